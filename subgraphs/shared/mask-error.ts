// What a client sees of an error: a known code with its sentence, or INTERNAL. Database and token messages never leave.
import { unwrapResolverError } from '@apollo/server/errors';
import { scrubText } from '@hlt/service/log/scrub.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode } from './errors.ts';

const maskedMessage =
  'Something went wrong here. Try again; if it persists, tell the operator the time of the request.';

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
  return { message: maskedMessage, ...place, extensions: { code: 'INTERNAL' } };
}
