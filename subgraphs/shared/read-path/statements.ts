// The three statements of the read path. Their number never grows with records, categories, items or grants.
import { isRelease, type Release } from '../consent/decide-release.ts';
import type { Category } from '../consent/category.ts';
import type { ItemReader } from '../item/item.reader.ts';
import type { ItemView } from '../item/item.rules.ts';
import { swedishDay } from '../scalars/swedish-day.ts';

export interface Statement {
  /** Prepared once on each connection under this name. */
  readonly name: string;
  readonly text: string;
}

/**
 * `$1`: grant ids; `$2`: the number of the guardian who asks, or null. One row: `grants`, the newest version of each with what was
 * withdrawn by any version of it or at the owner itself; `holds` and `waivers` of their children; `caller`.
 */
export const copiesStatement: Statement = {
  name: 'own-copies',
  text: `with versions as (
    select * from consent_grant g where g.id = any ($1::uuid[])
  ), own as (
    select distinct on (g.id) g.* from versions g order by g.id, g.version desc
  ), withdrawn as (
    select w.grant_id, min(w.withdrawn_at) filter (where w.category is null) as whole,
      array_agg(w.category) filter (where w.category is not null) as categories
    from (
      select grant_id, category, withdrawn_at from consent_withdrawal where grant_id = any ($1::uuid[])
      union all select id, null, withdrawn_at from versions where withdrawn_at is not null
      union all select id, unnest(withdrawn_categories), null from versions
    ) as w group by w.grant_id
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
      'childId', h.child_id, 'category', h.category, 'sourceId', h.source_id,
      'from', h.starts_at, 'until', h.ends_at, 'liftedAt', h.lifted_at
    )), '[]') from category_hold h where h.child_id in (select child_id from own)) as holds,
    (select coalesce(jsonb_agg(jsonb_build_object(
      'personId', w.person_id, 'childId', w.child_id, 'categories', w.categories, 'recipients', w.recipients,
      'purpose', w.purpose, 'validFrom', w.valid_from, 'validUntil', w.valid_until, 'signedAt', w.signed_at,
      'withdrawnAt', w.withdrawn_at
    )), '[]') from person_waiver w where w.child_id in (select child_id from own)) as waivers,
    case when $2::text is not null then jsonb_build_object('personId', find_person($2::text)) end as caller`,
};

/** `$1`: each released pair of record and category with how its items are seen, as JSON; `$2` today; `$3` now. */
export const itemsStatement = (readers: readonly ItemReader[]): Statement => ({
  name: 'released-items',
  text: `with released as (
      select * from jsonb_to_recordset($1::jsonb) as pair (record int, child_id uuid, category text, viewer_as text,
        is_identified boolean, person_id uuid, waived uuid[], held text[])
    )
    select record, category, item from (${readers.map(({ branch }) => branch).join('\nunion all\n')}) as items
    order by record, category, as_of desc, item ->> 'id'`,
});

/** The only maker of the item statement's parameters; undefined when nothing was released, so that nothing is read. */
export function itemParameters(releases: readonly Release[], now: Date): unknown[] | undefined {
  const pairs = releases.flatMap((release, record) => {
    if (!isRelease(release)) throw new Error('Personal rows are read with a Release only.');
    return [...release.views].map(([category, view]) => releasedPair(record, release.childId, category, view));
  });
  return pairs.length === 0 ? undefined : [JSON.stringify(pairs), swedishDay(now), now.toISOString()];
}

const releasedPair = (
  record: number,
  childId: string | null,
  category: Category,
  { viewer, waived, held }: ItemView,
): object => ({
  record,
  child_id: childId,
  category,
  viewer_as: viewer.as,
  is_identified: viewer.as === 'GUARDIAN' && viewer.isIdentified,
  person_id: viewer.as === 'GUARDIAN' ? viewer.personId : null,
  waived: viewer.as === 'GUARDIAN' && viewer.personId !== null ? [...waived, viewer.personId] : waived,
  held,
});
