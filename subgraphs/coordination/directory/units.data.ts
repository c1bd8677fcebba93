// Examples, marked as such: units, teams and function contacts with made-up names, so that a new installation has something to change.
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { UnitKind } from './unit-kind.ts';

type Place = { readonly name: string; readonly slug: string; readonly cottageHospital?: boolean };

interface UnitExample {
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly sector: Sector;
}

/** Each unit's id is `<municipality>-<key>`, for example `umea-bjorkskolan`. */
export const unitExamples = ({ name, cottageHospital = false }: Place): UnitExample[] => [
  { key: 'blasippan', name: `Blåsippans förskola, ${name}`, kind: 'PRESCHOOL', sector: 'SCHOOL' },
  { key: 'bjorkskolan', name: `Björkskolan, ${name}`, kind: 'SCHOOL', sector: 'SCHOOL' },
  { key: 'alvskolan', name: `Älvskolan, ${name}`, kind: 'SCHOOL', sector: 'SCHOOL' },
  { key: 'elevhalsa', name: `Elevhälsan ${name}`, kind: 'STUDENT_HEALTH', sector: 'SCHOOL' },
  {
    key: 'socialtjanst',
    name: `Socialtjänsten ${name}, barn och familj`,
    kind: 'SOCIAL_SERVICES',
    sector: 'SOCIAL_SERVICES',
  },
  { key: 'familjecentral', name: `Familjecentralen ${name}`, kind: 'FAMILY_CENTRE', sector: 'HEALTHCARE' },
  cottageHospital
    ? { key: 'sjukstuga', name: `Sjukstugan ${name}`, kind: 'COTTAGE_HOSPITAL', sector: 'HEALTHCARE' }
    : { key: 'halsocentral', name: `Hälsocentralen ${name}`, kind: 'HEALTH_CENTRE', sector: 'HEALTHCARE' },
  { key: 'bvc', name: `BVC ${name}`, kind: 'CHILD_HEALTH_CENTRE', sector: 'HEALTHCARE' },
];

interface ContactExample {
  readonly key: string;
  readonly name: string;
  readonly sector: Sector;
}

/** Functions, not persons; the addresses end in `.example` and can reach nobody. */
export const contactExamples: readonly ContactExample[] = [
  { key: 'elevhalsa', name: 'Elevhälsan, samordnare', sector: 'SCHOOL' },
  { key: 'mottagningsgruppen', name: 'Mottagningsgruppen', sector: 'SOCIAL_SERVICES' },
  { key: 'familjecentral', name: 'Familjecentralen, distriktssköterska', sector: 'HEALTHCARE' },
];
