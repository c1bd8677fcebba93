// The regular meetings of a team: at the same time of the day in Sweden, also when the clocks have been changed in between.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../../process/change-fault.ts';

export interface MeetingTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Repetition {
  readonly everyWeeks: number;
  /** The first one counted. */
  readonly times: number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const longestHours = 12;
/** Nobody plans further, and the database's calendar has an end. */
const furthestDays = 730;
const mostWeeks = 12;
const mostTimes = 26;

export function seriesOf({ startsAt, endsAt }: MeetingTimes, repetition: Repetition | null): MeetingTimes[] {
  const { everyWeeks, times } = repetition ?? { everyWeeks: 1, times: 1 };
  return Array.from({ length: times }, (_, index) => {
    const daysLater = index * everyWeeks * 7;
    return { startsAt: sameClockLater(startsAt, daysLater), endsAt: sameClockLater(endsAt, daysLater) };
  });
}

export function faultsOfTimes({ startsAt, endsAt }: MeetingTimes, now: Date): Problem[] {
  const hours = (endsAt.getTime() - startsAt.getTime()) / hourMs;
  if (hours <= 0) return [endsTooEarly];
  if (hours > longestHours) return [tooLong];
  if (startsAt < now) return [inThePast];
  return startsAt.getTime() - now.getTime() > furthestDays * dayMs ? [tooFar] : [];
}

export function faultsOfRepetition(repetition: Repetition | null): Problem[] {
  if (repetition === null) return [];
  const { everyWeeks, times } = repetition;
  return everyWeeks >= 1 && everyWeeks <= mostWeeks && times >= 2 && times <= mostTimes ? [] : [wrongRepetition];
}

function sameClockLater(moment: Date, days: number): Date {
  const later = new Date(moment.getTime() + days * dayMs);
  return new Date(later.getTime() + (hoursAhead(moment) - hoursAhead(later)) * hourMs);
}

const inSweden = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });

/** Of UTC: one in winter, two in summer. */
function hoursAhead(moment: Date): number {
  const offset = inSweden.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(offset.slice('GMT'.length, 'GMT+00'.length));
}

const endsTooEarly = fault(
  'ENDS_TOO_EARLY',
  'Mötet ska sluta efter att det börjar.',
  'The meeting must end after it starts.',
  'endsAt',
);
const tooLong = fault(
  'MEETING_TOO_LONG',
  'Ett möte varar högst tolv timmar.',
  'A meeting lasts twelve hours at most.',
  'endsAt',
);
const inThePast = fault(
  'IN_THE_PAST',
  'Tiden har redan varit. Välj en senare tid.',
  'That time has passed. Choose a later one.',
  'startsAt',
);
const tooFar = fault('TOO_FAR_AHEAD', 'Planera högst två år framåt.', 'Plan two years ahead at most.', 'startsAt');
const wrongRepetition = fault(
  'WRONG_REPETITION',
  'Upprepa mötet med 1–12 veckors mellanrum, 2–26 gånger.',
  'Repeat the meeting with 1–12 weeks in between, 2–26 times.',
  'repeat',
);
