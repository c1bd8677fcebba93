// May this caller ask who has read about the child? A guardian may, and a child that is mature enough to judge for itself (domain
// rules 11, 17), whatever has become of the case and the consents. Closed by default.
import type { Caller } from '@hlt/service/caller/caller.ts';
import { ageOn } from '../cases/age.rules.ts';

export interface AccountState {
  /** Of the child or of any guardian. */
  readonly protectedIdentity: boolean;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** A registrar has taken the child's own signature on a consent: the maturity note of domain rule 11. */
  readonly childHasSigned: boolean;
  readonly isGuardian: boolean;
  readonly isChild: boolean;
}

/** The law knows no fixed age; from 15 a child normally consents by itself, and from 12 when it has been noted as mature. */
const matureFromAge = 15;
const notedFromAge = 12;

/** As whom; undefined is the same answer as for a case that there is not. A protected identity is never told of (domain rule 14). */
export function mayAskAccount({ roles }: Caller, state: AccountState, now: Date): 'GUARDIAN' | 'CHILD' | undefined {
  if (state.protectedIdentity) return undefined;
  if (state.isGuardian && roles.includes('GUARDIAN')) return 'GUARDIAN';
  return state.isChild && roles.includes('CHILD') && isMature(state, now) ? 'CHILD' : undefined;
}

function isMature({ birthDate, childHasSigned }: AccountState, now: Date): boolean {
  const age = ageOn(birthDate, now);
  return age >= matureFromAge || (childHasSigned && age >= notedFromAge);
}
