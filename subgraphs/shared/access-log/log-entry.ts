// One entry of the access log: who asked for what about whom, and what was decided. Never content (domain rule 17; PDL 4:3, 8:5).
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Category } from '../consent/category.ts';
import type { Release } from '../consent/decide-release.ts';
import type { WithheldReason } from '../consent/withheld-reason.ts';
import { previewedAs } from '../preview/preview.rules.ts';
import type { ReceiptFault, ReceiptVerdict } from '../receipt/verify-receipt.ts';
import { policyVersion } from './policy-version.ts';

export type LogEvent = 'READ' | 'PREVIEW' | 'ACCOUNT' | 'CHANGE' | 'IMPORT' | 'SPOT_CHECK';

/** Column names, as the insert statement reads them. */
export interface LogEntry {
  readonly transaction_id: string;
  readonly receipt_id: string | null;
  readonly receipt_fault: ReceiptFault | null;
  readonly subject: string;
  readonly role: string;
  readonly profession: string | null;
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly child_id: string | null;
  readonly case_id: string | null;
  readonly purpose: string | null;
  readonly requested: readonly Category[];
  readonly released: readonly Category[];
  readonly withheld: Readonly<Partial<Record<Category, WithheldReason>>>;
  readonly grants: Release['grants'];
  readonly policy_version: string;
  readonly event: LogEvent;
  /** Of these categories the same transaction may write the child's rows. */
  readonly changed: readonly Category[];
  /** As whom a preview was seen. */
  readonly recipient: string | null;
}

export interface Access {
  readonly caller: Caller;
  readonly transactionId: string;
  readonly verdict: ReceiptVerdict;
  readonly requested: readonly Category[];
  readonly release: Release;
  /** All that the caller was told, also of categories whose content was not asked. */
  readonly withheld: ReadonlyMap<Category, WithheldReason>;
}

export function logEntry({ caller, transactionId, verdict, requested, release, withheld }: Access): LogEntry {
  const receipt = verdict.holds ? verdict.receipt : undefined;
  const [details] = receipt?.authorization_details ?? [];
  return {
    // The signed one, when there is one; the header's can be anybody's.
    transaction_id: receipt?.txn ?? transactionId,
    receipt_id: receipt?.jti ?? null,
    receipt_fault: verdict.holds ? null : verdict.fault,
    subject: caller.subject,
    role: receipt?.act.role ?? caller.roles.join(' '),
    profession: receipt?.act.profession ?? null,
    organisation: receipt?.act.organisation ?? caller.organisationNumber,
    unit: receipt?.act.unit ?? caller.organisationUnit,
    child_id: release.childId,
    case_id: details?.case ?? null,
    purpose: details?.purpose ?? null,
    requested,
    released: [...release.released],
    withheld: Object.fromEntries(withheld),
    grants: release.grants,
    policy_version: policyVersion,
    event: details?.recipient ? 'PREVIEW' : 'READ',
    changed: [],
    recipient: details?.recipient ? previewedAs(details.recipient) : null,
  };
}
