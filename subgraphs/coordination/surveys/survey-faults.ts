// Why a round is not planned, no codes are given or an answer is not taken, in words.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';

export const roundTooShort = (days: number): Problem =>
  fault(
    'ROUND_TOO_SHORT',
    `En omgång varar minst ${String(days)} dagar, så att svaren kommer från många familjer.`,
    `A round lasts ${String(days)} days at least, so that the answers come from many families.`,
    'lastDay',
  );

export const roundTooLong = (days: number): Problem =>
  fault(
    'ROUND_TOO_LONG',
    `En omgång varar högst ${String(days)} dagar.`,
    `A round lasts ${String(days)} days at most.`,
    'lastDay',
  );

export const roundTooFarAhead = fault(
  'TOO_FAR_AHEAD',
  'Omgången börjar mer än ett år fram. Ange en tidigare dag.',
  'The round begins more than a year ahead. Give an earlier day.',
  'firstDay',
);

export const roundIsOver = fault(
  'PAST',
  'Omgångens sista dag har redan varit. Ange en kommande dag.',
  'The round’s last day has passed. Give one that is to come.',
  'lastDay',
);

export const roundOverlaps = fault(
  'ROUND_OVERLAPS',
  'En annan omgång pågår de dagarna. Låt en omgång ta slut innan nästa börjar.',
  'Another round is run on those days. Let a round end before the next one begins.',
  'firstDay',
);

export const noOpenRound = fault(
  'NO_OPEN_ROUND',
  'Ingen enkätomgång pågår. Processledaren planerar omgångarna.',
  'No round of the survey is run now. The process leader plans the rounds.',
);

export const planNotAgreed = fault(
  'PLAN_NOT_AGREED',
  'Planen är inte överenskommen ännu. Koderna delas ut när den är det.',
  'The plan is not agreed yet. The codes are given when it is.',
  'planId',
);

export const codesGiven = fault(
  'CODES_GIVEN',
  'Koderna för planen har redan delats ut. De visas en enda gång och kan inte hämtas igen.',
  'The codes for the plan have been given. They are shown once only, and cannot be fetched again.',
  'planId',
);

/** One answer for a wrong code, a used one and one of a round that is over: whoever tries learns of nobody whether it has answered. */
export const codeDoesNotWork = fault(
  'CODE_DOES_NOT_WORK',
  'Koden fungerar inte. Den kan vara felskriven eller redan använd, eller så är enkäten stängd.',
  'The code does not work. It may be misspelt or used already, or the survey is closed.',
  'code',
);

export const nothingAnswered = fault(
  'NOTHING_ANSWERED',
  'Svara på minst en fråga.',
  'Answer one question at least.',
  'answers',
);

export const unknownQuestion = fault(
  'UNKNOWN_QUESTION',
  'Ett svar gäller en fråga som inte finns i enkäten, eller samma fråga två gånger.',
  'An answer is to a question that the survey does not have, or to the same one twice.',
  'answers',
);
