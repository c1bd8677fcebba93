// What was agreed in a case, who answers for it, and how it went.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Participant } from '../../cases/participant.type.ts';
import type { CoordinationContext } from '../../coordination-context.ts';
import { Organisation } from '../../directory/directory.type.ts';
import { fullName } from '../../people/full-name.ts';
import { CaseProcess } from '../../process/case-process.type.ts';
import { required } from '../../row-loader.ts';
import { meetingsById } from '../team/team-meeting.reader.ts';
import { TeamMeeting } from '../team/team-meeting.type.ts';
import { evaluationsOfInterventions, interventionsOfCases } from './intervention.reader.ts';
import { Intervention, InterventionEvaluation } from './intervention.type.ts';

@Resolver(() => CaseProcess)
export class CaseInterventionsResolver {
  @FieldResolver(() => [Intervention], {
    description: 'What was agreed (insatser), the oldest first; to guardians those that are not kept from them.',
  })
  async interventions(
    @Root() { caseId, actor }: CaseProcess,
    @Ctx() { reader }: CoordinationContext,
  ): Promise<Intervention[]> {
    const rows = await reader(interventionsOfCases).load(caseId);
    return rows.filter(({ hiddenFromGuardians }) => actor !== 'GUARDIAN' || !hiddenFromGuardians);
  }
}

@Resolver(() => Intervention)
export class InterventionResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation that answers for it (ansvarig verksamhet).' })
  organisation(@Root() { organisationId }: Intervention, @Ctx() context: CoordinationContext): Promise<Organisation> {
    return required(context.directory.organisation, organisationId);
  }

  @FieldResolver(() => Participant, { description: 'The person who answers for it (ansvarig person).' })
  async responsible(
    @Root() { caseId, participantId }: Intervention,
    @Ctx() { parts }: CoordinationContext,
  ): Promise<Participant> {
    const place = (await parts.participants.load(caseId)).find(({ id }) => id === participantId);
    if (place === undefined) throw new Error('An intervention’s participant is not in its case.');
    return place;
  }

  @FieldResolver(() => TeamMeeting, { description: 'The meeting where it was agreed (mötet).' })
  meeting(@Root() { meetingId }: Intervention, @Ctx() { reader }: CoordinationContext): Promise<TeamMeeting> {
    return required(reader(meetingsById), meetingId);
  }

  @FieldResolver(() => [InterventionEvaluation], { description: 'How it went (utvärderingar), the oldest first.' })
  async evaluations(
    @Root() { id }: Intervention,
    @Ctx() { reader }: CoordinationContext,
  ): Promise<InterventionEvaluation[]> {
    return [...(await reader(evaluationsOfInterventions).load(id))];
  }
}

@Resolver(() => InterventionEvaluation)
export class InterventionEvaluationResolver {
  @FieldResolver(() => String, { description: 'Written down by (antecknat av).' })
  async evaluatedBy(
    @Root() { evaluatedById }: InterventionEvaluation,
    @Ctx() { people }: CoordinationContext,
  ): Promise<string> {
    return fullName(await required(people.byId, evaluatedById));
  }
}
