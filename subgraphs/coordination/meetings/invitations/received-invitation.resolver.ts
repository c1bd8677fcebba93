// The invitations of the caller's organisation, for those who receive them: when, with which team, what is asked for. Never of whom.
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../../connection/page.ts';
import type { CoordinationContext } from '../../coordination-context.ts';
import { Organisation, Team, Unit } from '../../directory/directory.type.ts';
import { personActingAs } from '../../people/acting-person.ts';
import { fullName } from '../../people/full-name.ts';
import { refuseFaults } from '../../process/case-change.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';
import { required } from '../../row-loader.ts';
import { acceptInvitation, declineInvitation } from './answer-invitation.writer.ts';
import { answerInvitation } from './invitation-answerer.ts';
import { readColleagues } from './colleague.reader.ts';
import { AcceptInvitationInput, DeclineInvitationInput } from './invitation.input.ts';
import {
  Colleague,
  ColleagueConnection,
  InvitationChange,
  ReceivedInvitation,
  ReceivedInvitationConnection,
} from './invitation.type.ts';
import { receivedInvitations } from './received-invitation.reader.ts';

@Resolver(() => ReceivedInvitation)
export class ReceivedInvitationResolver {
  @Query(() => ReceivedInvitationConnection, {
    description:
      'Invitations to your organisation (mottagna inbjudningar), the newest first, when you receive them; else none.',
  })
  async myInvitations(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<ReceivedInvitation>> {
    const page = pageFrom(args);
    const receiver = await personActingAs('RECEIVER', context);
    const rows = receiver === null ? [] : await receivedInvitations(context.em, receiver.organisationId, page);
    return connectionOf<ReceivedInvitation>(rows, page, ({ sentAt, id }) => [sentAt.toISOString(), id]);
  }

  @Mutation(() => InvitationChange, {
    description:
      'Says yes and names who comes (tacka ja): that person gets a place in the case for the meeting’s access window. For those who receive the organisation’s invitations.',
  })
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'Which invitation, and who comes (vem som kommer).' })
    input: AcceptInvitationInput,
    @Ctx() context: CoordinationContext,
  ): Promise<InvitationChange> {
    return answerInvitation('acceptInvitation', input, context, (tx, from) =>
      acceptInvitation(tx, from, input.personId, context.now),
    );
  }

  @Mutation(() => InvitationChange, {
    description:
      'Says no (tacka nej), also after a yes: who was named loses the place. For those who receive the organisation’s invitations.',
  })
  declineInvitation(
    @Arg('input', () => DeclineInvitationInput, { description: 'Which invitation, and why (vilken och varför).' })
    input: DeclineInvitationInput,
    @Ctx() context: CoordinationContext,
  ): Promise<InvitationChange> {
    const reason = input.reason?.trim() || null;
    return answerInvitation('declineInvitation', input, context, (tx, from) => {
      refuseFaults(faultsOfFreeText(reason, 'reason', { longest: 500, optional: true }));
      return declineInvitation(tx, from, reason, context.now);
    });
  }

  @FieldResolver(() => Team, { description: 'The team that invites (teamet).' })
  team(@Root() { teamId }: ReceivedInvitation, @Ctx() { directory }: CoordinationContext): Promise<Team> {
    return required(directory.team, teamId);
  }

  @FieldResolver(() => Organisation, { description: 'Your organisation (verksamheten); its sector is the one asked.' })
  organisation(@Root() one: ReceivedInvitation, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, one.organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that is asked (enhet).' })
  async unit(@Root() { unitId }: ReceivedInvitation, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitId === null ? null : required(directory.unit, unitId);
  }

  @FieldResolver(() => Colleague, { nullable: true, description: 'Who has been named (den som kommer).' })
  async person(
    @Root() { personId }: ReceivedInvitation,
    @Ctx() { people }: CoordinationContext,
  ): Promise<Colleague | null> {
    if (personId === null) return null;
    const person = await required(people.byId, personId);
    return { id: person.id, name: fullName(person), profession: person.profession };
  }

  @FieldResolver(() => ColleagueConnection, { description: 'Whom you can name (kollegor), by family name.' })
  async colleagues(
    @Root() invitation: ReceivedInvitation,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { em }: CoordinationContext,
  ): Promise<Connection<Colleague>> {
    const page = pageFrom(args);
    const rows = await readColleagues(em, invitation, page);
    return connectionOf(rows, page, ({ familyName, id }) => [familyName, id]);
  }
}
