// Tells coordination at once of a withdrawal that was made to the owner. Best effort: nobody waits for it, and what does not arrive
// coordination finds when it next collects. The owner itself refuses already.
import type { Log } from '@hlt/service/log.ts';
import { statementsPath } from '../delivery/paths.ts';
import type { OwnerStatements } from './owner-statements.ts';

export type TellCoordination = () => void;

const longestMs = 3_000;

/** `coordinationUrl`: any address of coordination's; undefined: coordination finds out by itself. */
export function createTellCoordination(
  coordinationUrl: string | undefined,
  statements: OwnerStatements,
  log: Log,
): TellCoordination {
  if (coordinationUrl === undefined) return () => undefined;
  const address = new URL(statementsPath, coordinationUrl);
  const tell = async (): Promise<void> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/jwt' },
      body: await statements.latest(),
      signal: AbortSignal.timeout(longestMs),
      redirect: 'error',
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`Coordination answered ${String(response.status)}.`);
  };
  return () => {
    tell().catch((error: unknown) => {
      log.warn({ err: error }, 'coordination was not told of a withdrawal; it will collect it');
    });
  };
}
