// The care guarantee: a first visit to specialised care within ninety days of the referral, or of the family’s own request
// (Hälso- och sjukvårdsförordningen 2017:80, 6:1).
import type { BupReferralState } from './bup-referral.entity.ts';

const guaranteedDays = 90;
const dayInMs = 86_400_000;
const waiting: readonly BupReferralState[] = ['SENT', 'ACCEPTED', 'BOOKED'];

/** Both days YYYY-MM-DD; null once the child no longer waits. */
export function guaranteedBy(sentOn: string, state: BupReferralState): string | null {
  if (!waiting.includes(state)) return null;
  return new Date(Date.parse(sentOn) + guaranteedDays * dayInMs).toISOString().slice(0, 10);
}
