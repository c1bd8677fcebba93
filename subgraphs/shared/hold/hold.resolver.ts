// Holds over GraphQL, for the own staff of the unit that answers for the category, and for nobody else (attack 8; PDL 4:4: a guardian
// withdraws the consent instead).
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OwnerKind } from '../owner/concept.ts';
import { listName } from '../owner/root-field.ts';
import { tableOf } from '../owner/table-of.ts';
import type { OwnerContext } from '../record/guard.ts';
import { ownCategories } from '../staff/own-categories.ts';
import { requireStaffOf } from '../staff/staff-access.ts';
import { logRefusedPlace } from '../staff/log-refusals.ts';
import { childOfCase, placeOfHold } from '../staff/staff-lookups.ts';
import { staffProblem } from '../staff/staff-problems.ts';
import { holdsOf } from './hold.reader.ts';
import { Hold, HoldCategoryInput, HoldItemInput, HoldResult, LiftHoldInput } from './hold.type.ts';
import { liftHold, setHold } from './hold.writer.ts';

export function holdResolver(kind: OwnerKind): new () => object {
  const { prefix, sector } = kind;

  @Resolver()
  class HoldResolver {
    @Query(() => [Hold], {
      name: listName(kind, 'Holds'),
      description: 'Your own unit’s holds on a child’s information (innehållanden), old ones too. Own staff only.',
    })
    async holds(
      @Arg('caseId', () => ID, { description: 'A case of which the organisation has a consent (ärende).' })
      caseId: string,
      @Ctx() context: OwnerContext,
    ): Promise<Hold[]> {
      const categories = ownCategories(context.caller, context.desk.staff, sector);
      const childId = await childOfCase(context.desk.fork(), caseId);
      return childId === null ? [] : holdsOf(context, childId, categories);
    }

    @Mutation(() => HoldResult, {
      name: `hold${prefix}Category`,
      description: 'Holds a category back, with a reason and an end (håll inne en kategori). Own staff only.',
    })
    async holdCategory(
      @Arg('input', () => HoldCategoryInput, {
        description: 'What to hold back, why and until when (vad, varför och till när).',
      })
      input: HoldCategoryInput,
      @Ctx() context: OwnerContext,
    ): Promise<HoldResult> {
      requireStaffOf(context.caller, context.desk.staff, sector, input.category);
      return setHold(context, input);
    }

    @Mutation(() => HoldResult, {
      name: `hold${prefix}Item`,
      description: 'Holds one item back, with a reason and an end (håll inne en post). Own staff only.',
    })
    async holdItem(
      @Arg('input', () => HoldItemInput, {
        description: 'Which item to hold back, why and until when (vilken post, varför och till när).',
      })
      input: HoldItemInput,
      @Ctx() context: OwnerContext,
    ): Promise<HoldResult> {
      requireStaffOf(context.caller, context.desk.staff, sector, input.category);
      return setHold(context, input, { item: input.item, table: tableOf(kind, input.category) });
    }

    @Mutation(() => HoldResult, {
      name: `lift${prefix}Hold`,
      description: 'Lifts a hold before its end (häv ett innehållande). Own staff only.',
    })
    async liftHold(
      @Arg('input', () => LiftHoldInput, { description: 'Which hold (vilket innehållande).' })
      { holdId }: LiftHoldInput,
      @Ctx() context: OwnerContext,
    ): Promise<HoldResult> {
      const own = ownCategories(context.caller, context.desk.staff, sector);
      const place = await placeOfHold(context.desk.fork(), holdId);
      if (place === undefined || !place.categories.every((category) => own.includes(category))) {
        if (place !== undefined) await logRefusedPlace(context, `lift${prefix}Hold`, place);
        return { hold: null, problems: [staffProblem('HOLD_NOT_FOUND', 'holdId')] };
      }
      return liftHold(context, holdId, place);
    }
  }
  return HoldResolver;
}
