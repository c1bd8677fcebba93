// The invitations of a case: who has been invited, who comes, and the coordinator's steps.
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { Organisation, Unit } from '../../directory/directory.type.ts';
import { fullName } from '../../people/full-name.ts';
import { changeCase } from '../../process/case-change.ts';
import { CaseChange } from '../../process/case-change.type.ts';
import { CaseProcess } from '../../process/case-process.type.ts';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { required } from '../../row-loader.ts';
import { refuseWithoutChild } from '../meeting-faults.ts';
import { meetingsById } from '../team/team-meeting.reader.ts';
import { TeamMeeting } from '../team/team-meeting.type.ts';
import { notInCase } from './invitation-faults.ts';
import { CancelInvitationInput, InviteInput } from './invitation.input.ts';
import { invitationsOfCases } from './invitation.reader.ts';
import { Invitation } from './invitation.type.ts';
import { cancelInvitation, invite } from './invite.writer.ts';

@Resolver(() => CaseProcess)
export class CaseInvitationsResolver {
  @FieldResolver(() => [Invitation], { description: 'Invitations to the case’s meetings (inbjudningar).' })
  async invitations(
    @Root() { caseId, actor }: CaseProcess,
    @Ctx() { reader }: CoordinationContext,
  ): Promise<Invitation[]> {
    const rows = await reader(invitationsOfCases).load(caseId);
    return actor === 'GUARDIAN' ? rows.map((row) => ({ ...row, declineReason: null })) : [...rows];
  }

  @Mutation(() => CaseChange, {
    description:
      'Invites an organisation of the case to its meeting (bjud in), or asks one of them for extra competence. Coordinator.',
  })
  invite(
    @Arg('input', () => InviteInput, { description: 'Who is invited to which meeting (vem och till vilket möte).' })
    input: InviteInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { meetingId, organisationId, unitId = null, competence = null } = input;
    return changeCase('invite', input, context, async (door) => {
      refuseWithoutChild(door);
      if ((await context.directory.organisation.load(organisationId)) === undefined) throw new ChangeFault([notInCase]);
      if (unitId !== null && (await context.directory.unit.load(unitId))?.organisationId !== organisationId)
        throw new ChangeFault([unknownUnit]);
      const caseId = door.case.id;
      return door.change(async (tx) => ({
        id: await invite(tx, { caseId, meetingId, organisationId, unitId, competence }, context.now),
      }));
    });
  }

  @Mutation(() => CaseChange, {
    description: 'Takes an invitation back (återta inbjudan); who was named for it loses the place. Coordinator.',
  })
  cancelInvitation(
    @Arg('input', () => CancelInvitationInput, { description: 'Which invitation (vilken inbjudan).' })
    { caseId: id, invitationId, version = null }: CancelInvitationInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('cancelInvitation', { caseId: id }, context, ({ case: { id: caseId }, change }) =>
      change(async (tx) => {
        await cancelInvitation(tx, { caseId, id: invitationId, version }, context.now);
        return { id: invitationId };
      }),
    );
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => TeamMeeting, { description: 'The meeting (mötet).' })
  meeting(@Root() { meetingId }: Invitation, @Ctx() { reader }: CoordinationContext): Promise<TeamMeeting> {
    return required(reader(meetingsById), meetingId);
  }

  @FieldResolver(() => Organisation, { description: 'Who is invited (inbjuden verksamhet).' })
  organisation(@Root() one: Invitation, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, one.organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Which of its units (enhet).' })
  async unit(@Root() { unitId }: Invitation, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitId === null ? null : required(directory.unit, unitId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who comes (den som kommer).' })
  async personName(@Root() { personId }: Invitation, @Ctx() { people }: CoordinationContext): Promise<string | null> {
    if (personId === null) return null;
    return fullName(await required(people.byId, personId));
  }
}

const unknownUnit = fault(
  'UNKNOWN_UNIT',
  'Enheten hör inte till verksamheten. Välj en av dess enheter.',
  'The unit does not belong to the organisation. Choose one of its units.',
  'unitId',
);
