// May this caller ask who has read about the child? A guardian may, and a child that is mature enough to judge for itself (domain
// rules 11, 17), whatever has become of the case and the consents. Closed by default.
import type { Caller } from '@hlt/service/caller/caller.ts';
import { isMature, type MaturityFacts } from '../consents/maturity.rules.ts';

export interface AccountState extends MaturityFacts {
  /** Of the child or of any guardian. */
  readonly protectedIdentity: boolean;
  readonly isGuardian: boolean;
  readonly isChild: boolean;
}

/** As whom; undefined is the same answer as for a case that there is not. A protected identity is never told of (domain rule 14). */
export function mayAskAccount({ roles }: Caller, state: AccountState, now: Date): 'GUARDIAN' | 'CHILD' | undefined {
  if (state.protectedIdentity) return undefined;
  if (state.isGuardian && roles.includes('GUARDIAN')) return 'GUARDIAN';
  return state.isChild && roles.includes('CHILD') && isMature(state, now) ? 'CHILD' : undefined;
}
