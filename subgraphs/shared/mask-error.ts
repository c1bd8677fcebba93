// What a client sees of an error: a known code with its sentence, or INTERNAL. Database and token messages never leave.
import { unwrapResolverError } from '@apollo/server/errors';
import { scrubText } from '@hlt/service/log/scrub.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode } from './errors.ts';

const maskedMessage =
  'Something went wrong here. Try again; if it persists, tell the operator the time of the request.';

const unstorableMessage =
  'A value cannot be stored: it holds a character or a date that the database does not take. Correct it and try again; nothing was changed.';

/** SQLSTATE class 22, data exception: a year nought, a NUL character (08P01 where the database is embedded). What stood with it is undone. */
const isUnstorable = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(22[0-9A-Z]{3}|08P01)$/.test(error.code);

/** `report` gets what is masked, whole, for the operator's log. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const place = {
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  };
  const original = unwrapResolverError(error);
  const code = formatted.extensions?.['code'];
  // What a resolver threw has been unwrapped: a GraphQLError is ours, or graphql's own about the document.
  if (original instanceof GraphQLError && isErrorCode(code)) {
    // GraphQL's own sentences quote what was sent, and somebody may send a personal number (attack 22).
    return { message: scrubText(formatted.message), ...place, extensions: { code } };
  }
  report(original);
  if (isUnstorable(original)) return { message: unstorableMessage, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  return { message: maskedMessage, ...place, extensions: { code: 'INTERNAL' } };
}
