// Decides and reads the records that a request asks for, in one go: receipts, then own copies, decisions, log entries, items.
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Log } from '@hlt/service/log.ts';
import { logEntry } from '../access-log/log-entry.ts';
import type { LogState } from '../access-log/log-state.ts';
import { categoriesOf, type Category, type Sector } from '../consent/category.ts';
import { decideRelease, type Release } from '../consent/decide-release.ts';
import type { OwnCopies } from '../consent/own-copies.ts';
import type { WithheldReason } from '../consent/withheld-reason.ts';
import type { DecidedRead, ItemRow, ReadPath } from '../read-path/read-path.ts';
import { keptFromPreview } from '../preview/preview.rules.ts';
import { grantIdsOf, verifyReceipt, type ReceiptExpectations, type ReceiptVerdict } from '../receipt/verify-receipt.ts';
import type { OwnStaff } from '../staff/staff.rules.ts';
import type { SubgraphContext } from '../subgraph-context.ts';

export interface OwnerPolicy {
  readonly sector: Sector;
  readonly receipts: ReceiptExpectations;
  /** Who is the organisation's own staff. */
  readonly staff: OwnStaff;
  readonly readPath: ReadPath;
  /** Round what writes to the log beside the read path: the operator learns how it ended. */
  readonly watchLog: LogState['watch'];
  readonly now: () => Date;
  readonly log: Log;
}

/** A field of a record that is asked for; `token` is the record's receipt. */
export interface Wish {
  readonly token: string;
  readonly category: Category | 'WITHHELD' | 'ACCOUNT';
}

export interface Outcome {
  readonly release: Release;
  readonly withheld: ReadonlyMap<Category, WithheldReason>;
  readonly items: readonly ItemRow[];
}

/** One outcome for each token. Rejects when nothing could be decided and logged. */
export async function readRecords(
  tokens: readonly string[],
  wishes: readonly Wish[],
  { caller, transactionId }: SubgraphContext,
  policy: OwnerPolicy,
): Promise<Outcome[]> {
  const now = policy.now();
  const verdicts = await Promise.all(tokens.map((token) => verifyReceipt(token, caller.subject, policy.receipts, now)));
  const decided: Omit<Outcome, 'items'>[] = [];
  const decide = (copies: OwnCopies): DecidedRead => {
    const entries = tokens.map((token, index) => {
      const verdict = verdicts[index] as ReceiptVerdict;
      const mine = wishes.filter((wish) => wish.token === token).map(({ category }) => category);
      // The account is not opened by this receipt: that it was asked for is logged, as everything is.
      const requested = mine.filter((category) => category !== 'WITHHELD' && category !== 'ACCOUNT');
      const judge = judgeFor(verdict, copies, { caller, now }, policy);
      const { release, withheld: ofRequested } = judge(requested);
      // `withheld` tells of every category, but content is read, and logged as requested, only where it was asked.
      const withheld = mine.includes('WITHHELD') ? judge(categoriesOf(policy.sector)).withheld : ofRequested;
      decided.push({ release, withheld });
      return logEntry({ caller, transactionId, verdict, requested, release, withheld });
    });
    return { entries, releases: decided.map(({ release }) => release) };
  };
  const personalIdentityNumber = caller.roles.includes('GUARDIAN') ? caller.personalIdentityNumber : null;
  const rows = await policy.readPath({ grantIds: grantIdsOf(verdicts), personalIdentityNumber }, decide, now);
  return decided.map((one, index) => ({ ...one, items: rows.filter(({ record }) => record === index) }));
}

type Judge = (categories: readonly Category[]) => Omit<Outcome, 'items'>;

/** In a preview the owner's own decision for the participant, less what the one who looks may not see. */
function judgeFor(
  verdict: ReceiptVerdict,
  copies: OwnCopies,
  { caller, now }: { readonly caller: Caller; readonly now: Date },
  { sector, staff, receipts: { organisationId } }: OwnerPolicy,
): Judge {
  const receipt = verdict.holds ? verdict.receipt : undefined;
  const kept = receipt && keptFromPreview(receipt, copies.grants, { caller, staff, sector, now });
  const decide = (categories: readonly Category[]): Release =>
    decideRelease(receipt, copies, { organisationId, sector, categories }, now);
  return (asked) => {
    const whole = decide(asked);
    const blocked = asked.filter((category) => kept?.has(category) && whole.released.has(category));
    if (blocked.length === 0) return { release: whole, withheld: whole.withheld };
    // What the participant would not see either keeps its reason; only the rest is kept from the one who looks.
    const reasonOf = (category: Category): WithheldReason | undefined =>
      blocked.includes(category) ? 'OTHER_UNIT' : whole.withheld.get(category);
    const reasons = asked.map((category) => [category, reasonOf(category)] as const);
    return {
      release: decide(asked.filter((category) => !blocked.includes(category))),
      withheld: new Map(reasons.filter((pair): pair is [Category, WithheldReason] => pair[1] !== undefined)),
    };
  };
}
