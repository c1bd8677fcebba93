// What is checked of a professional to register, without a database.
import { describe, expect, it } from 'vitest';
import type { OrganisationRow, UnitRow } from '@hlt/coordination/directory/organisation.entity.ts';
import type { RegisterProfessionalInput } from '@hlt/coordination/people/professional.type.ts';
import {
  alreadyKnown,
  faultsOfProfessional,
  type Workplace,
} from '@hlt/coordination/people/register-professional.rules.ts';
import { said } from './support/said.ts';

const organisation = (change: Partial<OrganisationRow> = {}): OrganisationRow => ({
  ...{ id: 'umea-skola', name: 'Umeå', sector: 'SCHOOL', organisationNumber: null, municipalityCode: '2480' },
  ...{ connected: true },
  ...change,
});
const unitOf = (organisationId: string): UnitRow => ({
  ...{ id: 'unit', name: 'Skolan', kind: 'SCHOOL', organisationId, municipalityCode: '2480' },
  ...{ example: false, inHlt: true },
});
const faults = (input: Partial<RegisterProfessionalInput>, workplace: Partial<Workplace> = {}): string[] =>
  said(
    faultsOfProfessional(
      {
        ...{
          clientMutationId: 'key',
          subject: 'a-subject',
          givenName: 'Eva',
          familyName: 'Berg',
          profession: 'kurator',
        },
        ...{ organisationId: 'umea-skola', receivesInvitations: false },
        ...input,
      },
      { municipalityCode: '2480', organisation: organisation(), unit: null, ...workplace },
    ),
  );

describe('a professional', () => {
  it.each<[string, Partial<RegisterProfessionalInput>, string[]]>([
    ['with a login, a name and a profession', {}, []],
    ['without a key', { clientMutationId: '' }, ['WRONG_LENGTH clientMutationId']],
    ['without a login', { subject: '' }, ['WRONG_SUBJECT subject']],
    ['whose login has a space in it', { subject: 'a subject' }, ['WRONG_SUBJECT subject']],
    ['whose login begins with a space', { subject: ' subject' }, ['WRONG_SUBJECT subject']],
    ['whose login ends with a space', { subject: 'subject ' }, ['WRONG_SUBJECT subject']],
    ['whose login has a letter that no token has', { subject: 'å' }, ['WRONG_SUBJECT subject']],
    ['with digits in a longer login that could be a number', { subject: '9e031223-4567-4f00-9504121234ab' }, []],
    ['with the first and the last sign of a login', { subject: '!~' }, []],
    ['with the longest login', { subject: 's'.repeat(255) }, []],
    ['with a longer login', { subject: 's'.repeat(256) }, ['WRONG_SUBJECT subject']],
    ['whose login is a personal number', { subject: '19850101-2380' }, ['PERSONAL_NUMBER subject']],
    [
      'without names and profession',
      { givenName: '', familyName: ' ', profession: '' },
      ['MISSING_TEXT givenName', 'MISSING_TEXT familyName', 'MISSING_TEXT profession'],
    ],
    ['with the longest name', { givenName: 'x'.repeat(80) }, []],
    ['with too long a name', { familyName: 'x'.repeat(81) }, ['TOO_LONG familyName']],
  ])('%s is judged as it should', (_who, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it.each<[string, Pick<RegisterProfessionalInput, 'unitId'>, Partial<Workplace>, string[]]>([
    [
      'in one that is not in the directory',
      { unitId: null },
      { organisation: undefined },
      ['UNKNOWN_ORGANISATION organisationId'],
    ],
    [
      'in one of another municipality',
      { unitId: null },
      { municipalityCode: '2481' },
      ['ORGANISATION_ELSEWHERE organisationId'],
    ],
    ['in one of every municipality', { unitId: null }, { organisation: organisation({ municipalityCode: null }) }, []],
    ['at one of its units', { unitId: 'unit' }, { unit: unitOf('umea-skola') }, []],
    ['at a unit of another one', { unitId: 'unit' }, { unit: unitOf('region') }, ['UNKNOWN_UNIT unitId']],
    ['at a unit that is not there', { unitId: 'unit' }, { unit: undefined }, ['UNKNOWN_UNIT unitId']],
    ['at a unit that was not found', { unitId: 'unit' }, { unit: null }, ['UNKNOWN_UNIT unitId']],
    ['at no unit', {}, { unit: undefined }, []],
  ])('works in an organisation: %s it is judged as it should', (_where, unit, workplace, expected) => {
    expect(faults(unit, workplace)).toEqual(expected);
  });

  it('whose login is known already is told so', () => {
    expect(said([alreadyKnown])).toEqual(['ALREADY_KNOWN subject']);
  });
});
