// Adds, changes and withdraws a child's items for own staff, each with its entry in the access log (domain rule 17).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { findOrAddPerson } from '../child/find-or-add.ts';
import { itemCondition } from '../item/find-item.ts';
import type { NamedItemInput } from '../item/named-item.type.ts';
import type { Concept } from '../owner/concept.ts';
import type { OwnerContext } from '../record/guard.ts';
import { staffProblem } from '../staff/staff-problems.ts';
import type { GivenItem } from './given-item.ts';
import { concerned, itemColumns } from './item-columns.ts';
import { registeredItem, type Rows } from './registered-item.reader.ts';
import type { ItemResult } from './registered-item.type.ts';

export function addItem(context: OwnerContext, childId: string, given: GivenItem): Promise<ItemResult> {
  const { concept, sourceId, item } = given;
  const { table, content, values, record } = itemColumns(concept);
  return change(context, childId, concept, 'ADD_ITEM', async (em) => {
    const rows = await em.execute<Rows>(
      `insert into ${table} as new (id, child_id, source_id, about_other_person, ${[...content, ...concerned].join(', ')})
       select gen_random_uuid(), ?::uuid, ?, false, ${values.join(', ')}, ?::uuid[], ?::boolean, ?::uuid[]
       from jsonb_to_record(?::jsonb) as ${record}
       on conflict (child_id, source_id) do nothing returning to_jsonb(new) as row`,
      [
        childId,
        sourceId,
        await personIds(em, given.aboutPersons ?? []),
        given.hideFromGuardians ?? false,
        await personIds(em, given.hideFrom ?? []),
        JSON.stringify(item),
      ],
    );
    return shown(concept, rows) ?? refused('SOURCE_ID_TAKEN', 'item.sourceId');
  });
}

/** The whole item anew. What has changed must be opened anew, if it is extra sensitive: somebody opened what it said before. */
export function changeItem(
  context: OwnerContext,
  childId: string,
  given: GivenItem,
  version: number,
): Promise<ItemResult> {
  const { concept, sourceId, item, aboutPersons, hideFromGuardians, hideFrom } = given;
  const { table, content, values, record, rowOf } = itemColumns(concept);
  const next = [
    ...values,
    'coalesce(?::uuid[], old.about_persons)',
    'coalesce(?::boolean, old.hidden_from_guardians)',
    'coalesce(?::uuid[], old.hidden_from)',
  ];
  return change(context, childId, concept, 'CHANGE_ITEM', async (em) => {
    const persons = [
      aboutPersons && (await personIds(em, aboutPersons)),
      hideFromGuardians,
      hideFrom && (await personIds(em, hideFrom)),
    ];
    const rows = await em.execute<Rows>(
      `update ${table} as old set (${[...content, ...concerned].join(', ')}) = row(${next.join(', ')}),
         released_at = case when ${rowOf('old')} is distinct from row(${next.join(', ')}) then null else old.released_at end,
         about_other_person = old.about_other_person and ?::boolean, version = old.version + 1, updated_at = now()
       from jsonb_to_record(?::jsonb) as ${record}
       where old.child_id = ?::uuid and old.source_id = ? and old.withdrawn_at is null and old.version = ?
       returning to_jsonb(old) as row`,
      [...persons, ...persons, aboutPersons === null, JSON.stringify(item), childId, sourceId, version],
    );
    return shown(concept, rows) ?? missing(em, table, childId, { sourceId });
  });
}

/** Shown to nobody from the next request on; erased when its retention ends. */
export function withdrawItem(
  context: OwnerContext,
  childId: string,
  concept: Concept,
  item: NamedItemInput,
  version: number,
): Promise<ItemResult> {
  const { table } = itemColumns(concept);
  const condition = itemCondition(item);
  if (condition === null) return Promise.resolve(refused('ITEM_NOT_FOUND', 'item'));
  return change(context, childId, concept, 'WITHDRAW_ITEM', async (em) => {
    const rows = await em.execute<Rows>(
      `update ${table} set withdrawn_at = now(), withdrawn_by = 'STAFF', version = version + 1, updated_at = now()
       where child_id = ?::uuid and ${condition.sql} and withdrawn_at is null and version = ? returning '{}'::jsonb as row`,
      [childId, condition.value, version],
    );
    return rows.length > 0 ? { item: null, problems: [] } : missing(em, table, childId, item);
  });
}

const change = (
  { caller, transactionId, desk }: OwnerContext,
  childId: string,
  { category }: Concept,
  reason: 'ADD_ITEM' | 'CHANGE_ITEM' | 'WITHDRAW_ITEM',
  work: (em: SqlEntityManager) => Promise<ItemResult>,
): Promise<ItemResult> => desk.staffChange({ caller, transactionId, childId, categories: [category], reason }, work);

function shown(concept: Concept, [found]: Rows): ItemResult | undefined {
  return found && { item: registeredItem(concept, found.row), problems: [] };
}

const refused = (...what: Parameters<typeof staffProblem>): ItemResult => ({
  item: null,
  problems: [staffProblem(...what)],
});

/** Another version, or no such item: a withdrawn one is as gone as one that never was. */
async function missing(
  em: SqlEntityManager,
  table: string,
  childId: string,
  item: NamedItemInput,
): Promise<ItemResult> {
  const condition = itemCondition(item);
  if (condition === null) return refused('ITEM_NOT_FOUND', 'item');
  const rows = await em.execute<Rows>(
    `select '{}'::jsonb as row from ${table} where child_id = ?::uuid and ${condition.sql} and withdrawn_at is null`,
    [childId, condition.value],
  );
  return rows.length > 0 ? refused('CONFLICT', 'version') : refused('ITEM_NOT_FOUND', 'item');
}

/** As a literal of PostgreSQL, in the order in which an import has them. */
async function personIds(em: SqlEntityManager, numbers: readonly string[]): Promise<string> {
  const ids: string[] = [];
  for (const number of numbers) ids.push(await findOrAddPerson(em, number));
  return `{${ids.sort().join(',')}}`;
}
