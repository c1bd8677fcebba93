// Gives people places in a case: organisation and profession as they are now (domain rule 23). Each in `tx`.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CaseRole } from './case-words.ts';

export interface NewPlaces {
  readonly caseId: string;
  readonly personIds: readonly string[];
  readonly role: CaseRole;
  readonly from: Date;
  readonly until: Date;
}

/** `role`: an expression over the person `p`; `people`: which persons. Values: the case, those of `role`, from, until, those of `people`. */
const insertPlaces = (role: string, people: string): string => `
  insert into participant (id, case_id, person_id, role, organisation_id, sector, profession, unit_id, access_from, access_until)
  select gen_random_uuid(), ?, p.id, ${role}, p.organisation_id, o.sector, p.profession, p.unit_id, ?, ?
  from person p join organisation o on o.id = p.organisation_id where ${people}
  on conflict (case_id, person_id)`;

const named = `p.id = any(string_to_array(?, ',')::uuid[])`;

/** Whoever has a place already keeps it as it is. */
export async function givePlaces(tx: SqlEntityManager, places: NewPlaces): Promise<void> {
  const { caseId, personIds, role, from, until } = places;
  if (personIds.length === 0) return;
  await tx.execute(`${insertPlaces('?', named)} do nothing`, [caseId, role, from, until, personIds.join(',')]);
}

/** Those of another team are invited. Whoever has a place already, or has stepped aside, takes part for the time that is told now. */
export async function giveOrChangePlaces(
  tx: SqlEntityManager,
  { caseId, teamId, personIds, from, until }: Omit<NewPlaces, 'role'> & { readonly teamId: string },
): Promise<void> {
  await tx.execute(
    `${insertPlaces(`case when p.team_id is distinct from ? then 'INVITED' else p.team_role end`, named)} do update
       set access_from = excluded.access_from, access_until = excluded.access_until, stepped_aside_at = null,
         organisation_id = excluded.organisation_id, sector = excluded.sector, unit_id = excluded.unit_id`,
    [caseId, teamId, from, until, personIds.join(',')],
  );
}

/** The team's ordinary members; whoever has a place already keeps it, for longer where this is longer. */
export async function givePlacesToTeam(
  tx: SqlEntityManager,
  { caseId, teamId, from, until }: Pick<NewPlaces, 'caseId' | 'from' | 'until'> & { readonly teamId: string },
): Promise<void> {
  await tx.execute(
    `${insertPlaces(`'MEMBER'`, `p.team_id = ? and p.team_role = 'MEMBER'`)} do update
       set access_from = least(participant.access_from, excluded.access_from),
         access_until = greatest(participant.access_until, excluded.access_until)`,
    [caseId, from, until, teamId],
  );
}
