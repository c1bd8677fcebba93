// The directory for one request: by name, by id, by municipality.
import { grouped, once, type Many, type One } from '../row-loader.ts';
import type { DirectorySnapshot } from './directory-snapshot.ts';
import type { CountyRow, MunicipalityRow, ProcessAreaRow } from './municipality.entity.ts';
import type { OrganisationRow, UnitRow } from './organisation.entity.ts';
import type { ContactRow, TeamRow } from './team.entity.ts';

type Rows<Row> = () => Promise<readonly Row[]>;

export interface DirectoryReader {
  /** Each by name. */
  readonly counties: Rows<CountyRow>;
  readonly municipalities: Rows<MunicipalityRow>;
  readonly processAreas: Rows<ProcessAreaRow>;
  readonly organisations: Rows<OrganisationRow>;
  readonly units: Rows<UnitRow>;
  readonly teams: Rows<TeamRow>;
  readonly contacts: Rows<ContactRow>;
  readonly municipality: One<MunicipalityRow>;
  readonly organisation: One<OrganisationRow>;
  readonly unit: One<UnitRow>;
  readonly team: One<TeamRow>;
  /** By the municipality's code. */
  readonly organisationsOf: Many<OrganisationRow>;
  readonly unitsOf: Many<UnitRow>;
  readonly teamsOf: Many<TeamRow>;
  readonly contactsOf: Many<ContactRow>;
  readonly unitsOfOrganisation: Many<UnitRow>;
}

/** `current` is asked when the first field of the request needs the directory, and only then. */
export function directoryReader(current: () => Promise<DirectorySnapshot>): DirectoryReader {
  const snapshot = once(current);
  const list =
    <Kind extends Exclude<keyof DirectorySnapshot, 'version'>>(kind: Kind) =>
    async (): Promise<DirectorySnapshot[Kind]> =>
      (await snapshot())[kind];
  const organisations = list('organisations');
  const units = list('units');
  const teams = list('teams');
  const contacts = list('contacts');
  const municipalities = list('municipalities');
  const byMunicipality = (row: { municipalityCode?: string | null | undefined }): string => row.municipalityCode ?? '';
  const byId = ({ id }: { id: string }): string => id;
  return {
    ...{ municipalities, organisations, units, teams, contacts },
    counties: list('counties'),
    processAreas: list('processAreas'),
    municipality: oneOf(municipalities, ({ code }) => code),
    organisation: oneOf(organisations, byId),
    unit: oneOf(units, byId),
    team: oneOf(teams, byId),
    organisationsOf: manyOf(organisations, byMunicipality),
    unitsOf: manyOf(units, byMunicipality),
    teamsOf: manyOf(teams, byMunicipality),
    contactsOf: manyOf(contacts, byMunicipality),
    unitsOfOrganisation: manyOf(units, ({ organisationId }) => organisationId),
  };
}

function oneOf<Row>(rows: Rows<Row>, keyOf: (row: Row) => string): One<Row> {
  const index = once(async () => new Map((await rows()).map((row) => [keyOf(row), row])));
  return { load: async (key) => (await index()).get(key) };
}

function manyOf<Row>(rows: Rows<Row>, keyOf: (row: Row) => string): Many<Row> {
  const index = once(async () => grouped(await rows(), keyOf));
  return { load: async (key) => (await index()).get(key) ?? [] };
}
