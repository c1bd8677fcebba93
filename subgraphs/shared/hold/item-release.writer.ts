// Releases one extra sensitive item, or revokes that: such a category shows no other (domain: Information categories, X).
import { itemCondition } from '../item/find-item.ts';
import { isExtra } from '../item/item.rules.ts';
import type { OwnerContext } from '../record/guard.ts';
import { findNamedChild } from '../staff/find-child.ts';
import { staffProblem, type StaffProblemCode } from '../staff/staff-problems.ts';
import type { ItemReleaseInput, ItemReleaseResult } from './item-release.type.ts';

/** What is released already stays released from when it was. */
export const releaseItem = (
  context: OwnerContext,
  input: ItemReleaseInput,
  table: string,
): Promise<ItemReleaseResult> =>
  change(context, input, table, 'RELEASE_ITEM', 'least(released_at, ?)', [context.desk.now()]);

export const revokeRelease = (
  context: OwnerContext,
  input: ItemReleaseInput,
  table: string,
): Promise<ItemReleaseResult> => change(context, input, table, 'REVOKE_ITEM_RELEASE', 'null', []);

async function change(
  { caller, transactionId, desk }: OwnerContext,
  { child: named, category, item }: ItemReleaseInput,
  table: string,
  reason: 'RELEASE_ITEM' | 'REVOKE_ITEM_RELEASE',
  releasedAt: string,
  parameters: readonly Date[],
): Promise<ItemReleaseResult> {
  if (!isExtra(category)) return refused('NOT_EXTRA_SENSITIVE', 'category');
  const condition = itemCondition(item);
  if (condition === null) return refused('ITEM_NOT_NAMED', 'item');
  const child = await findNamedChild(desk.fork(), named);
  if ('problem' in child) return { releasedAt: null, problems: [child.problem] };

  const { childId } = child;
  return desk.staffChange({ caller, transactionId, childId, categories: [category], reason }, async (em) => {
    const [row] = await em.execute<{ released_at: Date | string | null }[]>(
      `update ${table} set released_at = ${releasedAt} where child_id = ? and withdrawn_at is null and ${condition.sql} returning released_at`,
      [...parameters, childId, condition.value],
    );
    if (row === undefined) return refused('ITEM_NOT_FOUND', 'item');
    return { releasedAt: row.released_at === null ? null : new Date(row.released_at), problems: [] };
  });
}

const refused = (code: StaffProblemCode, field: string): ItemReleaseResult => ({
  releasedAt: null,
  problems: [staffProblem(code, field)],
});
