// Why nothing is done with a meeting. One that is not there and one of another team are the same answer (attack 10).
import { ChangeFault, fault } from '../process/change-fault.ts';
import type { CaseDoor } from '../process/case-change.ts';

export const unknownMeeting = fault(
  'UNKNOWN_MEETING',
  'Det finns inget sådant möte. Välj ett av teamets möten.',
  'There is no such meeting. Choose one of the team’s meetings.',
  'meetingId',
);

export const meetingOver = fault(
  'MEETING_OVER',
  'Mötet är redan slut eller inställt. Välj ett kommande möte.',
  'The meeting is over or cancelled. Choose a coming one.',
  'meetingId',
);

export const meetingNotBegun = fault(
  'MEETING_NOT_BEGUN',
  'Mötet har inte börjat. Avsluta det när det har hållits.',
  'The meeting has not begun. End it when it has been held.',
  'meetingId',
);

export const notOnAgenda = fault(
  'NOT_ON_AGENDA',
  'Ärendet står inte på det mötets dagordning. Sätt upp det först (putOnAgenda).',
  'The case is not on that meeting’s agenda. Put it there first (putOnAgenda).',
  'meetingId',
);

export const alreadyEnded = fault(
  'ALREADY_ENDED',
  'Ärendets möte är redan avslutat.',
  'The case’s meeting has been ended already.',
  'meetingId',
);

const withoutChild = fault(
  'NO_CHILD',
  'Ärendet är avidentifierat: här skrivs inget som rör ett barn eller en familj.',
  'The case is de-identified: nothing about a child or a family is written here.',
  'caseId',
);

/** A consultation has agenda and answer, and nothing that could tell of a child (domain rule 20). */
export function refuseWithoutChild({ childId }: Pick<CaseDoor, 'childId'>): void {
  if (childId === null) throw new ChangeFault([withoutChild]);
}
