// An operation that is not carried out: its text, its size or its variables are not right.
import type { SourceLocation } from 'graphql';
import type { ClientErrorCode } from '../../errors.ts';

export class RefusedOperation extends Error {
  override readonly name = 'RefusedOperation';
  readonly code: ClientErrorCode;
  /** Where in the client's own text. */
  readonly locations: readonly SourceLocation[] | undefined;

  constructor(code: ClientErrorCode, message: string, locations?: readonly SourceLocation[]) {
    super(message.slice(0, 500));
    this.code = code;
    this.locations = locations;
  }
}
