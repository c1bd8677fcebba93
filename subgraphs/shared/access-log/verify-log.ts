// Is this the log that was written? Goes through the sealed entries in their order, with the heads that others have kept, and names
// the first entry that is not as it was and why. Pure: what it is given decides, and one entry at a time is in memory.
import { beginning, contentHash, sealHash } from './content-hash.ts';
import type { LogFault } from './log-fault.ts';
import { anchorFault, type Anchor } from './verify-anchor.ts';
import type { CheckedHead } from './verify-heads.ts';

/** A place in the chain, with the entry that it names; `values` and `content` are null when there is none. */
export interface SealedEntry {
  readonly position: number;
  readonly entryId: string;
  readonly prev: string;
  readonly seal: string;
  readonly content: string | null;
  /** Of `hashedColumns`. */
  readonly values: readonly (string | null)[] | null;
}

export interface LogUnderTest {
  /** By position. */
  readonly sealed: AsyncIterable<SealedEntry>;
  /** Where the chain begins after a cut; null: at the first entry. */
  readonly anchor: Anchor | null;
  /** Where the database says that the chain ends. */
  readonly end: { readonly position: number; readonly hash: string };
  /** The first entry that stands in the log and has no place in the chain. */
  readonly unsealed: () => Promise<string | null>;
}

export type LogVerdict =
  | {
      readonly holds: true;
      readonly from: number;
      readonly end: { readonly position: number; readonly hash: string };
      readonly heads: number;
    }
  | { readonly holds: false; readonly fault: LogFault };

/** `heads`: in the order of their positions. */
export async function verifyLog(log: LogUnderTest, heads: readonly CheckedHead[], now: Date): Promise<LogVerdict> {
  const from = log.anchor ?? beginning;
  const early = anchorFault(log.anchor, heads, now);
  if (early !== null) return { holds: false, fault: early };
  let last: { position: number; hash: string } = { position: from.position, hash: from.hash };
  const ahead = heads.filter(({ position }) => position > from.position);
  let next = 0;
  for await (const entry of log.sealed) {
    const fault = entryFault(entry, last);
    if (fault !== null) return { holds: false, fault };
    last = { position: entry.position, hash: entry.seal };
    for (let head = ahead[next]; head?.position === entry.position; head = ahead[(next += 1)]) {
      const contradiction = headFault(head, entry.seal);
      if (contradiction !== null) return { holds: false, fault: contradiction };
    }
  }
  const fault = endFault(log.end, last, ahead[next]) ?? unsealedFault(await log.unsealed(), last.position + 1);
  return fault === null
    ? { holds: true, from: from.position + 1, end: last, heads: heads.length }
    : { holds: false, fault };
}

function entryFault(entry: SealedEntry, last: { position: number; hash: string }): LogFault | null {
  const { position, entryId, prev, seal, content, values } = entry;
  const name = `entry ${entryId}`;
  if (position !== last.position + 1)
    return fault(last.position + 1, 'gap', `the chain goes on at ${String(position)}, with ${name}`);
  if (values === null || content === null)
    return fault(position, 'gap', `${name} has a place in the chain and is gone`);
  if (values[0] !== entryId || contentHash(values) !== content)
    return fault(position, 'hash', `${name} does not say what was written`);
  if (prev !== last.hash) return fault(position, 'chain', `${name} does not follow the entry before it`);
  return seal === sealHash(position, prev, content)
    ? null
    : fault(position, 'chain', `the seal is not that of ${name}`);
}

function headFault({ position, hash, isSigned }: CheckedHead, seal: string): LogFault | null {
  if (!isSigned) return fault(position, 'signature', 'the kept head is not what the owner signed');
  return hash === seal
    ? null
    : fault(position, 'head', 'the kept head is another one: the chain up to here was rewritten');
}

/** `head`: the first one that the chain did not reach. */
function endFault(
  end: LogUnderTest['end'],
  last: { position: number; hash: string },
  head: CheckedHead | undefined,
): LogFault | null {
  if (head?.isSigned === false) return fault(head.position, 'signature', 'the kept head is not what the owner signed');
  if (head !== undefined)
    return fault(last.position + 1, 'head', `the log ends here, and its head was kept at ${String(head.position)}`);
  if (end.position > last.position)
    return fault(last.position + 1, 'gap', `the log ends here, and once had ${String(end.position)} entries`);
  return end.position === last.position && end.hash === last.hash
    ? null
    : fault(last.position, 'chain', 'the end of the chain is not where the database has it');
}

const unsealedFault = (entryId: string | null, position: number): LogFault | null =>
  entryId === null ? null : fault(position, 'chain', `entry ${entryId} has no place in the chain`);

const fault = (position: number, reason: LogFault['reason'], found: string): LogFault => ({ position, reason, found });
