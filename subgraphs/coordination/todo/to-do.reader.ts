// Reads what one person has to do, over all of the person's places, with one statement however many cases there are.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { Standing } from '../cases/case-opener.ts';
import { actorOf, placeLasts } from '../cases/may-work-in-case.rules.ts';
import type { CursorKey, Page } from '../connection/page.ts';
import { factTables, isFor, openInvitations } from './to-do-facts.ts';
import type { ToDoKind } from './to-do.rules.ts';

export interface ToDoRow {
  readonly kind: ToDoKind;
  readonly thing: string;
  /** None for a bulletin, and for an invitation, which tells of no case before it has been accepted. */
  readonly caseId: string | null;
  readonly dueOn: string | null;
  readonly forGuardian: boolean;
  readonly count: number;
}

export interface ToDoWish {
  readonly caller: Caller;
  /** The caller's places in cases. */
  readonly standings: readonly Standing[];
  readonly page: Page;
  readonly now: Date;
}

/** What has no day comes after what has one. */
const noDay = '9999-12-31';
export const toDoKey = ({ dueOn, kind, thing }: ToDoRow): CursorKey => [dueOn ?? noDay, kind, thing];

const query = `
  with ${factTables},
  me as (
    select x.id, x.organisation_id, x.receives_invitations, $9::boolean and
      ($8::text is null or o.organisation_number is null or o.organisation_number = $8::text) as works
    from person x join organisation o on o.id = x.organisation_id where x.subject = $7),
  place as (
    select given.case_id::uuid as case_id, given.role, given.organisation_id, nullif(given.unit_id, '') as unit_id, nullif(given.guardian_id, '')::uuid as guardian_id,
      case when given.guardian_id = '' then me.id end as person_id
    from unnest($3::text[], $4::text[], $5::text[], $6::text[], $10::text[])
      as given (case_id, role, organisation_id, unit_id, guardian_id) left join me on true),
  item as (
    select distinct f.kind, f.case_id, f.thing, f.due_on, f.count, p.role = 'GUARDIAN' as for_guardian
      from fact f join place p on ${isFor}
    union all
    select i.kind, null, i.thing, i.due_on, 1, false from (${openInvitations}) i
      join me on me.works and me.receives_invitations and me.organisation_id = i.organisation_id
    union all
    select 'BULLETIN', null, b.bulletin_id::text, null, 1, false from bulletin_copy b
      join me on me.works and me.id = b.person_id where b.read_at is null)
  select * from (
    select kind, case_id as "caseId", thing, to_char(due_on, 'YYYY-MM-DD') as "dueOn", count, for_guardian as "forGuardian",
      coalesce(to_char(due_on, 'YYYY-MM-DD'), '${noDay}') collate "C" as day from item) listed
  where $11::text is null or (day, kind collate "C", thing collate "C") > ($11::text collate "C", $12::text, $13::text)
  order by day, kind collate "C", thing collate "C" limit $14::int`;

/** One more than the page holds, when there is one. */
export async function readToDo(em: SqlEntityManager, wish: ToDoWish): Promise<ToDoRow[]> {
  const { caller, page, now } = wish;
  const places = wish.standings.filter((standing) => hasWork(standing, now));
  const [day = null, kind = '', thing = ''] = page.after ?? [];
  const worksHere = caller.roles.includes('COORDINATOR') || caller.roles.includes('PROFESSIONAL');
  return executeBound<ToDoRow>(em, query, [
    now.toISOString(),
    swedishDay(now),
    places.map(({ case: { id } }) => id),
    places.map(({ place }) => actorOf(place)),
    places.map(({ place }) => (place.as === 'STAFF' ? place.organisationId : '')),
    places.map(({ place }) => (place.as === 'STAFF' ? (place.unitId ?? '') : '')),
    caller.subject,
    caller.organisationNumber,
    worksHere,
    places.map(({ place }) => (place.as === 'GUARDIAN' ? place.guardianId : '')),
    ...[day, kind, thing],
    page.first + 1,
  ]);
}

/** A closed case and one with a protected identity have nothing to do in the hub. */
const hasWork = ({ case: { status, refusal }, place }: Standing, now: Date): boolean =>
  status === 'OPEN' && refusal?.code !== 'PROTECTED_IDENTITY' && placeLasts(place, now);
