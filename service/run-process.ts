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
  'CannotListen',
  'DataDirectoryInUse',
  'WrongDatabaseLogin',
  'OrganisationsError',
  'ProcessFailed',
  'UnknownKey',
  'WrongKeyEncryptionKey',
];

// What a database or its server answers at the start, by SQLSTATE or system code; its own sentence says which.
const databaseFaults = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'],
  // Wrong login, wrong password, no such database, no right to do it, too many connections, still starting.
  ...['28000', '28P01', '3D000', '42501', '53300', '57P03'],
  // Raised by a migration, for an administrator.
  'P0001',
]);

// The directory of an embedded database.
const directoryFaults = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'The process could not start.';
  const code = 'code' in error ? String(error.code) : '';
  if (databaseFaults.has(code)) return `The database cannot be used: ${error.message}. Check DATABASE_URL (${code}).`;
  if (directoryFaults.has(code))
    return `The data directory cannot be used: ${error.message}. Check DATA_DIRECTORY or --data (${code}).`;
  return operatorFaults.includes(error.name) ? error.message : (error.stack ?? error.message);
}
