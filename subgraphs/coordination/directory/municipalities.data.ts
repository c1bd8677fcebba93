// Public facts: Västerbotten, its fifteen municipalities with their codes, and the process leaders' areas (domain rule 30).

export const county = { code: '24', name: 'Västerbottens län' } as const;

interface MunicipalityFacts {
  readonly code: string;
  readonly name: string;
  /** The name without å, ä, ö: part of every id. */
  readonly slug: string;
  /** The municipality's own, ten digits, where it has been checked. */
  readonly organisationNumber?: string;
  /** Inland municipalities have a cottage hospital where the coast has a health centre. */
  readonly cottageHospital?: boolean;
  /** More than eight thousand live there: words alone rarely point to one child (our judgement, domain rule 20). */
  readonly large?: boolean;
}

export const municipalities: readonly MunicipalityFacts[] = [
  { code: '2401', name: 'Nordmaling', slug: 'nordmaling' },
  { code: '2403', name: 'Bjurholm', slug: 'bjurholm' },
  { code: '2404', name: 'Vindeln', slug: 'vindeln' },
  { code: '2409', name: 'Robertsfors', slug: 'robertsfors' },
  { code: '2417', name: 'Norsjö', slug: 'norsjo' },
  { code: '2418', name: 'Malå', slug: 'mala', cottageHospital: true },
  { code: '2421', name: 'Storuman', slug: 'storuman', organisationNumber: '2120002577', cottageHospital: true },
  { code: '2422', name: 'Sorsele', slug: 'sorsele', cottageHospital: true },
  { code: '2425', name: 'Dorotea', slug: 'dorotea', cottageHospital: true },
  { code: '2460', name: 'Vännäs', slug: 'vannas', organisationNumber: '2120002841', large: true },
  { code: '2462', name: 'Vilhelmina', slug: 'vilhelmina', cottageHospital: true },
  { code: '2463', name: 'Åsele', slug: 'asele', cottageHospital: true },
  { code: '2480', name: 'Umeå', slug: 'umea', organisationNumber: '2120002627', large: true },
  { code: '2481', name: 'Lycksele', slug: 'lycksele', large: true },
  { code: '2482', name: 'Skellefteå', slug: 'skelleftea', large: true },
];

export const defaultAgeLimit = 16;

/** Västerbotten's region, the one healthcare organisation. */
export const region = {
  id: 'region-vasterbotten',
  name: 'Region Västerbotten, hälso- och sjukvård',
  organisationNumber: '2321000222',
} as const;

/** Umeå lies both in the area of its own and in the one with its surroundings. */
export const processAreas: readonly { id: string; name: string; municipalityCodes: string[] }[] = [
  {
    id: 'sodra-lappland',
    name: 'Södra Lappland',
    municipalityCodes: ['2418', '2421', '2422', '2425', '2462', '2463', '2481'],
  },
  {
    id: 'umea-med-krans',
    name: 'Umeå med krans',
    municipalityCodes: ['2401', '2403', '2404', '2409', '2460', '2480'],
  },
  { id: 'umea-kommun', name: 'Umeå kommun', municipalityCodes: ['2480'] },
  { id: 'skelleftea-norsjo', name: 'Skellefteå/Norsjö', municipalityCodes: ['2417', '2482'] },
  { id: 'lanet', name: 'Länet', municipalityCodes: municipalities.map(({ code }) => code) },
];
