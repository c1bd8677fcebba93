// What the purge command does, apart from where it runs; answers with the lines to print. Counts and ids of cases, never a name.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { findDueCases } from './due-case.reader.ts';
import { reasonToWait } from './purge-wait.rules.ts';
import { purgeCases, type PurgeCounts } from './purge.writer.ts';
import { listRetention, setRetention } from './retention.writer.ts';

export const purgeUsage = [
  'npm run purge -- --dry-run                          counts what is due, and purges nothing',
  'npm run purge                                       purges what is due and has been exported by each organisation',
  'npm run purge -- --without-export                   also what has not been exported',
  'npm run purge -- retention                          months that each municipality keeps a closed case',
  'npm run purge -- retention <municipality> <months>  sets them, 0 to 120; the municipality by its code, such as 2480',
];

export async function runPurgeCommand(
  words: readonly string[],
  fork: () => SqlEntityManager,
  now: Date,
): Promise<string[]> {
  const [command, municipality, months, ...more] = words;
  if (command === 'retention' && more.length === 0) {
    if (municipality === undefined) return listRetention(fork());
    const line = months === undefined ? null : await setRetention(fork(), municipality, Number(months));
    return line === null ? purgeUsage : [line];
  }
  const known = new Set(['--dry-run', '--without-export']);
  if (words.some((word) => !known.has(word))) return purgeUsage;
  return purge(fork, now, {
    dryRun: words.includes('--dry-run'),
    withoutExport: words.includes('--without-export'),
  });
}

async function purge(
  fork: () => SqlEntityManager,
  now: Date,
  { dryRun, withoutExport }: { readonly dryRun: boolean; readonly withoutExport: boolean },
): Promise<string[]> {
  const due = await findDueCases(fork(), now);
  const judged = due.map((one) => ({ id: one.id, reason: reasonToWait(one, { withoutExport }) }));
  const caseIds = judged.filter(({ reason }) => reason === null).map(({ id }) => id);
  const counts = await purgeCases(fork(), { caseIds, dryRun, now });
  const waiting = judged.flatMap(({ id, reason }) => (reason === null ? [] : [`waits: case ${id}, ${reason}`]));
  const count = String(caseIds.length);
  const outcome = dryRun ? `Would be purged: ${count}; nothing has been.` : `Purged: ${count}.`;
  return [`Closed cases that are due: ${String(due.length)}. ${outcome}`, ...waiting, ...linesOf(counts)];
}

const linesOf = (counts: PurgeCounts): string[] =>
  Object.entries(counts).flatMap(([table, count]) => (count === 0 ? [] : [`${table} ${String(count)}`]));
