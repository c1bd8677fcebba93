// What a consent is worth to those who work with it: as its owner sees it, and whether its end is near (domain rule 8). The owners know
// no EXPIRING: to them it is in force until its last moment.
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { grantState, type GrantState } from '@hlt/shared/consent/grant-state.ts';

export type LiveState = GrantState | 'EXPIRING';

/** The family is asked again this long before. */
export const reminderDays = 30;
const dayMs = 86_400_000;

export function liveState(grant: ConsentGrant, now: Date): LiveState {
  const state = grantState(grant, now);
  const isNear = grant.validUntil.getTime() - now.getTime() <= reminderDays * dayMs;
  return state === 'ACTIVE' && isNear ? 'EXPIRING' : state;
}

/** Whole days that are left of it; none when it is not in force. */
export function daysLeft(grant: ConsentGrant, now: Date): number | null {
  if (grantState(grant, now) !== 'ACTIVE') return null;
  return Math.floor((grant.validUntil.getTime() - now.getTime()) / dayMs);
}
