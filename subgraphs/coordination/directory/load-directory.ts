// Loads the reference data, as often as one likes: what is a setting of the installation or of a municipality stays as it is.
import type { EntityManager } from '@mikro-orm/core';
import { CountyEntity, MunicipalityEntity, ProcessAreaEntity } from './municipality.entity.ts';
import { OrganisationEntity, UnitEntity } from './organisation.entity.ts';
import { exampleRows, publicRows } from './reference-rows.ts';
import { ContactEntity, TeamEntity } from './team.entity.ts';

/** `withExamples`: also the example units, teams and contacts; none of them overwrites what the installation has changed. */
export async function loadDirectory(em: EntityManager, { withExamples }: { withExamples: boolean }): Promise<void> {
  const { countyRows, municipalityRows, processAreas, organisationRows } = publicRows;
  await em.upsertMany(CountyEntity, countyRows);
  await em.upsertMany(MunicipalityEntity, municipalityRows, {
    onConflictExcludeFields: ['ageLimit', 'retentionMonths', 'small', 'wayIn', 'wayInEnglish'],
  });
  await em.upsertMany(ProcessAreaEntity, [...processAreas]);
  await em.upsertMany(OrganisationEntity, organisationRows, {
    onConflictExcludeFields: ['connected', 'organisationNumber'],
  });
  if (!withExamples) return;
  await em.upsertMany(UnitEntity, exampleRows.unitRows, { onConflictAction: 'ignore' });
  await em.upsertMany(TeamEntity, exampleRows.teamRows, { onConflictAction: 'ignore' });
  await em.upsertMany(ContactEntity, exampleRows.contactRows, { onConflictAction: 'ignore' });
}

/** The organisations that run a subgraph; every other is shown as not connected. */
export async function connectOrganisations(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.nativeUpdate(OrganisationEntity, { id: { $in: [...ids] } }, { connected: true });
}
