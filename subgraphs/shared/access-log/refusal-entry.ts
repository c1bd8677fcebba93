// The entry of a field of the own staff that somebody was refused (domain rule 17): whom, which field, and of which child if that is
// known. It opens nothing: nothing is changed, nothing is read back.
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Category } from '../consent/category.ts';
import type { LogEntry } from './log-entry.ts';
import { policyVersion } from './policy-version.ts';

export interface RefusedField {
  readonly caller: Pick<Caller, 'subject' | 'roles' | 'organisationNumber' | 'organisationUnit'>;
  readonly transactionId: string;
  readonly field: string;
  readonly childId: string | null;
  readonly caseId: string | null;
  readonly categories: readonly Category[];
}

/** The purpose of such an entry begins with it and names the field; no other change has it. */
export const refusedPurpose = 'REFUSED ';

export const refusalEntry = ({
  caller,
  transactionId,
  field,
  childId,
  caseId,
  categories,
}: RefusedField): LogEntry => ({
  transaction_id: transactionId,
  receipt_id: null,
  receipt_fault: null,
  subject: caller.subject,
  role: caller.roles.join(' '),
  profession: null,
  organisation: caller.organisationNumber,
  unit: caller.organisationUnit,
  child_id: childId,
  case_id: caseId,
  purpose: `${refusedPurpose}${field}`,
  requested: categories,
  released: [],
  withheld: {},
  grants: [],
  policy_version: policyVersion,
  event: 'CHANGE',
  changed: [],
  recipient: null,
});
