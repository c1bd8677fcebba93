// What the import command says of a fault and of the whole: never content.
import type { ImportOutcome } from './import-items.ts';
import type { ImportFault } from './judge-line.ts';

/** `line 3: NEVER_IN_THE_HUB item.summary: …` */
export const asLine = ({ line, code, field, swedish, english }: ImportFault): string =>
  `${line === null ? 'file' : `line ${String(line)}`}: ${code}${field === null ? '' : ` ${field}`}: ${english} (${swedish})`;

export function asSummary(outcome: ImportOutcome, dryRun: boolean): string {
  const { lines, faults, added, changed, unchanged, withdrawn, leftWithdrawn } = outcome;
  if (faults > 0) return `Nothing was imported. Faults: ${String(faults)}, in ${String(lines)} lines.`;
  const counts = `${String(added)} added, ${String(changed)} changed, ${String(unchanged)} unchanged, ${String(withdrawn)} withdrawn`;
  const left =
    leftWithdrawn > 0 ? `; ${String(leftWithdrawn)} stay withdrawn, as the organisation’s own staff have decided` : '';
  return dryRun ? `Nothing was written (--dry-run). It would be: ${counts}${left}.` : `Imported: ${counts}${left}.`;
}
