// What a consent form is to one guardian: its state over all of its grants, and what the guardian can do. Pure.
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { liveState } from '../consents/live-state.rules.ts';
import { consentsToAnswer, consentsToRefuse } from '../consents/choose-consents.rules.ts';
import type { Action } from '../process/steps.rules.ts';

export const familyConsentStates = [
  'WAITING_FOR_YOU',
  'WAITING_FOR_OTHERS',
  'IN_FORCE',
  'EXPIRING',
  'NOT_YET_VALID',
  'EXPIRED',
  'REFUSED',
  'WITHDRAWN',
] as const;
export type FamilyConsentState = (typeof familyConsentStates)[number];

/** `grants`: of one form. What the guardian has to answer comes first, then what releases something, then why nothing is released. */
export function familyConsentState(grants: readonly ConsentGrant[], guardianId: string, now: Date): FamilyConsentState {
  const states = grants.map((grant) => ({ grant, state: liveState(grant, now) }));
  const some = (wanted: string): boolean => states.some(({ state }) => state === wanted);
  const waiting = states.filter(({ state }) => state === 'WAITING_FOR_OTHER_GUARDIAN');
  if (waiting.some(({ grant }) => isUnanswered(grant, guardianId))) return 'WAITING_FOR_YOU';
  if (waiting.length > 0) return 'WAITING_FOR_OTHERS';
  if (some('EXPIRING')) return 'EXPIRING';
  if (some('ACTIVE')) return 'IN_FORCE';
  if (some('NOT_YET_VALID')) return 'NOT_YET_VALID';
  if (some('REFUSED')) return 'REFUSED';
  return some('EXPIRED') ? 'EXPIRED' : 'WITHDRAWN';
}

const signerIn = ({ signers }: ConsentGrant, guardianId: string): ConsentGrant['signers'][number] | undefined =>
  signers.find(({ id }) => id === guardianId);

function isUnanswered(grant: ConsentGrant, guardianId: string): boolean {
  const signer = signerIn(grant, guardianId);
  return signer !== undefined && signer.signedAt === null && signer.refusedAt === null;
}

export type FamilyConsentStep = Extract<Action, 'signOwnConsent' | 'refuseOwnConsent' | 'withdrawConsent'>;

/** A consent is taken back also when the case is closed, and given only while it is open. */
export function familyConsentSteps(
  grants: readonly ConsentGrant[],
  { guardianId, isOpen }: { readonly guardianId: string; readonly isOpen: boolean },
  now: Date,
): FamilyConsentStep[] {
  const canSign = isOpen && 'grantIds' in consentsToAnswer(grants, guardianId, null, now);
  const canRefuse = isOpen && 'grantIds' in consentsToRefuse(grants, guardianId, null, now);
  const canWithdraw = grants.some(
    (grant) => grant.withdrawnAt === null && now < grant.validUntil && signerIn(grant, guardianId)?.signedAt != null,
  );
  return [
    ...(canSign ? (['signOwnConsent'] as const) : []),
    ...(canRefuse ? (['refuseOwnConsent'] as const) : []),
    ...(canWithdraw ? (['withdrawConsent'] as const) : []),
  ];
}
