// The five organisations that run in the demo. Umeå and Vännäs each have a school authority and social services.
import type { Sector } from '@hlt/shared/consent/category.ts';

export interface DemoOrganisation {
  readonly id: string;
  readonly subgraph: 'school' | 'social' | 'healthcare';
  readonly sector: Sector;
  readonly name: string;
  readonly organisationNumber: string;
}

const umea = '2120002627';
const vannas = '2120002841';

export const demoOrganisations = [
  { id: 'umea-skola', subgraph: 'school', sector: 'SCHOOL', name: 'Umeå kommun, skola', organisationNumber: umea },
  {
    id: 'vannas-skola',
    subgraph: 'school',
    sector: 'SCHOOL',
    name: 'Vännäs kommun, skola',
    organisationNumber: vannas,
  },
  {
    id: 'umea-socialtjanst',
    subgraph: 'social',
    sector: 'SOCIAL_SERVICES',
    name: 'Umeå kommun, socialtjänst',
    organisationNumber: umea,
  },
  {
    id: 'vannas-socialtjanst',
    subgraph: 'social',
    sector: 'SOCIAL_SERVICES',
    name: 'Vännäs kommun, socialtjänst',
    organisationNumber: vannas,
  },
  {
    id: 'region-vasterbotten',
    subgraph: 'healthcare',
    sector: 'HEALTHCARE',
    name: 'Region Västerbotten',
    organisationNumber: '2321000222',
  },
] as const satisfies readonly DemoOrganisation[];

export type DemoOrganisationId = (typeof demoOrganisations)[number]['id'];
