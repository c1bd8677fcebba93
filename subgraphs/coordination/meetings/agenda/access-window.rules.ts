// The access window of a case at a meeting: a week on each side unless the coordinator tells another (domain rule 23; the lengths
// are our judgement).
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../../process/change-fault.ts';

export interface AccessWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const dayMs = 86_400_000;
const usualDays = 7;
const longestDays = 60;
const furthestDays = 800;

export function usualWindow({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): AccessWindow {
  return {
    opensAt: new Date(startsAt.getTime() - usualDays * dayMs),
    closesAt: new Date(endsAt.getTime() + usualDays * dayMs),
  };
}

export function faultsOfWindow({ opensAt, closesAt }: AccessWindow, now: Date): Problem[] {
  if (closesAt <= opensAt) return [closesTooEarly];
  if (closesAt.getTime() - opensAt.getTime() > longestDays * dayMs) return [tooLong];
  return Math.abs(closesAt.getTime() - now.getTime()) > furthestDays * dayMs ? [tooFar] : [];
}

const closesTooEarly = fault(
  'CLOSES_TOO_EARLY',
  'Åtkomsten ska stänga efter att den öppnar.',
  'The access must close after it opens.',
  'accessClosesAt',
);
const tooLong = fault(
  'WINDOW_TOO_LONG',
  'Åtkomsten får vara öppen högst 60 dagar. Välj en kortare tid.',
  'The access may be open for 60 days at most. Choose a shorter time.',
  'accessClosesAt',
);
const tooFar = fault(
  'TOO_FAR_AHEAD',
  'Den tiden ligger för långt bort. Välj en tid nära mötet.',
  'That time is too far away. Choose a time close to the meeting.',
  'accessClosesAt',
);
