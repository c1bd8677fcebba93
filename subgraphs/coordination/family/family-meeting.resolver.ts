// Who takes part, and the meetings, as they are told to a guardian.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ParticipantRow } from '../cases/case.entity.ts';
import { closingsOfCases } from '../closing/closing.reader.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { agendaOfCases } from '../meetings/agenda/agenda.reader.ts';
import { meetingsById, type TeamMeetingRow } from '../meetings/team/team-meeting.reader.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { FamilyCase, FamilyMeeting, FamilyPerson } from './family-case.type.ts';
import { caseSentence, meetingSentence, personSentence } from './family-sentences.rules.ts';
import { inPlainWords, type Words } from './plain-words.ts';

@Resolver(() => FamilyCase)
export class FamilyMeetingResolver {
  @FieldResolver(() => String, { description: 'Where it stands, in plain Swedish (läget i klartext).' })
  async sentence(@Root() root: FamilyCase, @Ctx() context: CoordinationContext): Promise<string> {
    return (await whereItStands(root, context)).swedish;
  }

  @FieldResolver(() => String, { description: 'Where it stands, in plain English.' })
  async sentenceEnglish(@Root() root: FamilyCase, @Ctx() context: CoordinationContext): Promise<string> {
    return (await whereItStands(root, context)).english;
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
    const { now } = context;
    const meetings = await meetingsAbout(caseId, context);
    return meetings.map(({ meeting, nextDate }) => ({
      ...{ id: meeting.id, startsAt: meeting.startsAt },
      ...inPlainWords(meetingSentence({ ...meeting, nextDate }, now)),
    }));
  }
}

const takesPart = ({ role, accessFrom, accessUntil, steppedAsideAt }: ParticipantRow, now: Date): boolean =>
  !steppedAsideAt && (role === 'COORDINATOR' || (accessFrom <= now && now < accessUntil));

interface MeetingAboutChild {
  readonly meeting: TeamMeetingRow;
  readonly nextDate: string | null;
}

/** To this family a meeting has been held when it has ended for this child: the team may have other children left. */
async function meetingsAbout(caseId: string, { reader }: CoordinationContext): Promise<MeetingAboutChild[]> {
  const agenda = await reader(agendaOfCases).load(caseId);
  return Promise.all(
    agenda.map(async ({ meetingId, endedAt, nextDate }) => {
      const meeting = await required(reader(meetingsById), meetingId);
      return { meeting: endedAt === null ? meeting : { ...meeting, status: 'HELD' as const }, nextDate };
    }),
  );
}

async function whereItStands({ caseId, state }: FamilyCase, context: CoordinationContext): Promise<Words> {
  const meetings = await meetingsAbout(caseId, context);
  const next = meetings.find(({ meeting: { status, endsAt } }) => status === 'PLANNED' && endsAt > context.now);
  const { familyEndsAt } = await required(context.reader(closingsOfCases), caseId);
  return caseSentence(state, next?.meeting.startsAt ?? null, familyEndsAt !== null);
}
