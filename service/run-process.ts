// What every start.ts does with its own failure: one clear message on standard error, exit code 1.
import { SettingsError } from './settings.ts';
import { PortInUse } from './http-server.ts';
import { scrubText } from './log/scrub.ts';

/** Faults of the operator's making (settings, a taken port or data directory) are told without a stack. */
export async function runProcess(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${scrubText(explain(error))}\n`);
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof PortInUse) return error.message;
  if (!(error instanceof Error)) return 'The process could not start.';
  return error.name === 'DataDirectoryInUse' ? error.message : (error.stack ?? error.message);
}
