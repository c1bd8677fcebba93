// The closed union of what a subgraph may answer as an error. All else is masked as INTERNAL and logged for the operator.
import { GraphQLError } from 'graphql';

const errorCodes = [
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'IDENTITY_PROVIDER_UNAVAILABLE',
  'INVALID_PERSONAL_NUMBER',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'CASE_NOT_FOUND',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const httpStatus: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  IDENTITY_PROVIDER_UNAVAILABLE: 503,
  SERVICE_UNAVAILABLE: 503,
};

/** An error that the client is meant to read; `message` says what to do and holds no personal data. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    const status = httpStatus[code];
    super(message, { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });
    this.name = 'HubError';
  }
}

export const isErrorCode = (code: unknown): code is ErrorCode => errorCodes.some((known) => known === code);
