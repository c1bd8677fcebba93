// What a failure to write the log means for the operator, by the code that the database or the system gives.
import { expect, test } from 'vitest';
import { logFailureOf, type LogFailure } from '@hlt/shared/access-log/log-failure.rules.ts';

const failure = (code?: unknown, message = 'Something else.'): LogFailure | undefined =>
  logFailureOf(Object.assign(new Error(message), code === undefined ? {} : { code }));

test.each<[LogFailure, string, readonly string[]]>([
  ['LOG_LOCKED', 'somebody holds the lock', ['55P03', '57014', '40P01']],
  [
    'LOG_NOT_WRITABLE',
    'the entry itself cannot be written',
    ['53100', '53200', '42501', '25006', '42P01', '42703', 'P0001', '58030', '58P01'],
  ],
  [
    'DATABASE_UNAVAILABLE',
    'the database cannot be had',
    ['08006', '08P01', '57P01', '57P02', '57P03', '53300', '3D000', '28000', '28P01'],
  ],
  [
    'DATABASE_UNAVAILABLE',
    'the way to it is gone',
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  ],
])('%s: %s', (reason, _what, codes) => {
  expect(codes.map((code) => failure(code))).toEqual(codes.map(() => reason));
});

test.each([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'Client was closed and is not queryable',
])('without a code, by what is said: %s', (message) => {
  expect(failure(undefined, message)).toBe('DATABASE_UNAVAILABLE');
});

test('of another failure nothing is said about the log', () => {
  expect(failure('23505')).toBeUndefined();
  expect(failure('10800')).toBeUndefined();
  expect(failure()).toBeUndefined();
  for (const thrown of ['ECONNREFUSED', undefined, { code: 'ECONNREFUSED', message: 'x' }])
    expect(logFailureOf(thrown)).toBeUndefined();
});
