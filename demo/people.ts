// The people one can sign in as in the demo: who they are and what their access token says.
import type { Role } from '@hlt/service/caller/caller.ts';
import { demoOrganisations, type DemoOrganisationId } from './organisations.ts';
import { familyOf, guardianOf } from './families.ts';
import { newFamily } from './new-family.ts';
import { units, type DemoUnit } from './units.ts';

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  /** What the sign-in page says under the name. */
  readonly swedish: string;
  readonly english: string;
  readonly organisationId: DemoOrganisationId | null;
  readonly unit: DemoUnit | null;
  readonly profession: string | null;
  /** Guardians and children sign in with BankID or Freja, which gives their personal identity number. */
  readonly personalIdentityNumber: string | null;
}

const staff = { personalIdentityNumber: null };

export const people = [
  {
    key: 'coordinator',
    name: 'Karin Nyström',
    role: 'COORDINATOR',
    swedish: 'HLT-samordnare, HLT-team Umeå',
    english: 'HLT coordinator',
    organisationId: 'umea-skola',
    unit: units.school,
    profession: 'rektor',
    ...staff,
  },
  {
    key: 'school',
    name: 'Johan Lindqvist',
    role: 'PROFESSIONAL',
    swedish: 'Specialpedagog, Björkskolan i Umeå',
    english: 'Special needs teacher, school',
    organisationId: 'umea-skola',
    unit: units.school,
    profession: 'specialpedagog',
    ...staff,
  },
  {
    key: 'social',
    name: 'Amina Warsame',
    role: 'PROFESSIONAL',
    swedish: 'Socialsekreterare, Umeå socialtjänst',
    english: 'Social worker, social services in Umeå',
    organisationId: 'umea-socialtjanst',
    unit: units.socialServices,
    profession: 'socialsekreterare',
    ...staff,
  },
  {
    key: 'healthcare',
    name: 'Erik Sundström',
    role: 'PROFESSIONAL',
    swedish: 'Distriktssköterska, Hälsocentralen i Umeå',
    english: 'District nurse, health centre',
    organisationId: 'region-vasterbotten',
    unit: units.healthCentre,
    profession: 'distriktssköterska',
    ...staff,
  },
  {
    key: 'other-team',
    name: 'Maria Burman',
    role: 'COORDINATOR',
    swedish: 'HLT-samordnare, HLT-team Vännäs',
    english: 'HLT coordinator of another team: has no case in the demo',
    organisationId: 'vannas-skola',
    unit: units.otherSchool,
    profession: 'rektor',
    ...staff,
  },
  {
    key: 'process-leader',
    name: 'Lena Forsberg',
    role: 'PROCESS_LEADER',
    swedish: 'Processledare, Umeå kommun',
    english: 'Process leader: follows up, sees no case',
    organisationId: 'umea-socialtjanst',
    unit: null,
    profession: 'processledare',
    ...staff,
  },
  {
    key: 'guardian-1',
    name: 'Sara Lindgren',
    role: 'GUARDIAN',
    swedish: 'Vårdnadshavare till Alva (ärendet full)',
    english: "Guardian of the child in case 'full'",
    organisationId: null,
    unit: null,
    profession: null,
    personalIdentityNumber: guardianOf('full', 0).personalIdentityNumber,
  },
  {
    key: 'guardian-2',
    name: 'Mikael Lindgren',
    role: 'GUARDIAN',
    swedish: 'Vårdnadshavare till Alva (ärendet full)',
    english: "The other guardian of the child in case 'full'",
    organisationId: null,
    unit: null,
    profession: null,
    personalIdentityNumber: guardianOf('full', 1).personalIdentityNumber,
  },
  {
    key: 'new-guardian-1',
    name: 'Eva Sandberg',
    role: 'GUARDIAN',
    swedish: 'Vårdnadshavare till Love, som inte har något ärende än',
    english: 'Guardian of a child without a case, to open one for',
    organisationId: null,
    unit: null,
    profession: null,
    personalIdentityNumber: newFamily.guardians[0].personalIdentityNumber,
  },
  {
    key: 'new-guardian-2',
    name: 'Jonas Sandberg',
    role: 'GUARDIAN',
    swedish: 'Vårdnadshavare till Love, som inte har något ärende än',
    english: 'The other guardian of the child without a case',
    organisationId: null,
    unit: null,
    profession: null,
    personalIdentityNumber: newFamily.guardians[1].personalIdentityNumber,
  },
  {
    key: 'child',
    name: 'Hugo Berglund',
    role: 'CHILD',
    swedish: 'Barn, 16 år (ärendet two-schools): läser vem som har läst',
    english: "The child in case 'two-schools', 16 years old: reads who has read",
    organisationId: null,
    unit: null,
    profession: null,
    personalIdentityNumber: familyOf('two-schools').personalIdentityNumber,
  },
  {
    key: 'integrator',
    name: 'Statistikuttag (maskin)',
    role: 'INTEGRATOR',
    swedish: 'Maskinklient för statistik',
    english: 'A machine client that reads statistics',
    organisationId: null,
    unit: null,
    profession: null,
    ...staff,
  },
] as const satisfies readonly DemoPerson[];

export type DemoPersonKey = (typeof people)[number]['key'];

export const findPerson = (key: string): DemoPerson | undefined => people.find((person) => person.key === key);

export function getPerson(key: DemoPersonKey): DemoPerson {
  const person = findPerson(key);
  if (person === undefined) throw new Error(`There is no demo person ${key}.`);
  return person;
}

/** `sub` of the person's tokens. */
export const subjectOf = (key: string): string => `demo-${key}`;

export const organisationNumberOf = (person: DemoPerson): string | null =>
  demoOrganisations.find(({ id }) => id === person.organisationId)?.organisationNumber ?? null;
