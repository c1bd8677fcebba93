// What a client may read as an error of the gateway. Everything that is not on this list is masked as INTERNAL.
import { scrubText } from '@hlt/service/log/scrub.ts';

export const clientErrorCodes = [
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'IDENTITY_PROVIDER_UNAVAILABLE',
  'INVALID_PERSONAL_NUMBER',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'CASE_NOT_FOUND',
  'ORGANISATION_UNAVAILABLE',
  'ORGANISATION_UNKNOWN',
  'COORDINATION_UNAVAILABLE',
  'INVALID_ANSWER',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'OPERATION_NOT_FOUND',
  'SUBSCRIPTIONS_NOT_SUPPORTED',
  'DOCUMENT_NOT_TRUSTED',
  'BAD_REQUEST',
  'INTERNAL',
] as const;
export type ClientErrorCode = (typeof clientErrorCodes)[number];

export type ErrorPath = readonly (string | number)[];

/** The whole error, as it is sent: no location, no stack, no name of a subgraph. */
export interface ClientError {
  readonly message: string;
  readonly path?: ErrorPath;
  readonly extensions: { readonly code: ClientErrorCode; readonly organisationId?: string };
}

const sentences = {
  ORGANISATION_UNAVAILABLE:
    'Organisationen svarade inte, så dess uppgifter saknas här. Försök igen om en stund. ' +
    '(The organisation did not answer, so its information is missing here. Try again in a moment.)',
  COORDINATION_UNAVAILABLE:
    'Navet når inte sina ärenden just nu. Försök igen om en stund. ' +
    '(The hub does not reach its cases right now. Try again in a moment.)',
  ORGANISATION_UNKNOWN:
    'Your organisation is not connected to this part of the hub. Ask the operator to add it to the list of organisations.',
  INVALID_ANSWER:
    'An answer did not fit the schema, so this part is missing. Try again; if it persists, tell the operator.',
  INTERNAL: 'Something went wrong here. Try again; if it persists, tell the operator the time of the request.',
} as const;

export function clientError(
  code: ClientErrorCode,
  options: { message?: string | undefined; path?: ErrorPath | undefined; organisationId?: string | undefined } = {},
): ClientError {
  const { path, organisationId } = options;
  const message =
    options.message ?? (code in sentences ? sentences[code as keyof typeof sentences] : sentences.INTERNAL);
  // GraphQL's own sentences quote what was sent, and somebody may send a personal number (attack 22).
  return {
    message: scrubText(message),
    ...(path !== undefined && { path }),
    extensions: { code, ...(organisationId !== undefined && { organisationId }) },
  };
}

export const isClientErrorCode = (code: unknown): code is ClientErrorCode =>
  clientErrorCodes.some((known) => known === code);

/** One part of a view is missing because its owner did not answer, or answered with something else. */
export const organisationUnavailable = (organisationId: string | undefined, message?: string): ClientError =>
  clientError('ORGANISATION_UNAVAILABLE', { organisationId, message });

/** To a mutation whose receiver did not answer: it may have been carried out. */
export const unknownWhetherChanged =
  'Det kom inget svar, så det är okänt om ändringen gjordes. Titta efter innan du försöker igen. ' +
  '(There was no answer, so it is not known whether the change was made. Look before you try again.)';
