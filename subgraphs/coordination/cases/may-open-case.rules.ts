// May this caller open this case, now? Role + place in this child's meeting + time window (domain rule 23); closed by default.
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { CaseKind, CaseRole, CaseStatus } from './case-words.ts';

/** From and until, the last moment not included. */
interface Window {
  readonly from: Date;
  readonly until: Date;
}

export interface CaseState {
  readonly id: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  /** Of the child or of any guardian. */
  readonly protectedIdentity: boolean;
  /** One for each meeting that has the case on its agenda; none while the first one is being prepared. */
  readonly meetingWindows: readonly Window[];
}

export interface StaffPlace {
  readonly as: 'STAFF';
  readonly role: CaseRole;
  readonly organisationId: string;
  /** Ten digits; none when the directory has not got it. */
  readonly organisationNumber: string | null;
  readonly sector: Sector;
  readonly profession: string;
  readonly unitId: string | null;
  readonly window: Window;
  /** The person has, or the whole organisation has, or another organisation has its place (domain rule 21). */
  readonly steppedAside: boolean;
}

interface GuardianPlace {
  readonly as: 'GUARDIAN';
  readonly guardianId: string;
}

export type Place = StaffPlace | GuardianPlace;

export const refusalCodes = ['PROTECTED_IDENTITY', 'CASE_CLOSED', 'ACCESS_NOT_YET_OPEN', 'ACCESS_CLOSED'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Opening =
  | { readonly outcome: 'OPEN'; readonly place: Place }
  | { readonly outcome: 'REFUSED'; readonly code: RefusalCode; readonly place: Place }
  | { readonly outcome: 'NOT_FOUND' };

const notFound: Opening = { outcome: 'NOT_FOUND' };

/** What the caller has no place in is not there for the caller: unknown and foreign are one answer (attack 10). */
export function mayOpenCase(caller: Caller, state: CaseState, places: readonly Place[], now: Date): Opening {
  const place = places.find((candidate) => holds(caller, candidate, state));
  if (place === undefined) return notFound;
  const code = refusalOf(state, place, now);
  return code === undefined ? { outcome: 'OPEN', place } : { outcome: 'REFUSED', code, place };
}

function holds({ roles, organisationNumber }: Caller, place: Place, state: CaseState): boolean {
  // A guardian is not told that somebody in the case has a protected identity (domain rule 14).
  if (place.as === 'GUARDIAN') return roles.includes('GUARDIAN') && !isProtected(state);
  if (place.steppedAside) return false;
  // The token names another employer than the place does: the person has moved on.
  if (
    organisationNumber !== null &&
    place.organisationNumber !== null &&
    organisationNumber !== place.organisationNumber
  )
    return false;
  if (place.role === 'COORDINATOR') return roles.includes('COORDINATOR');
  return roles.includes('COORDINATOR') || roles.includes('PROFESSIONAL');
}

function refusalOf(state: CaseState, place: Place, now: Date): RefusalCode | undefined {
  if (isProtected(state)) return 'PROTECTED_IDENTITY';
  if (state.status === 'CLOSED') return 'CASE_CLOSED';
  return place.as === 'STAFF' ? outsideWindow(state, place, now) : undefined;
}

/** The person's own window and, once the case is on an agenda, that of a meeting too. */
function outsideWindow({ meetingWindows }: CaseState, { window }: StaffPlace, now: Date): RefusalCode | undefined {
  if (now < window.from) return 'ACCESS_NOT_YET_OPEN';
  if (now >= window.until) return 'ACCESS_CLOSED';
  if (meetingWindows.length === 0 || meetingWindows.some(({ from, until }) => now >= from && now < until))
    return undefined;
  return meetingWindows.some(({ from }) => now < from) ? 'ACCESS_NOT_YET_OPEN' : 'ACCESS_CLOSED';
}

const isProtected = ({ kind, protectedIdentity }: CaseState): boolean => kind === 'PROTECTED' || protectedIdentity;
