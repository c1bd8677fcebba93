// What a failure to log means for the operator, by SQLSTATE (PostgreSQL, appendix A) or system code.
export type LogFailure = 'LOG_LOCKED' | 'LOG_NOT_WRITABLE' | 'DATABASE_UNAVAILABLE';

/** lock_not_available, query_canceled by its time, deadlock_detected. */
const locked = new Set(['55P03', '57014', '40P01']);
/** Disk full, out of memory, no right to insert, read-only, no such table or column, refused by a trigger, file errors. */
const notWritable = new Set(['53100', '53200', '42501', '25006', '42P01', '42703', 'P0001', '58030', '58P01']);
/** Shut down, starting, too many connections, no such database, wrong login. */
const unavailable = new Set(['57P01', '57P02', '57P03', '53300', '3D000', '28000', '28P01']);
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** What `pg` says without a code. */
const connectionGone = /Connection terminated|timeout exceeded when trying to connect|client was closed|not queryable/i;

/** Undefined: a failure of another kind, about which the log says nothing. */
export function logFailureOf(error: unknown): LogFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (locked.has(code)) return 'LOG_LOCKED';
  if (notWritable.has(code)) return 'LOG_NOT_WRITABLE';
  const isConnection = code.startsWith('08') || unavailable.has(code) || systemCodes.has(code);
  return isConnection || connectionGone.test(error.message) ? 'DATABASE_UNAVAILABLE' : undefined;
}
