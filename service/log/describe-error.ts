// What the operator's log tells about an error: kind, message, code and stack, and nothing that was hung on the error.

export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

// SQLSTATE. Database errors quote the statement and its values in their message.
const databaseCode = /^(?=.*\d)[0-9A-Z]{5}$/;

export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is not an Error was thrown' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const fromDatabase = code !== undefined && databaseCode.test(code);
  return {
    type: error.constructor.name,
    message: fromDatabase ? `database error ${code}` : error.message,
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: fromDatabase ? framesOf(error) : error.stack }),
    ...(error.cause instanceof Error && depth < 4 && { cause: describeError(error.cause, depth + 1) }),
  };
}

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
