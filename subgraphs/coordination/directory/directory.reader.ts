// Reads the directory, each kind whole and at most once in a request: it is small, and what a request asks of it comes in
// waves, so that asking by id would cost a number of statements that depends on the data.
import type { EntityManager } from '@mikro-orm/core';
import { grouped, type Many, type One } from '../row-loader.ts';
import { CountyEntity, MunicipalityEntity, ProcessAreaEntity } from './municipality.entity.ts';
import type { CountyRow, MunicipalityRow, ProcessAreaRow } from './municipality.entity.ts';
import { OrganisationEntity, UnitEntity, type OrganisationRow, type UnitRow } from './organisation.entity.ts';
import { ContactEntity, TeamEntity, type ContactRow, type TeamRow } from './team.entity.ts';

type Rows<Row> = () => Promise<readonly Row[]>;

export interface DirectoryReader {
  /** Each by name. */
  readonly counties: Rows<CountyRow>;
  readonly municipalities: Rows<MunicipalityRow>;
  readonly processAreas: Rows<ProcessAreaRow>;
  readonly organisations: Rows<OrganisationRow>;
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

export function directoryReader(em: EntityManager): DirectoryReader {
  const byName = { orderBy: { name: 'asc' } } as const;
  const counties = once(() => em.find(CountyEntity, {}, byName));
  const municipalities = once(() => em.find(MunicipalityEntity, {}, byName));
  const processAreas = once(() => em.find(ProcessAreaEntity, {}, byName));
  const organisations = once(() => em.find(OrganisationEntity, {}, byName));
  const units = once(() => em.find(UnitEntity, {}, byName));
  const teams = once(() => em.find(TeamEntity, {}, byName));
  const contacts = once(() => em.find(ContactEntity, {}, byName));
  const byMunicipality = (row: { municipalityCode?: string | null | undefined }): string => row.municipalityCode ?? '';
  const byId = ({ id }: { id: string }): string => id;
  return {
    ...{ counties, municipalities, processAreas, organisations, teams, contacts },
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

function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loaded: Promise<Result> | undefined;
  return () => (loaded ??= load());
}

function oneOf<Row>(rows: Rows<Row>, keyOf: (row: Row) => string): One<Row> {
  const index = once(async () => new Map((await rows()).map((row) => [keyOf(row), row])));
  return { load: async (key) => (await index()).get(key) };
}

function manyOf<Row>(rows: Rows<Row>, keyOf: (row: Row) => string): Many<Row> {
  const index = once(async () => grouped(await rows(), keyOf));
  return { load: async (key) => (await index()).get(key) ?? [] };
}
