// Who takes part, and the meetings, as they are told to a guardian.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ParticipantRow } from '../cases/case.entity.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { agendaOfCases } from '../meetings/agenda/agenda.reader.ts';
import { meetingsById, type TeamMeetingRow } from '../meetings/team/team-meeting.reader.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { FamilyCase, FamilyMeeting, FamilyPerson } from './family-case.type.ts';
import { caseSentence, meetingSentence, personSentence } from './family-sentences.rules.ts';
import { inPlainWords } from './plain-words.ts';

@Resolver(() => FamilyCase)
export class FamilyMeetingResolver {
  @FieldResolver(() => String, { description: 'Where it stands, in plain Swedish (läget i klartext).' })
  async sentence(@Root() { caseId, state }: FamilyCase, @Ctx() context: CoordinationContext): Promise<string> {
    return caseSentence(state, await nextMeetingAt(caseId, context)).swedish;
  }

  @FieldResolver(() => String, { description: 'Where it stands, in plain English.' })
  async sentenceEnglish(@Root() { caseId, state }: FamilyCase, @Ctx() context: CoordinationContext): Promise<string> {
    return caseSentence(state, await nextMeetingAt(caseId, context)).english;
  }

  @FieldResolver(() => [FamilyPerson], {
    description: 'Those who take part now (vilka som deltar), the coordinator first.',
  })
  async people(@Root() { caseId }: FamilyCase, @Ctx() context: CoordinationContext): Promise<FamilyPerson[]> {
    const { parts, people, directory, now } = context;
    const inCase = (await parts.organisations.load(caseId)).filter(({ steppedAsideAt }) => !steppedAsideAt);
    const places = (await parts.participants.load(caseId)).filter(
      (place) => takesPart(place, now) && inCase.some(({ organisationId }) => organisationId === place.organisationId),
    );
    const shown = await Promise.all(
      places.map(async ({ id, role, profession, personId, organisationId }) => {
        const name = fullName(await required(people.byId, personId));
        const { name: organisation } = await required(directory.organisation, organisationId);
        const words = inPlainWords(personSentence({ name, profession, organisation, role }));
        return { participantId: id, name, role, ...words };
      }),
    );
    return shown.sort((one, other) => Number(other.role === 'COORDINATOR') - Number(one.role === 'COORDINATOR'));
  }

  @FieldResolver(() => [FamilyMeeting], { description: 'Meetings about the child (möten), in order of time.' })
  async meetings(@Root() { caseId }: FamilyCase, @Ctx() context: CoordinationContext): Promise<FamilyMeeting[]> {
    const { now, reader } = context;
    const agenda = await reader(agendaOfCases).load(caseId);
    const meetings = await meetingsOn(agenda, context);
    return meetings.map((meeting, index) => {
      const facts = { ...meeting, nextDate: agenda[index]?.nextDate ?? null };
      return { id: meeting.id, startsAt: meeting.startsAt, ...inPlainWords(meetingSentence(facts, now)) };
    });
  }
}

const takesPart = ({ role, accessFrom, accessUntil, steppedAsideAt }: ParticipantRow, now: Date): boolean =>
  !steppedAsideAt && (role === 'COORDINATOR' || (accessFrom <= now && now < accessUntil));

const meetingsOn = (
  agenda: readonly { readonly meetingId: string }[],
  { reader }: CoordinationContext,
): Promise<TeamMeetingRow[]> => Promise.all(agenda.map(({ meetingId }) => required(reader(meetingsById), meetingId)));

async function nextMeetingAt(caseId: string, context: CoordinationContext): Promise<Date | null> {
  const meetings = await meetingsOn(await context.reader(agendaOfCases).load(caseId), context);
  const next = meetings.find(({ status, endsAt }) => status === 'PLANNED' && endsAt > context.now);
  return next?.startsAt ?? null;
}
