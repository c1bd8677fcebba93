// The column of a personal identity number: whoever writes one that does not hold is told so, and nothing is written.
import { Type } from '@mikro-orm/core';
import {
  invalidPersonalNumberSentence,
  isPersonalIdentityNumber,
  isTemporarySchoolId,
} from '@hlt/service/identifiers/personal-identity-number.ts';
import { HubError } from '../errors.ts';

/** Throws {@link HubError} INVALID_PERSONAL_NUMBER; a school's temporary id will do. */
export class PersonalNumberColumn extends Type<string, string> {
  override convertToDatabaseValue(value: string): string {
    if (!isPersonalIdentityNumber(value) && !isTemporarySchoolId(value)) {
      throw new HubError('INVALID_PERSONAL_NUMBER', invalidPersonalNumberSentence);
    }
    return value;
  }

  override getColumnType(): string {
    return 'text';
  }
}
