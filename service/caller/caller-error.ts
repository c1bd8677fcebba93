// Why a caller was not recognised. The message is for the client: it says what to do and tells nothing of the token.

export type CallerErrorCode =
  'UNAUTHENTICATED' | 'TOKEN_EXPIRED' | 'INVALID_PERSONAL_NUMBER' | 'IDENTITY_PROVIDER_UNAVAILABLE';

export class CallerError extends Error {
  override readonly name = 'CallerError';
  readonly code: CallerErrorCode;

  constructor(code: CallerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** 503 when the identity provider is at fault, else 401. */
  get statusCode(): 401 | 503 {
    return this.code === 'IDENTITY_PROVIDER_UNAVAILABLE' ? 503 : 401;
  }
}
