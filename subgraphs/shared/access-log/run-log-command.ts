// What the log command does, apart from where it runs; answers with the lines to print and the exit code.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asMigrationOwner } from '../database/as-migration-owner.ts';
import type { Database } from '../database/open-database.ts';
import { cutLog } from './cut-log.ts';
import { readLogHead } from './read-log-head.ts';
import { readLogUnderTest } from './log-under-test.reader.ts';
import { drawSpotCheck, recordFinding, type SampledEntry } from './spot-check.ts';
import { checkHeads } from './verify-heads.ts';
import { verifyLog, type LogVerdict } from './verify-log.ts';

/** 0: as it should be. 1: the log is not what was written. 2: it could not be checked, or the command is not one. */
export interface Answer {
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const usage = [
  'npm run log -- verify [--heads <file>]           every entry, its place and its seal; with the heads that coordination keeps',
  'npm run log -- head                              the place and hash of the last entry',
  'npm run log -- sample [--count 20] --by <who>    a spot check: entries drawn at random, without content',
  'npm run log -- record-check <id> --finding "…"   what that spot check showed; never changed afterwards',
  'npm run log -- cut --before <YYYY-MM-DD>         takes the oldest entries away; nothing younger than five years',
];

type Options = Readonly<Partial<Record<'heads' | 'count' | 'by' | 'finding' | 'before', string>>>;

export async function runLogCommand(args: readonly string[], database: Database, now: Date): Promise<Answer> {
  const read = readArguments(args);
  if (read === undefined) return { code: 2, lines: usage };
  const { command, subject, options } = read;
  if (command === 'verify') return verify(database, options, now);
  if (command === 'head') return head(database);
  if (command === 'sample' && options.by !== undefined) return sample(database, options.count ?? '20', options.by);
  if (command === 'record-check' && subject !== undefined) return record(database, subject, options);
  if (command === 'cut' && options.before !== undefined) return cut(database, options.before, options.by);
  return { code: 2, lines: usage };
}

function readArguments(
  args: readonly string[],
): { command?: string | undefined; subject?: string | undefined; options: Options } | undefined {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { heads: text, count: text, by: text, finding: text, before: text },
    });
    return { command: positionals[0], subject: positionals[1], options: values };
  } catch {
    return undefined;
  }
}

async function verify({ orm }: Database, { heads: file }: Options, now: Date): Promise<Answer> {
  const heads = file === undefined ? [] : await checkHeads(await readFile(file, 'utf8'));
  const em = orm.em.fork();
  const verdict = await em.transactional(
    async (transaction) => verifyLog(await readLogUnderTest(transaction), heads, now),
    { isolationLevel: 'repeatable read', readOnly: true },
  );
  return { code: verdict.holds ? 0 : 1, lines: [describe(verdict)] };
}

function describe(verdict: LogVerdict): string {
  if (!verdict.holds) {
    const { position, reason, found } = verdict.fault;
    return `The log is not what was written. First bad entry: ${String(position)} (${reason}): ${found}.`;
  }
  const { from, end, heads } = verdict;
  const entries = end.position - from + 1;
  const range = entries === 0 ? '' : ` from ${String(from)} to ${String(end.position)}`;
  return `The log is whole: ${String(entries)} entries${range}, ${String(heads)} kept heads. Head ${end.hash}`;
}

async function head({ orm }: Database): Promise<Answer> {
  const last = await readLogHead(orm.em.fork());
  return {
    code: 0,
    lines: [last === null ? 'The log is empty.' : JSON.stringify(last)],
  };
}

async function sample({ orm }: Database, wanted: string, by: string): Promise<Answer> {
  const count = Number(wanted);
  if (!Number.isInteger(count) || count < 1 || count > 1000 || by.trim() === '') return { code: 2, lines: usage };
  const { id, entries } = await drawSpotCheck(orm.em.fork(), count, by);
  const next = `Spot check ${id}. When it is done: npm run log -- record-check ${id} --finding "…"`;
  return { code: 0, lines: [...entries.map(describeEntry), next] };
}

const describeEntry = ({ id, at, withheld, requested, released, changed, ...who }: SampledEntry): string =>
  JSON.stringify({ id, at: new Date(at).toISOString(), ...who, requested, released, withheld, changed });

async function record({ orm }: Database, checkId: string, { finding, by }: Options): Promise<Answer> {
  if (finding === undefined || finding.trim() === '') return { code: 2, lines: usage };
  return (await recordFinding(orm.em.fork(), checkId, finding, by ?? null))
    ? { code: 0, lines: ['The finding is recorded.'] }
    : { code: 2, lines: ['There is no such spot check.'] };
}

async function cut(database: Database, day: string, by = 'the owner of the tables'): Promise<Answer> {
  const before = new Date(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : Number.NaN);
  if (Number.isNaN(before.getTime())) return { code: 2, lines: usage };
  const done = await asMigrationOwner(database, (em) => cutLog(em, before, by));
  if (done === null) return { code: 0, lines: [`There is no entry from before ${day} at the beginning of the log.`] };
  const { entries, position, hash } = done;
  return {
    code: 0,
    lines: [`${String(entries)} entries were cut. The log goes on after ${String(position)}: ${hash}`],
  };
}
