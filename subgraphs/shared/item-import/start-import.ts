// Runs the import command in a process of its own. Interrupted, it leaves nothing half-written.
import { userInfo } from 'node:os';
import type { OwnerKind } from '../owner/concept.ts';
import { runImport } from './run-import.ts';

export async function startImport(kind: OwnerKind): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  process.exitCode = await runImport(kind, {
    args: process.argv.slice(2),
    env: process.env,
    input: process.stdin,
    output: process.stdout,
    progress: process.stderr,
    signal: stop.signal,
    user: userName(),
  });
  // A standard input that is still open would keep the process.
  process.stdin.destroy();
}

/** A container may run as a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
