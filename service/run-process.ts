// What every start.ts does with its own failure: one clear message on standard error, exit code 1.
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

// By name: some are made in packages that this one must not know.
const operatorFaults = [
  'SettingsError',
  'PortInUse',
  'DataDirectoryInUse',
  'OrganisationsError',
  'ProcessFailed',
  'UnknownKey',
  'WrongKeyEncryptionKey',
];

function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'The process could not start.';
  return operatorFaults.includes(error.name) ? error.message : (error.stack ?? error.message);
}
