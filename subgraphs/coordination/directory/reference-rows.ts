// The reference data as rows: each municipality has a school authority, social services, units, a team and contacts.
import type { Sector } from '@hlt/shared/consent/category.ts';
import { county, defaultAgeLimit, municipalities, processAreas, region } from './municipalities.data.ts';
import { contactExamples, unitExamples } from './units.data.ts';

const organisationIdOf = (slug: string, sector: Sector): string =>
  ({ SCHOOL: `${slug}-skola`, SOCIAL_SERVICES: `${slug}-socialtjanst`, HEALTHCARE: region.id })[sector];

const countyRows = [{ ...county }];

const municipalityRows = municipalities.map(({ code, name, large = false }) => ({
  code,
  name,
  countyCode: county.code,
  ageLimit: defaultAgeLimit,
  small: !large,
  wayIn: `En väg in: är du orolig för hur ett barn i ${name} mår, vänd dig till någon av kontakterna här. De hjälper dig vidare till rätt verksamhet. Vid fara för liv: ring 112.`,
  wayInEnglish: `One way in: if you worry about how a child in ${name} is doing, turn to any of these contacts. They help you to the right service. In an emergency call 112.`,
}));

const organisationRows = [
  ...municipalities.flatMap(({ code, name, slug, organisationNumber = null }) => {
    const common = { organisationNumber, municipalityCode: code, connected: false };
    return [
      {
        ...common,
        id: organisationIdOf(slug, 'SCHOOL'),
        name: `${name} kommun, skola och förskola`,
        sector: 'SCHOOL' as const,
      },
      {
        ...common,
        id: organisationIdOf(slug, 'SOCIAL_SERVICES'),
        name: `${name} kommun, socialtjänst`,
        sector: 'SOCIAL_SERVICES' as const,
      },
    ];
  }),
  { ...region, sector: 'HEALTHCARE' as const, municipalityCode: null, connected: false },
];

const unitRows = municipalities.flatMap((municipality) =>
  unitExamples(municipality).map(({ key, name, kind, sector }) => ({
    id: `${municipality.slug}-${key}`,
    name,
    kind,
    organisationId: organisationIdOf(municipality.slug, sector),
    municipalityCode: municipality.code,
    example: true,
  })),
);

const teamRows = municipalities.map(({ code, name, slug }) => ({
  id: `hlt-${slug}`,
  name: `HLT-team ${name}`,
  municipalityCode: code,
  example: true,
}));

const contactRows = municipalities.flatMap(({ code, slug }) =>
  contactExamples.map(({ key, name, sector }) => ({
    id: `${slug}-${key}`,
    name,
    sector,
    organisationId: organisationIdOf(slug, sector),
    municipalityCode: code,
    email: `${key}@${organisationIdOf(slug, sector)}.example`,
    phone: null,
    example: true,
  })),
);

export const publicRows = { countyRows, municipalityRows, processAreas, organisationRows };
export const exampleRows = { unitRows, teamRows, contactRows };
