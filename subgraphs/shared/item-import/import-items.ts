// An import: every line is judged and laid out beside the owner's tables, and only a file without a fault is merged into them, in one
// transaction. The same file again writes nothing but the log entries of its reading.
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { policyVersion } from '../access-log/policy-version.ts';
import type { Database } from '../database/open-database.ts';
import { createIntakeValidator } from '../item-intake/intake-validator.ts';
import type { OwnerKind } from '../owner/concept.ts';
import { fileLines } from './file-lines.ts';
import { inImportSession, NothingWritten, type ImportSession } from './import-session.ts';
import * as statements from './import-statements.ts';
import { duplicateFault, fileFault, judgeLine, type ImportFault, type StagedLine } from './judge-line.ts';

export interface ImportWish {
  readonly file: Readable;
  readonly dryRun: boolean;
  readonly withdrawMissing: boolean;
  /** Who imports, as the access log names it. */
  readonly subject: string;
  readonly organisationId: string;
  /** Awaited, so that no heap of faults grows where they are written slowly. */
  readonly onFault: (fault: ImportFault) => void | Promise<void>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Aborted: nothing is written. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly lines: number;
  readonly bytes: number;
}

export interface ImportOutcome {
  readonly lines: number;
  readonly faults: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  /** Withdrawn by the owner's own staff, so not shown again. */
  readonly leftWithdrawn: number;
}

const nothing = { added: 0, changed: 0, unchanged: 0, withdrawn: 0, leftWithdrawn: 0 };
const linesInBatch = 500;

export async function importItems(database: Database, kind: OwnerKind, wish: ImportWish): Promise<ImportOutcome> {
  let outcome: ImportOutcome = { lines: 0, faults: 0, ...nothing };
  try {
    await inImportSession(database, async (session) => {
      const read = await layOutLines(session, kind, wish);
      outcome = { ...nothing, ...read };
      if (read.faults > 0) throw new NothingWritten('The file has faults.');
      outcome = { ...outcome, ...(await mergeLines(session, kind, wish, read.lines)) };
      wish.signal?.throwIfAborted();
      if (wish.dryRun) throw new NothingWritten('Only tried.');
    });
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
  }
  return outcome;
}

async function layOutLines(
  session: ImportSession,
  kind: OwnerKind,
  { file, onFault, onProgress, signal }: ImportWish,
): Promise<Pick<ImportOutcome, 'lines' | 'faults'>> {
  const validator = createIntakeValidator(kind);
  let batch: StagedLine[] = [];
  let lines = 0;
  let faults = 0;
  const report = async (fault: ImportFault): Promise<void> => {
    faults += 1;
    await onFault(fault);
  };
  const flush = async (bytes: number): Promise<void> => {
    signal?.throwIfAborted();
    if (batch.length > 0) await session.run(statements.stage, [JSON.stringify(batch)]);
    batch = [];
    onProgress({ lines, bytes });
  };

  await session.run(statements.layOut);
  for await (const line of fileLines(file)) {
    lines += 1;
    const judged = judgeLine(line, validator);
    for (const fault of judged.faults) await report(fault);
    if (judged.staged !== undefined) batch.push(judged.staged);
    if (lines % linesInBatch === 0) await flush(line.bytes);
  }
  await flush(Number.POSITIVE_INFINITY);
  if (lines === 0) await report(fileFault('FILE_EMPTY', null));
  const twice = await session.run<{ line: number; first: number }>(statements.duplicates);
  for (const { line, first } of twice) await report(duplicateFault(line, first));
  return { lines, faults };
}

async function mergeLines(
  session: ImportSession,
  { concepts }: OwnerKind,
  { withdrawMissing, subject, organisationId, signal }: ImportWish,
  lines: number,
): Promise<Omit<ImportOutcome, 'lines' | 'faults'>> {
  const entry = [randomUUID(), subject, 'OPERATOR', organisationId, 'import', policyVersion];
  await session.run(statements.alone);
  for (const statement of statements.findPeople) await session.run(statement);
  await session.run(statements.logChildren, entry);
  await session.run(statements.rememberChildren);
  if (withdrawMissing) await session.run(statements.logMissingChildren, entry);

  const counted = { added: 0, changed: 0, withdrawn: 0, leftWithdrawn: 0 };
  const inFile = await session.run<{ category: string }>('select distinct category from import_line');
  const given = new Set(inFile.map(({ category }) => category));
  for (const concept of concepts.filter(({ category }) => given.has(category))) {
    signal?.throwIfAborted();
    const [left] = await session.run<{ left_withdrawn: number }>(statements.leftWithdrawn(concept));
    const [merged] = await session.run<{ added: number; changed: number }>(statements.merge(concept));
    counted.leftWithdrawn += left?.left_withdrawn ?? 0;
    counted.added += merged?.added ?? 0;
    counted.changed += merged?.changed ?? 0;
    if (!withdrawMissing) continue;
    const [missing] = await session.run<{ withdrawn: number }>(statements.withdrawMissing(concept));
    counted.withdrawn += missing?.withdrawn ?? 0;
  }
  return { ...counted, unchanged: lines - counted.added - counted.changed - counted.leftWithdrawn };
}
