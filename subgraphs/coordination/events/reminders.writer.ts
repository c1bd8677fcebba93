// Reminds everybody, each once, of what waits: the same facts as the lists are made of, and once more when the day has passed. Messages,
// bulletins and the end of the support are not here: each makes its event when it comes.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import { factTables, isFor, openInvitations } from '../todo/to-do-facts.ts';

/** As mayOpenCase and placeLasts have it, without a token to ask. */
const places = `place as (
  select p.case_id, case p.role when 'COORDINATOR' then 'COORDINATOR' else 'PARTICIPANT' end as role,
    p.organisation_id, p.unit_id, p.person_id, null::uuid as guardian_id
  from participant p
  join (select id, kind from open_case union all select id, kind from closed_case) c on c.id = p.case_id
  left join case_organisation o on o.case_id = p.case_id and o.organisation_id = p.organisation_id
  where p.stepped_aside_at is null and o.stepped_aside_at is null
    and (o.organisation_id is not null or c.kind <> 'IDENTIFIED')
    and (p.role = 'COORDINATOR' or ($1::timestamptz >= p.access_from and $1::timestamptz < p.access_until))
  union all
  select h.id, 'GUARDIAN', null, null, null, g.id
  from open_case c join hlt_case h on h.id = c.id join guardian g on g.child_id = h.child_id)`;

const remind = `
  with ${factTables()}, ${places}, reminder as (
    select distinct f.kind, f.case_id, f.thing, f.due_on < $2::date as late, p.person_id, p.guardian_id
      from fact f join place p on ${isFor} where f.kind not in ('MESSAGE', 'SUPPORT_ENDED')
    union all
    select i.kind, i.case_id, i.thing, false, x.id, null
      from (${openInvitations}) i join person x on x.organisation_id = i.organisation_id and x.receives_invitations)
  insert into event (id, kind, recipient_person_id, recipient_guardian_id, cause_key, case_id, made_at)
  select gen_random_uuid(), kind, person_id, guardian_id,
    concat_ws(' ', kind, thing, coalesce(person_id, guardian_id), case when late then 'LATE' end), case_id, $1::timestamptz
  from reminder on conflict (cause_key) do nothing returning id`;

/** Answers how many were new. */
export async function makeReminders(em: SqlEntityManager, now: Date): Promise<number> {
  return (await executeBound(em, remind, [now.toISOString(), swedishDay(now)])).length;
}
