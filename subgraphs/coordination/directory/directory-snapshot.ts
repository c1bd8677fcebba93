// The directory as one process has read it. It is public and says nothing of a person, so it may outlive a request; each
// request asks with one small statement whether it has changed, and reads it anew if so.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CountyEntity, MunicipalityEntity, ProcessAreaEntity } from './municipality.entity.ts';
import type { CountyRow, MunicipalityRow, ProcessAreaRow } from './municipality.entity.ts';
import { OrganisationEntity, UnitEntity, type OrganisationRow, type UnitRow } from './organisation.entity.ts';
import { ContactEntity, TeamEntity, type ContactRow, type TeamRow } from './team.entity.ts';

/** Each list by name. */
export interface DirectorySnapshot {
  readonly version: string;
  readonly counties: readonly CountyRow[];
  readonly municipalities: readonly MunicipalityRow[];
  readonly processAreas: readonly ProcessAreaRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly units: readonly UnitRow[];
  readonly teams: readonly TeamRow[];
  readonly contacts: readonly ContactRow[];
}

/** Never older than the request that asks. */
export type CurrentDirectory = (em: SqlEntityManager) => Promise<DirectorySnapshot>;

export function keepDirectory(): CurrentDirectory {
  let kept: DirectorySnapshot | undefined;
  return async (em) => {
    const [row] = await em.execute<{ version: string }[]>('select version::text as version from directory_version');
    const version = row?.version ?? '';
    // The version was read first: a change during the reading makes the next request read again.
    if (kept?.version !== version) kept = await readDirectory(em, version);
    return kept;
  };
}

async function readDirectory(em: SqlEntityManager, version: string): Promise<DirectorySnapshot> {
  const byName = { orderBy: { name: 'asc' } } as const;
  return {
    version,
    counties: await em.find(CountyEntity, {}, byName),
    municipalities: await em.find(MunicipalityEntity, {}, byName),
    processAreas: await em.find(ProcessAreaEntity, {}, byName),
    organisations: await em.find(OrganisationEntity, {}, byName),
    units: await em.find(UnitEntity, {}, byName),
    teams: await em.find(TeamEntity, {}, byName),
    contacts: await em.find(ContactEntity, {}, byName),
  };
}
