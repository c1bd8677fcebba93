// The demo families. Nobody of them exists: the personal numbers are the tax authority's test numbers.
import type { DemoCaseKey } from './cases.ts';
import type { DemoOrganisationId } from './organisations.ts';
import { units, type DemoUnit } from './units.ts';

export interface DemoGuardian {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly personalIdentityNumber: string;
}

interface DemoPlacement {
  readonly organisationId: Extract<DemoOrganisationId, 'umea-skola' | 'vannas-skola'>;
  readonly unit: DemoUnit;
  /** School year or preschool group, as it is said in Swedish. */
  readonly group: string;
}

export interface DemoFamily {
  readonly caseKey: Exclude<DemoCaseKey, 'de-identified' | 'protected'>;
  readonly childId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: 'GIRL' | 'BOY';
  /** ISO date; a field of its own, never read off the number. */
  readonly birthDate: string;
  readonly personalIdentityNumber: string;
  /** Municipality of registration (folkbokföring). */
  readonly registeredIn: 'Umeå' | 'Vännäs';
  readonly placements: readonly DemoPlacement[];
  /** Where the child is listed: health centre, or BVC for small children. */
  readonly careUnit: DemoUnit;
  readonly guardians: readonly DemoGuardian[];
}

const inUmea = (unit: DemoUnit, group: string): DemoPlacement => ({ organisationId: 'umea-skola', unit, group });
const inVannas = (unit: DemoUnit, group: string): DemoPlacement => ({ organisationId: 'vannas-skola', unit, group });

export const families: readonly DemoFamily[] = [
  {
    caseKey: 'full',
    childId: 'c41d0001-0000-4000-8000-000000000001',
    givenName: 'Alva',
    familyName: 'Lindgren',
    sex: 'GIRL',
    birthDate: '2017-05-12',
    personalIdentityNumber: '201705122388',
    registeredIn: 'Umeå',
    placements: [inUmea(units.school, 'årskurs 3')],
    careUnit: units.healthCentre,
    guardians: [
      guardian('0101', 'Sara', 'Lindgren', '198603142384'),
      guardian('0102', 'Mikael', 'Lindgren', '198409222398'),
    ],
  },
  {
    caseKey: 'one-guardian',
    childId: 'c41d0002-0000-4000-8000-000000000002',
    givenName: 'Elias',
    familyName: 'Nordin',
    sex: 'BOY',
    birthDate: '2014-08-23',
    personalIdentityNumber: '201408232393',
    registeredIn: 'Umeå',
    placements: [inUmea(units.school, 'årskurs 6')],
    careUnit: units.healthCentre,
    guardians: [
      guardian('0201', 'Hanna', 'Nordin', '198207302384'),
      guardian('0202', 'Peter', 'Öhman', '197906052399'),
    ],
  },
  {
    caseKey: 'partial',
    childId: 'c41d0003-0000-4000-8000-000000000003',
    givenName: 'Maja',
    familyName: 'Holmberg',
    sex: 'GIRL',
    birthDate: '2022-01-17',
    personalIdentityNumber: '202201172380',
    registeredIn: 'Umeå',
    placements: [inUmea(units.preschool, 'avdelning Lärkan')],
    careUnit: units.childHealthCentre,
    guardians: [
      guardian('0301', 'Linnea', 'Holmberg', '199103032380'),
      guardian('0302', 'Oskar', 'Holmberg', '198907192390'),
    ],
  },
  {
    caseKey: 'withdrawn',
    childId: 'c41d0004-0000-4000-8000-000000000004',
    givenName: 'Leo',
    familyName: 'Ahmadi',
    sex: 'BOY',
    birthDate: '2016-11-02',
    personalIdentityNumber: '201611022391',
    registeredIn: 'Umeå',
    placements: [inUmea(units.school, 'årskurs 4')],
    careUnit: units.healthCentre,
    guardians: [
      guardian('0401', 'Parisa', 'Ahmadi', '198504162382'),
      guardian('0402', 'Navid', 'Ahmadi', '198110142398'),
    ],
  },
  {
    caseKey: 'expired',
    childId: 'c41d0005-0000-4000-8000-000000000005',
    givenName: 'Stina',
    familyName: 'Wikström',
    sex: 'GIRL',
    birthDate: '2013-04-08',
    personalIdentityNumber: '201304082389',
    registeredIn: 'Umeå',
    placements: [inUmea(units.school, 'årskurs 7')],
    careUnit: units.healthCentre,
    // The only registered guardian: one signature is enough.
    guardians: [guardian('0501', 'Annika', 'Wikström', '197701182383')],
  },
  {
    caseKey: 'two-schools',
    childId: 'c41d0006-0000-4000-8000-000000000006',
    givenName: 'Hugo',
    familyName: 'Berglund',
    sex: 'BOY',
    birthDate: '2010-06-19',
    personalIdentityNumber: '201006192395',
    registeredIn: 'Umeå',
    placements: [
      inUmea(units.school, 'årskurs 9, går om'),
      inVannas(units.otherSchool, 'årskurs 9, särskild undervisningsgrupp två dagar i veckan'),
    ],
    careUnit: units.healthCentre,
    guardians: [
      guardian('0601', 'Ulrika', 'Berglund', '197605252381'),
      guardian('0602', 'Tomas', 'Berglund', '197408112394'),
    ],
  },
  {
    caseKey: 'other-municipality',
    childId: 'c41d0007-0000-4000-8000-000000000007',
    givenName: 'Wilma',
    familyName: 'Ekman',
    sex: 'GIRL',
    birthDate: '2018-09-25',
    personalIdentityNumber: '201809252388',
    registeredIn: 'Vännäs',
    placements: [inUmea(units.school, 'årskurs 2')],
    careUnit: units.otherHealthCentre,
    guardians: [
      guardian('0701', 'Frida', 'Ekman', '199011272383'),
      guardian('0702', 'Anders', 'Ekman', '198802092398'),
    ],
  },
];

export function familyOf(key: DemoCaseKey): DemoFamily {
  const family = families.find(({ caseKey }) => caseKey === key);
  if (family === undefined) throw new Error(`The demo case ${key} has no family.`);
  return family;
}

export function guardianOf(key: DemoCaseKey, index: number): DemoGuardian {
  const found = familyOf(key).guardians[index];
  if (found === undefined) throw new Error(`The family of the demo case ${key} has no guardian ${index}.`);
  return found;
}

function guardian(number: string, givenName: string, familyName: string, personalIdentityNumber: string): DemoGuardian {
  return { id: `90a1${number}-0000-4000-8000-00000000${number}`, givenName, familyName, personalIdentityNumber };
}
