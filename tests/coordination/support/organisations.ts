// What an organisation's id of the directory tells in tests: its sector and its number.
import type { Sector } from '@hlt/shared/consent/category.ts';

export const sectorOf = (organisationId: string): Sector =>
  organisationId.endsWith('-skola')
    ? 'SCHOOL'
    : organisationId.endsWith('-socialtjanst')
      ? 'SOCIAL_SERVICES'
      : 'HEALTHCARE';

const numbers: Readonly<Record<string, string>> = { umea: '2120002627', vannas: '2120002841', region: '2321000222' };
export const organisationNumberOf = (organisationId: string): string =>
  numbers[organisationId.split('-')[0] ?? ''] ?? '';
