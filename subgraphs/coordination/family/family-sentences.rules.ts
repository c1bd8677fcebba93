// How the case, those who take part and its meetings are said to the family. Pure: the time is passed in.
import type { CaseRole } from '../cases/case-words.ts';
import type { CaseState } from '../process/case-process.type.ts';
import type { MeetingForm } from '../meetings/meeting-form.ts';
import type { MeetingStatus } from '../meetings/meeting.entity.ts';
import { dayInWords } from '../todo/day-in-words.ts';
import { dayOf, momentOf, together, type Words } from './plain-words.ts';

/** `nextMeetingAt`: null when none is planned. `isToEnd`: a guardian has asked for the end of the support. */
export function caseSentence(state: CaseState, nextMeetingAt: Date | null, isToEnd = false): Words {
  if (state === 'CLOSED')
    return {
      swedish: 'Stödet genom HLT är avslutat. Kontakta samordnaren om ni vill ha stöd på nytt.',
      english: 'The support through HLT has ended. Contact the coordinator if you want support again.',
    };
  if (isToEnd)
    return {
      swedish: 'En vårdnadshavare har bett om att stödet ska avslutas. Samordnaren hör av sig och avslutar ärendet.',
      english: 'A guardian has asked for the support to end. The coordinator will contact you and close the case.',
    };
  const held: Words | null =
    state === 'MEETING_HELD' ? { swedish: 'Ett möte har hållits.', english: 'A meeting has been held.' } : null;
  if (nextMeetingAt === null)
    return held === null
      ? {
          swedish: 'Ärendet är öppnat. Inget möte är bestämt ännu.',
          english: 'The case has been opened. No meeting has been planned yet.',
        }
      : together(held, { swedish: 'Inget nytt möte är bestämt.', english: 'No new meeting has been planned.' });
  const next = momentOf(nextMeetingAt);
  return together(held, {
    swedish: `Nästa möte är ${next.swedish}.`,
    english: `The next meeting is on ${next.english}.`,
  });
}

export interface PersonFacts {
  readonly name: string;
  readonly profession: string;
  readonly organisation: string;
  readonly role: CaseRole;
}

const roleSentences: Readonly<Record<CaseRole, Words | null>> = {
  COORDINATOR: {
    swedish: 'Samordnar ärendet: hit vänder ni er med frågor.',
    english: 'Coordinates the case: ask here when you have questions.',
  },
  MEMBER: null,
  INVITED: { swedish: 'Är inbjuden för ert barn.', english: 'Has been invited for your child.' },
};

export const personSentence = ({ name, profession, organisation, role }: PersonFacts): Words =>
  together(
    { swedish: `${name}, ${profession}, ${organisation}.`, english: `${name}, ${profession}, ${organisation}.` },
    roleSentences[role],
  );

export interface MeetingFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly place: string | null;
  readonly status: MeetingStatus;
  /** YYYY-MM-DD, as it was agreed when the meeting ended. */
  readonly nextDate: string | null;
}

export function meetingSentence(meeting: MeetingFacts, now: Date): Words {
  const when = momentOf(meeting.startsAt);
  const day = dayOf(meeting.startsAt);
  if (meeting.status === 'CANCELLED')
    return {
      swedish: `Mötet ${day.swedish} är inställt.`,
      english: `The meeting on ${day.english} has been cancelled.`,
    };
  if (meeting.status !== 'HELD' && meeting.endsAt > now) {
    const where = meeting.form === 'DIGITAL' ? { swedish: 'digitalt', english: 'digitally' } : inRoom(meeting.place);
    return {
      swedish: `Mötet är ${when.swedish}, ${where.swedish}.`,
      english: `The meeting is on ${when.english}, ${where.english}.`,
    };
  }
  const next = meeting.nextDate === null ? null : dayInWords(meeting.nextDate);
  return together(
    { swedish: `Mötet hölls ${day.swedish}.`, english: `The meeting was held on ${day.english}.` },
    next && { swedish: `Ni bestämde en ny tid ${next.swedish}.`, english: `A new date was agreed: ${next.english}.` },
  );
}

const inRoom = (place: string | null): Words =>
  place === null
    ? { swedish: 'i ett rum som samordnaren meddelar', english: 'in a room that the coordinator will tell you' }
    : { swedish: `plats: ${place}`, english: `place: ${place}` };
