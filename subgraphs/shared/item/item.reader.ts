// The columns of one category that may leave, as a branch of the owner's one item statement. Without a release the branch is empty.
import type { Category } from '../consent/category.ts';
import { isExtra } from './item.rules.ts';

/** How a category is read. Nothing but these columns ever leaves the database for the hub. */
export interface ItemReader {
  readonly category: Category;
  /** SQL: columns `record`, `category`, `as_of`, `item`; reads from `released`, `$2` today, `$3` now. */
  readonly branch: string;
}

/** GraphQL-side name → column. */
const sharedColumns = {
  id: 'id',
  code: 'code',
  status: 'status',
  summary: 'summary',
  asOf: 'as_of',
  validUntil: 'valid_until',
  unit: 'unit',
};

/** `ownColumns`: name → column of what the category alone has. Names are ours, never input. */
export function itemReader(
  category: Category,
  table: string,
  ownColumns: Readonly<Record<string, string>>,
): ItemReader {
  const pairs = Object.entries({ ...sharedColumns, ...ownColumns }).map(([name, column]) => `'${name}', i.${column}`);
  return {
    category,
    // The rules of item.rules.ts, in their order. Whatever is null closes.
    branch: `select r.record, r.category, i.as_of, jsonb_build_object(${pairs.join(', ')}) as item
      from released r join ${table} i on i.child_id = r.child_id
      where r.category = '${category}' and i.withdrawn_at is null and (i.valid_until is null or i.valid_until >= $2::date)
        and not i.source_id = any (r.held)
        and (${isExtra(category) ? 'false' : 'true'} or i.released_at <= $3::timestamptz)
        and not i.about_other_person and i.about_persons <@ r.waived
        and (r.viewer_as = 'STAFF' or not (i.hidden_from_guardians or (i.hidden_from <> '{}'
          and (not r.is_identified or coalesce(r.person_id = any (i.hidden_from), false)))))`,
  };
}
