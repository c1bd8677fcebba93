// Sets and lifts holds, each change with its entry in the access log (domain rules 15 and 17).
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { HoldEntity } from '../consent/hold.entity.ts';
import { findSourceId } from '../item/find-item.ts';
import type { NamedItemInput } from '../item/named-item.type.ts';
import type { OwnerContext } from '../record/guard.ts';
import { findNamedChild, findOrAddNamedChild } from '../staff/find-child.ts';
import type { Place } from '../staff/staff-lookups.ts';
import { staffProblem } from '../staff/staff-problems.ts';
import { shownHold } from './hold.reader.ts';
import type { HoldCategoryInput, HoldResult } from './hold.type.ts';
import { holdProblems } from './hold-wish.rules.ts';

/** The item that is held, and the table of its category. */
export interface HeldItem {
  readonly item: NamedItemInput;
  readonly table: string;
}

export async function setHold(
  { caller, transactionId, desk }: OwnerContext,
  input: HoldCategoryInput,
  held?: HeldItem,
): Promise<HoldResult> {
  const now = desk.now();
  const problems = holdProblems(input, now);
  if (held !== undefined && !isNamed(held.item)) problems.push(staffProblem('ITEM_NOT_NAMED', 'item'));
  if (problems.length > 0) return { hold: null, problems };
  const find = held === undefined ? findOrAddNamedChild : findNamedChild;
  const child = await find(desk.fork(), input.child);
  if ('problem' in child) return { hold: null, problems: [child.problem] };

  const { childId } = child;
  const { category } = input;
  const work = async (em: SqlEntityManager): Promise<HoldResult> => {
    const sourceId = held === undefined ? null : await findSourceId(em, held.table, childId, held.item);
    if (sourceId === undefined) return { hold: null, problems: [staffProblem('ITEM_NOT_FOUND', 'item')] };
    const row = {
      id: randomUUID(),
      childId,
      category,
      sourceId,
      reason: input.reason.trim(),
      setBy: caller.subject,
      startsAt: input.from ?? now,
      endsAt: input.until,
      liftedAt: null,
    };
    await em.insert(HoldEntity, row);
    return { hold: shownHold(row, now), problems: [] };
  };
  return desk.staffChange({ caller, transactionId, childId, categories: [category], reason: 'HOLD' }, work);
}

const isNamed = ({ id = null, sourceId = null }: NamedItemInput): boolean => (id === null) !== (sourceId === null);

/** Lifting one that is lifted already changes nothing. */
export async function liftHold(
  { caller, transactionId, desk }: OwnerContext,
  id: string,
  { childId, categories }: Place,
): Promise<HoldResult> {
  const now = desk.now();
  return desk.staffChange({ caller, transactionId, childId, categories, reason: 'LIFT_HOLD' }, async (em) => {
    await em.nativeUpdate(HoldEntity, { id, liftedAt: null }, { liftedAt: now });
    const row = await em.findOneOrFail(HoldEntity, { id });
    return { hold: shownHold(row, now), problems: [] };
  });
}
