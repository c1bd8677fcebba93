// The columns of one category that may leave, as a branch of the owner's one item statement. Without a release the branch is empty.
import { categoryFacts, type Category } from '../consent/category.ts';

/** How a category is read. Nothing but these columns ever leaves the database for the hub. */
export interface ItemReader {
  readonly category: Category;
  /** SQL: columns `record`, `category`, `as_of`, `item`; reads from `released`, `$4` today, `$5` now. */
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
  const isExtra = categoryFacts[category].sensitivity === 'EXTRA';
  return {
    category,
    branch: `select r.record, r.category, i.as_of, jsonb_build_object(${pairs.join(', ')}) as item
      from released r join ${table} i on i.child_id = r.child_id
      where r.category = '${category}' and not i.about_other_person
        and (i.valid_until is null or i.valid_until >= $4::date)
        and (${isExtra ? 'false' : 'true'} or i.released_at <= $5::timestamptz)`,
  };
}
