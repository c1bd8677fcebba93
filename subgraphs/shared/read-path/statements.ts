// The three statements of the read path. Their number never grows with records, categories, items or grants.
import { isRelease, type Release } from '../consent/decide-release.ts';
import type { ItemReader } from '../item/item.reader.ts';
import type { LogEntry } from '../access-log/log-entry.ts';

export interface Statement {
  /** Prepared once on each connection under this name. */
  readonly name: string;
  readonly text: string;
}

/** `$1`: grant ids. One row: `grants`, `holds`. The newest version of each, and what was withdrawn at the owner itself. */
export const copiesStatement: Statement = {
  name: 'own-copies',
  text: `with own as (
    select distinct on (g.id) g.* from consent_grant g where g.id = any ($1::uuid[]) order by g.id, g.version desc
  ), withdrawn as (
    select w.grant_id, min(w.withdrawn_at) filter (where w.category is null) as whole,
      array_agg(w.category) filter (where w.category is not null) as categories
    from consent_withdrawal w where w.grant_id = any ($1::uuid[]) group by w.grant_id
  )
  select
    (select coalesce(jsonb_agg(jsonb_build_object(
      'id', o.id, 'version', o.version, 'childId', o.child_id, 'childPseudonym', o.child_pseudonym, 'caseId', o.case_id,
      'organisationId', o.organisation_id, 'secrecyUnit', o.secrecy_unit, 'recipients', o.recipients,
      'categories', o.categories, 'purpose', o.purpose, 'validFrom', o.valid_from, 'validUntil', o.valid_until,
      'signers', o.signers, 'exception', o.exception, 'withdrawnAt', least(o.withdrawn_at, w.whole),
      'withdrawnCategories', o.withdrawn_categories || coalesce(w.categories, '{}')
    )), '[]') from own o left join withdrawn w on w.grant_id = o.id) as grants,
    (select coalesce(jsonb_agg(jsonb_build_object(
      'childId', h.child_id, 'category', h.category, 'from', h.starts_at, 'until', h.ends_at, 'liftedAt', h.lifted_at
    )), '[]') from category_hold h where h.child_id in (select child_id from own)) as holds`,
};

const logColumns = {
  transaction_id: 'text',
  receipt_id: 'text',
  receipt_fault: 'text',
  subject: 'text',
  role: 'text',
  profession: 'text',
  organisation: 'text',
  unit: 'text',
  child_id: 'uuid',
  case_id: 'uuid',
  purpose: 'text',
  requested: 'text[]',
  released: 'text[]',
  withheld: 'jsonb',
  grants: 'jsonb',
  policy_version: 'text',
} satisfies Record<keyof LogEntry, string>;

/** `$1`: the entries as JSON. */
export const logStatement: Statement = {
  name: 'log-access',
  text: `insert into access_log (${Object.keys(logColumns).join(', ')})
    select * from jsonb_to_recordset($1::jsonb)
    as entry (${Object.entries(logColumns)
      .map((column) => column.join(' '))
      .join(', ')})`,
};

/** `$1`–`$3`: record, child and category of each released pair; `$4` today; `$5` now. */
export const itemsStatement = (readers: readonly ItemReader[]): Statement => ({
  name: 'released-items',
  text: `with released (record, child_id, category) as (select * from unnest($1::int[], $2::uuid[], $3::text[]))
    select record, category, item from (${readers.map(({ branch }) => branch).join('\nunion all\n')}) as items
    order by record, category, as_of desc, item ->> 'id'`,
});

/** The only maker of the item statement's parameters; undefined when nothing was released, so that nothing is read. */
export function itemParameters(releases: readonly Release[], now: Date): unknown[] | undefined {
  const pairs = releases.flatMap((release, record) => {
    if (!isRelease(release)) throw new Error('Personal rows are read with a Release only.');
    return [...release.released].map((category) => ({ record, childId: release.childId, category }));
  });
  if (pairs.length === 0) return undefined;
  return [
    pairs.map(({ record }) => record),
    pairs.map(({ childId }) => childId),
    pairs.map(({ category }) => category),
    swedishDate(now),
    now.toISOString(),
  ];
}

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
/** YYYY-MM-DD. */
const swedishDate = (now: Date): string => swedishDay.format(now);
