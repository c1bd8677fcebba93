// What an account receipt opens, and the entry that stands in the log whatever it is.
import type { LogEntry } from '../access-log/log-entry.ts';
import { policyVersion } from '../access-log/policy-version.ts';
import type { PlaceNames } from '../consent/receipt.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import type { AccountVerdict } from './account-receipt.ts';
import type { GrantOfChild } from './account.reader.ts';

export interface DecidedReceipt {
  readonly entry: LogEntry;
  /** Null: there is no account for this receipt. */
  readonly names: PlaceNames | null;
  /** The owner's own id of the child; null when the owner has no copy of a consent for it, and so has never released anything. */
  readonly childId: string | null;
}

export function decideAccount(
  verdict: AccountVerdict,
  grants: readonly GrantOfChild[],
  asking: SubgraphContext,
): DecidedReceipt {
  const refused = (fault: LogEntry['receipt_fault']): DecidedReceipt => ({
    entry: accountEntry(asking, verdict, { receipt_fault: fault }),
    names: null,
    childId: null,
  });
  if (!verdict.holds) return refused(verdict.fault);
  const { receipt, details } = verdict;
  const named = grants.filter(({ id }) => receipt.grants.some((reference) => reference.id === id));
  // A paper of another child or organisation among them: the receipt is not to be trusted.
  const [childId = null, secondChild] = new Set(named.map((grant) => grant.childId));
  const isWhole = named.every((one) => one.childPseudonym === receipt.sub && one.organisationId === receipt.aud);
  if (!isWhole || secondChild !== undefined) return refused('CLAIMS');
  const references = named.map(({ id, version }) => ({ id, version }));
  return {
    entry: accountEntry(asking, verdict, { child_id: childId, grants: references }),
    names: details.names,
    childId,
  };
}

function accountEntry(
  { caller, transactionId }: SubgraphContext,
  verdict: AccountVerdict,
  found: Partial<Pick<LogEntry, 'child_id' | 'grants' | 'receipt_fault'>>,
): LogEntry {
  const receipt = verdict.holds ? verdict.receipt : undefined;
  const details = verdict.holds ? verdict.details : undefined;
  return {
    transaction_id: receipt?.txn ?? transactionId,
    receipt_id: receipt?.jti ?? null,
    receipt_fault: null,
    subject: caller.subject,
    role: receipt?.act.role ?? caller.roles.join(' '),
    profession: null,
    organisation: receipt?.act.organisation ?? caller.organisationNumber,
    unit: caller.organisationUnit,
    child_id: null,
    case_id: details?.case ?? null,
    purpose: details?.purpose ?? null,
    requested: [],
    released: [],
    withheld: {},
    grants: [],
    policy_version: policyVersion,
    event: 'ACCOUNT',
    changed: [],
    recipient: null,
    ...found,
  };
}
