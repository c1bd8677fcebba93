// May the log begin here? After a cut it begins at an anchor. Nothing younger than five years may lie below it, and the heads that
// others kept tell how old what was cut at least is: what came after a head was written after it was signed.
import type { LogFault } from './log-fault.ts';
import type { CheckedHead } from './verify-heads.ts';

export interface Anchor {
  /** Of the last entry that was cut. */
  readonly position: number;
  readonly hash: string;
  /** All that was cut is older. */
  readonly cutBefore: Date;
  readonly cutAt: Date;
}

export const yearsKept = 5;
/** Between the time of an entry and its commit. */
const slackMs = 60_000;

export function anchorFault(anchor: Anchor | null, heads: readonly CheckedHead[], now: Date): LogFault | null {
  if (anchor === null) return null;
  const { position, hash, cutBefore, cutAt } = anchor;
  if (cutAt > now || cutBefore > yearsBefore(cutAt)) {
    return { position, reason: 'gap', found: 'the log was cut, and not at entries older than five years' };
  }
  for (const head of heads.filter((one) => one.position <= position)) {
    if (!head.isSigned)
      return { position: head.position, reason: 'signature', found: 'the kept head is not what the owner signed' };
    if (head.position === position && head.hash !== hash)
      return { position, reason: 'head', found: 'the log begins at an anchor that contradicts the kept head' };
    if (head.position < position && head.signedAt.getTime() > cutBefore.getTime() + slackMs)
      return {
        position: head.position + 1,
        reason: 'gap',
        found: 'entries were cut that were younger than the anchor says',
      };
  }
  return null;
}

export function yearsBefore(time: Date): Date {
  const before = new Date(time);
  before.setUTCFullYear(before.getUTCFullYear() - yearsKept);
  return before;
}
