// Reads the directory; each kind with one statement for a whole request.
import type { EntityManager } from '@mikro-orm/core';
import { manyRows, oneRow, type Many, type One } from '../row-loader.ts';
import { CountyEntity, MunicipalityEntity, ProcessAreaEntity } from './municipality.entity.ts';
import type { CountyRow, MunicipalityRow, ProcessAreaRow } from './municipality.entity.ts';
import { OrganisationEntity, UnitEntity, type OrganisationRow, type UnitRow } from './organisation.entity.ts';
import { ContactEntity, TeamEntity, type ContactRow, type TeamRow } from './team.entity.ts';

export interface DirectoryReader {
  readonly municipality: One<MunicipalityRow>;
  readonly organisation: One<OrganisationRow>;
  readonly unit: One<UnitRow>;
  readonly team: One<TeamRow>;
  readonly organisationsOf: Many<OrganisationRow>;
  readonly unitsOf: Many<UnitRow>;
  readonly unitsOfOrganisation: Many<UnitRow>;
  readonly teamsOf: Many<TeamRow>;
  readonly contactsOf: Many<ContactRow>;
  counties(): Promise<CountyRow[]>;
  municipalities(): Promise<MunicipalityRow[]>;
  processAreas(): Promise<ProcessAreaRow[]>;
  organisations(): Promise<OrganisationRow[]>;
  teams(): Promise<TeamRow[]>;
  contacts(): Promise<ContactRow[]>;
}

const byName = { orderBy: { name: 'asc' } } as const;
const isIn = (keys: readonly string[]): { $in: string[] } => ({ $in: [...keys] });

export const directoryReader = (em: EntityManager): DirectoryReader => ({
  municipality: oneRow(
    (codes) => em.find(MunicipalityEntity, { code: isIn(codes) }),
    ({ code }) => code,
  ),
  organisation: oneRow(
    (ids) => em.find(OrganisationEntity, { id: isIn(ids) }),
    ({ id }) => id,
  ),
  unit: oneRow(
    (ids) => em.find(UnitEntity, { id: isIn(ids) }),
    ({ id }) => id,
  ),
  team: oneRow(
    (ids) => em.find(TeamEntity, { id: isIn(ids) }),
    ({ id }) => id,
  ),
  organisationsOf: manyRows(
    (codes) => em.find(OrganisationEntity, { municipalityCode: isIn(codes) }, byName),
    ({ municipalityCode }) => municipalityCode ?? '',
  ),
  unitsOf: manyRows(
    (codes) => em.find(UnitEntity, { municipalityCode: isIn(codes) }, byName),
    ({ municipalityCode }) => municipalityCode,
  ),
  unitsOfOrganisation: manyRows(
    (ids) => em.find(UnitEntity, { organisationId: isIn(ids) }, byName),
    ({ organisationId }) => organisationId,
  ),
  teamsOf: manyRows(
    (codes) => em.find(TeamEntity, { municipalityCode: isIn(codes) }, byName),
    ({ municipalityCode }) => municipalityCode,
  ),
  contactsOf: manyRows(
    (codes) => em.find(ContactEntity, { municipalityCode: isIn(codes) }, byName),
    ({ municipalityCode }) => municipalityCode,
  ),
  counties: () => em.find(CountyEntity, {}, byName),
  municipalities: () => em.find(MunicipalityEntity, {}, byName),
  processAreas: () => em.find(ProcessAreaEntity, {}, byName),
  organisations: () => em.find(OrganisationEntity, {}, byName),
  teams: () => em.find(TeamEntity, {}, byName),
  contacts: () => em.find(ContactEntity, {}, byName),
});
