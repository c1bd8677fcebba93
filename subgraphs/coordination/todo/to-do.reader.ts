// Reads what one person has to do, over all of the person's places, with one statement however many cases there are.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CursorKey, Page } from '../connection/page.ts';
import { factTables, isFor, openInvitations } from './to-do-facts.ts';
import type { ToDoPlace } from './to-do-places.ts';
import type { ToDoKind } from './to-do.rules.ts';

export interface ToDoRow {
  readonly kind: ToDoKind;
  readonly thing: string;
  /** None for a bulletin, and for an invitation, which tells of no case before it has been accepted. */
  readonly caseId: string | null;
  readonly dueOn: string | null;
  readonly forFamily: boolean;
  readonly count: number;
}

export interface ToDoWish {
  readonly caller: Caller;
  readonly places: readonly ToDoPlace[];
  readonly page: Page;
  readonly now: Date;
}

/** What has no day comes after what has one. */
const noDay = '9999-12-31';
export const toDoKey = ({ dueOn, kind, thing }: ToDoRow): CursorKey => [dueOn ?? noDay, kind, thing];

// What everybody else in the hub has to do is not looked at.
const query = `
  with asked_case as (
    select case_id from jsonb_to_recordset($3::jsonb) as given (case_id uuid)
    union select i.case_id from invitation i join person x on x.organisation_id = i.organisation_id
      where x.subject = $4 and x.receives_invitations and i.status = 'SENT'),
  ${factTables('c.id in (select case_id from asked_case)')},
  me as (
    select x.id, x.organisation_id, x.receives_invitations, $6::boolean and
      ($5::text is null or o.organisation_number is null or o.organisation_number = $5::text) as works
    from person x join organisation o on o.id = x.organisation_id where x.subject = $4),
  place as (
    select given.*, case when given.organisation_id is not null then me.id end as person_id
    from jsonb_to_recordset($3::jsonb)
      as given (case_id uuid, role text, organisation_id text, unit_id text, guardian_id uuid) left join me on true),
  item as (
    select distinct f.kind, f.case_id, f.thing, f.due_on, f.count, p.role in ('GUARDIAN', 'CHILD') as for_family
      from fact f join place p on ${isFor}
    union all
    select i.kind, null, i.thing, i.due_on, 1, false from (${openInvitations}) i
      join me on me.works and me.receives_invitations and me.organisation_id = i.organisation_id
    union all
    select 'BULLETIN', null, b.bulletin_id::text, null, 1, false from bulletin_copy b
      join me on me.works and me.id = b.person_id where b.read_at is null)
  select * from (
    select kind, case_id as "caseId", thing, to_char(due_on, 'YYYY-MM-DD') as "dueOn", count, for_family as "forFamily",
      coalesce(to_char(due_on, 'YYYY-MM-DD'), '${noDay}') collate "C" as day from item) listed
  where $7::text is null or (day, kind collate "C", thing collate "C") > ($7::text collate "C", $8::text, $9::text)
  order by day, kind collate "C", thing collate "C" limit $10::int`;

/** One more than the page holds, when there is one. */
export async function readToDo(em: SqlEntityManager, { caller, places, page, now }: ToDoWish): Promise<ToDoRow[]> {
  const [day = null, kind = '', thing = ''] = page.after ?? [];
  return executeBound<ToDoRow>(em, query, [
    now.toISOString(),
    swedishDay(now),
    JSON.stringify(places),
    caller.subject,
    caller.organisationNumber,
    caller.roles.includes('COORDINATOR') || caller.roles.includes('PROFESSIONAL'),
    ...[day, kind, thing],
    page.first + 1,
  ]);
}
