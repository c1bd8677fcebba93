// What the directory command does, apart from where it runs; answers with the lines to print.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { directoryFile, type DirectoryFile } from './directory-file.ts';
import { writeDirectoryFile } from './directory-file.writer.ts';
import { findMissingReferences } from './directory-references.ts';

export const directoryUsage = [
  'npm run directory -- <file.json>            writes units, teams, contacts, people and settings; what it does not name stays',
  'npm run directory -- <file.json> --dry-run  tells what is wrong with the file, and writes nothing',
];

export interface DirectoryOutcome {
  readonly lines: readonly string[];
  /** False: something is wrong with the file, and nothing was written. */
  readonly ok: boolean;
}

export async function runDirectoryCommand(
  text: string,
  em: SqlEntityManager,
  { dryRun }: { readonly dryRun: boolean },
): Promise<DirectoryOutcome> {
  const parsed = directoryFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
    return { ok: false, lines: faults };
  }
  const missing = await findMissingReferences(em, parsed.data);
  if (missing.length > 0) return { ok: false, lines: missing };
  if (dryRun) return { ok: true, lines: [`Nothing is wrong with it: ${countsOf(parsed.data)}. Nothing was written.`] };
  await em.transactional((tx) => writeDirectoryFile(tx, parsed.data));
  return { ok: true, lines: [`Written: ${countsOf(parsed.data)}.`] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const countsOf = (file: DirectoryFile): string =>
  Object.entries(file)
    .map(([name, rows]) => `${name} ${String(rows.length)}`)
    .join(', ');
