// The statements of an import: lines laid out in a temporary table, children and persons found, entries written, then each category
// merged in one statement. Names of tables and columns are ours; everything from the file is a parameter.
import { concerned, itemColumns } from '../item-intake/item-columns.ts';
import type { Concept } from '../owner/concept.ts';

export const layOut = `create temporary table import_line (
  line integer not null, category text not null, child text not null, source_id text not null,
  item jsonb, about text[] not null, hide_all boolean not null, hide text[] not null
) on commit drop`;

/** `$1`: the lines as JSON. */
export const stage = `insert into import_line select * from jsonb_to_recordset($1::jsonb) as given (
  line integer, category text, child text, source_id text, item jsonb, about text[], hide_all boolean, hide text[])`;

/** Every line after the first of its name, with the first. */
export const duplicates = `select line, first from (
    select line, min(line) over (partition by category, child, source_id) as first from import_line) as named
  where line > first order by line`;

/** Another import of this database waits until this one is done. */
export const alone = `select pg_advisory_xact_lock(hashtext('hlt-hub item import'))`;

const persons = (numbers: string): string =>
  `array(select distinct person_id from import_person where number = any (${numbers}) order by 1)`;

/** Numbers go in, ids come out, and stay within the database. The planner is told how many there are: it would guess few. */
export const findPeople = [
  `create temporary table import_child on commit drop as
    select child, find_or_add_child(child) as child_id from (select distinct child from import_line) as named`,
  `create temporary table import_person on commit drop as
    select number, find_or_add_person(number) as person_id
    from (select distinct unnest(about || hide) as number from import_line) as named`,
  `analyze import_child, import_person`,
  `create temporary table import_item on commit drop as
    select category, child_id, source_id, item, hide_all, ${persons('about')} as about, ${persons('hide')} as hide
    from import_line join import_child using (child)`,
  `create unique index on import_item (category, child_id, source_id)`,
  `analyze import_item`,
];

const entryColumns = `transaction_id, subject, role, organisation, purpose, requested, released, withheld, grants,
  policy_version, event, child_id, changed`;

/** `$1` transaction, `$2` subject, `$3` role, `$4` organisation, `$5` purpose, `$6` policy version. One entry for each child. */
const entriesOf = (children: string): string => `insert into access_log (${entryColumns})
  select $1, $2, $3, $4, $5, categories, '{}', '{}', '[]', $6, 'IMPORT', child_id, categories from (${children}) as named`;

export const logChildren = entriesOf(`select child_id, array_agg(distinct category order by category) as categories
  from import_item group by child_id`);

export const rememberChildren = `insert into imported_child (category, child_id)
  select distinct category, child_id from import_item on conflict do nothing`;

/** Of categories in the file, but no longer of these children: they are named too, before their items are looked at. */
export const logMissingChildren =
  entriesOf(`select known.child_id, array_agg(known.category order by known.category) as categories
  from imported_child known
  where known.category in (select category from import_item) and not exists (
    select from import_item given where given.category = known.category and given.child_id = known.child_id)
  group by known.child_id`);

/** Adds and changes the lines of one category, and tells how many; what says the same as before is not touched. */
export function merge(concept: Concept): string {
  const { table, content, values, record, rowOf } = itemColumns(concept);
  const kept = [...content, ...concerned];
  return `with merged as (
    insert into ${table} (id, child_id, source_id, about_other_person, origin, ${kept.join(', ')})
    select gen_random_uuid(), child_id, source_id, false, 'IMPORT', ${values.join(', ')}, about, hide_all, hide
    from import_item cross join lateral jsonb_to_record(item) as ${record}
    where category = '${concept.category}'
    on conflict (child_id, source_id) do update set
      ${kept.map((column) => `${column} = excluded.${column}`).join(', ')},
      origin = 'IMPORT', version = ${table}.version + 1, updated_at = now(), withdrawn_at = null, withdrawn_by = null,
      released_at = null, about_other_person = false
    where ${table}.withdrawn_by is distinct from 'STAFF'
      and (${table}.withdrawn_by = 'IMPORT' or ${rowOf(table)} is distinct from ${rowOf('excluded')})
    returning version = 1 as added)
  select count(*) filter (where added)::integer as added, count(*) filter (where not added)::integer as changed from merged`;
}

/** Lines whose item the owner's own staff have withdrawn: it stays so. */
export const leftWithdrawn = ({ entity, category }: Concept): string => `select count(*)::integer as left_withdrawn
  from import_item join ${entity.meta.tableName} using (child_id, source_id)
  where category = '${category}' and withdrawn_by = 'STAFF'`;

/** Withdraws what an earlier import brought and this file lacks. */
export const withdrawMissing = ({ entity, category }: Concept): string => `with withdrawn as (
  update ${entity.meta.tableName} as old
  set withdrawn_at = now(), withdrawn_by = 'IMPORT', version = version + 1, updated_at = now()
  where origin = 'IMPORT' and withdrawn_at is null and not exists (
    select from import_item given
    where given.category = '${category}' and given.child_id = old.child_id and given.source_id = old.source_id)
  returning 1)
select count(*)::integer as withdrawn from withdrawn`;
