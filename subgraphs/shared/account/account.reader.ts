// The only reader of the access log for the hub: first the entry that says who asks, then, in the same transaction, the lines of that
// child. The database opens them to no other (account.migration.ts). Four statements, however many lines, wishes or years.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LogEntry, LogEvent } from '../access-log/log-entry.ts';
import { refusedPurpose } from '../access-log/refusal-entry.ts';
import { writeEntries } from '../access-log/staff-change.ts';
import type { Category, Purpose } from '../consent/category.ts';
import { nameGrants } from '../consent/name-grants.ts';
import type { Database } from '../database/database.ts';
import type { AccountPage } from './account-page.ts';

/**
 * A line of the account; never who it was by name or subject. All changes of a day, and all imports, are one line, and so are those that
 * one kind of person was refused.
 */
export interface AccountLine {
  /** Which of the wishes it belongs to. */
  readonly wish: number;
  readonly position: number;
  readonly at: Date;
  readonly event: LogEvent;
  readonly role: string;
  readonly profession: string | null;
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly purpose: Purpose | null;
  readonly requested: readonly Category[];
  readonly released: readonly Category[];
  readonly recipient: string | null;
  /** A change that somebody wished for, and was refused. */
  readonly isRefused: boolean;
}

export interface GrantOfChild {
  readonly id: string;
  readonly version: number;
  readonly childId: string;
  readonly childPseudonym: string;
  readonly organisationId: string;
}

export interface AccountWish extends AccountPage {
  readonly childId: string;
}

/** Decided from the owner's own copies: what is logged, and then read. */
export interface DecidedAccount {
  readonly entries: readonly LogEntry[];
  readonly wishes: readonly AccountWish[];
}

const newestGrants = `select distinct on (id) id, version, child_id as "childId", child_pseudonym as "childPseudonym",
    organisation_id as "organisationId"
  from consent_grant where id = any(string_to_array(?, ',')::uuid[]) order by id, version desc`;

const isRefused = `event = 'CHANGE' and purpose is not null and starts_with(purpose, '${refusedPurpose}')`;
const swedishDay = `(at at time zone 'Europe/Stockholm')::date`;

const lines = `select w.wish, l.* from jsonb_to_recordset(?::jsonb) as w (wish int, "childId" uuid, first int, before bigint)
  cross join lateral (
    select position::int, at, event, role, profession, organisation, unit, purpose, requested, released, recipient,
      ${isRefused} as "isRefused"
    from (select row_number() over (order by id) as position, * from (
      select distinct on (line) * from (
        select *, case when ${isRefused} then 'REFUSED' || role || ${swedishDay}
          when event in ('CHANGE', 'IMPORT') then event || ${swedishDay} else id::text end as line
        from access_account(w."childId")
      ) as entries order by line, id
    ) as days) as numbered
    where w.before is null or position < w.before order by position desc limit w.first
  ) as l order by w.wish, l.position desc`;

/** Rejects, and has then given nothing, when the entries could not be written. */
export const readAccount = (
  { orm }: Pick<Database, 'orm'>,
  grantIds: readonly string[],
  decide: (grants: readonly GrantOfChild[]) => DecidedAccount,
): Promise<AccountLine[]> =>
  orm.em.fork().transactional(async (em: SqlEntityManager) => {
    await nameGrants(em, grantIds);
    const { entries, wishes } = decide(await em.execute<GrantOfChild[]>(newestGrants, [grantIds.join(',')]));
    await writeEntries(em, entries);
    if (wishes.length === 0) return [];
    const asked = wishes.map((wish, index) => ({ ...wish, wish: index }));
    const rows = await em.execute<AccountLine[]>(lines, [JSON.stringify(asked)]);
    return rows.map((row) => ({ ...row, at: new Date(row.at) }));
  });
