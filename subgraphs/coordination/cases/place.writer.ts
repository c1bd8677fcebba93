// Gives people places in a case: organisation and profession as they are now (domain rule 23).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CaseRole } from './case-words.ts';

export interface NewPlaces {
  readonly caseId: string;
  readonly personIds: readonly string[];
  readonly role: CaseRole;
  readonly from: Date;
  readonly until: Date;
}

/** In `tx`. Whoever has a place already keeps it as it is. */
export async function givePlaces(tx: SqlEntityManager, places: NewPlaces): Promise<void> {
  const { caseId, personIds, role, from, until } = places;
  if (personIds.length === 0) return;
  await tx.execute(
    `insert into participant (id, case_id, person_id, role, organisation_id, sector, profession, unit_id,
       access_from, access_until)
     select gen_random_uuid(), ?, p.id, ?, p.organisation_id, o.sector, p.profession, p.unit_id, ?, ?
     from person p join organisation o on o.id = p.organisation_id
     where p.id = any(string_to_array(?, ',')::uuid[])
     on conflict (case_id, person_id) do nothing`,
    [caseId, role, from, until, personIds.join(',')],
  );
}
