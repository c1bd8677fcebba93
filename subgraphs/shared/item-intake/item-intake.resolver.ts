// Items over GraphQL, for the own staff of the unit that answers for the category.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { CategoryEnum } from '../consent/category.type.ts';
import { HubError } from '../errors.ts';
import { NamedItemInput } from '../item/named-item.type.ts';
import type { Concept, OwnerKind } from '../owner/concept.ts';
import { listName } from '../owner/root-field.ts';
import type { OwnerContext } from '../record/guard.ts';
import { ChildInput } from '../staff/child-input.type.ts';
import { findNamedChild, findOrAddNamedChild } from '../staff/find-child.ts';
import { requireStaff, requireStaffOf } from '../staff/staff-access.ts';
import { givenConcepts, judgeItem, type GivenItem } from './given-item.ts';
import { createIntakeValidator, type IntakeValidator } from './intake-validator.ts';
import { ownerItemInput, type OwnerItemInput } from './item-input.type.ts';
import { addItem, changeItem, withdrawItem } from './item.writer.ts';
import { listItems } from './registered-item.reader.ts';
import { ItemResult, RegisteredItem } from './registered-item.type.ts';

type Input = OwnerItemInput & Readonly<Record<string, unknown>>;
type Write = (childId: string, given: GivenItem) => Promise<ItemResult>;

export function itemIntakeResolver(kind: OwnerKind): new () => object {
  const { prefix, sector } = kind;
  const ItemInput = ownerItemInput(kind);
  let compiled: IntakeValidator | undefined;
  const validator = (): IntakeValidator => (compiled ??= createIntakeValidator(kind));

  const put = async (
    context: OwnerContext,
    named: ChildInput,
    item: Input,
    find: typeof findNamedChild,
    write: Write,
  ): Promise<ItemResult> => {
    requireStaff(context.caller, context.desk.staff);
    const concepts = givenConcepts(kind, item);
    for (const { category } of concepts) requireStaffOf(context.caller, context.desk.staff, sector, category);
    const judged = judgeItem(validator(), concepts, item);
    if ('problems' in judged) return { item: null, problems: judged.problems };
    const child = await find(context.desk.fork(), named);
    return 'problem' in child ? { item: null, problems: [child.problem] } : write(child.childId, judged.given);
  };
  /** Of the caller's own unit; a category of another sector is nobody's here. */
  const ownConcept = ({ caller, desk }: OwnerContext, category: Category): Concept => {
    requireStaffOf(caller, desk.staff, sector, category);
    return kind.concepts.find((concept) => concept.category === category) as Concept;
  };

  @Resolver()
  class ItemIntakeResolver {
    @Query(() => [RegisteredItem], {
      name: listName(kind, 'Items'),
      description: 'The items of a child and category that your own unit has (registrerade poster). Own staff only.',
    })
    async items(
      @Arg('child', () => ChildInput, { description: 'The child (barnet).' }) named: ChildInput,
      @Arg('category', () => CategoryEnum, { description: 'The category (informationskategori).' }) category: Category,
      @Ctx() context: OwnerContext,
    ): Promise<RegisteredItem[]> {
      const concept = ownConcept(context, category);
      const child = await findNamedChild(context.desk.fork(), named);
      if ('childId' in child) return listItems(context, child.childId, concept);
      if (child.problem.code === 'CASE_NOT_KNOWN' || child.problem.code === 'ITEM_NOT_FOUND') return [];
      throw new HubError('BAD_USER_INPUT', child.problem.messageEnglish);
    }

    @Mutation(() => ItemResult, {
      name: `add${prefix}Item`,
      description:
        'Puts in an item (lägg till en post). Extra sensitive ones are then opened one by one. Own staff only.',
    })
    async add(
      @Arg('child', () => ChildInput, { description: 'The child (barnet).' }) child: ChildInput,
      @Arg('item', () => ItemInput, { description: 'The item (posten).' }) item: object,
      @Ctx() context: OwnerContext,
    ): Promise<ItemResult> {
      return put(context, child, item as Input, findOrAddNamedChild, (childId, given) =>
        addItem(context, childId, given),
      );
    }

    @Mutation(() => ItemResult, {
      name: `change${prefix}Item`,
      description: 'Puts the item with this source id in anew (ändra en post). Own staff only.',
    })
    async change(
      @Arg('child', () => ChildInput, { description: 'The child (barnet).' }) child: ChildInput,
      @Arg('item', () => ItemInput, { description: 'The whole item, as it is to be (posten).' }) item: object,
      @Arg('version', () => Int, { description: 'The version that you have read (version).' }) version: number,
      @Ctx() context: OwnerContext,
    ): Promise<ItemResult> {
      return put(context, child, item as Input, findNamedChild, (childId, given) =>
        changeItem(context, childId, given, version),
      );
    }

    @Mutation(() => ItemResult, {
      name: `withdraw${prefix}Item`,
      description:
        'Withdraws an item: shown to nobody from the next request on (dra tillbaka en post). Own staff only.',
    })
    async withdraw(
      @Arg('child', () => ChildInput, { description: 'The child (barnet).' }) named: ChildInput,
      @Arg('category', () => CategoryEnum, { description: 'The category (informationskategori).' }) category: Category,
      @Arg('item', () => NamedItemInput, { description: 'The item (posten).' }) item: NamedItemInput,
      @Arg('version', () => Int, { description: 'The version that you have read (version).' }) version: number,
      @Ctx() context: OwnerContext,
    ): Promise<ItemResult> {
      const concept = ownConcept(context, category);
      const child = await findNamedChild(context.desk.fork(), named);
      if ('problem' in child) return { item: null, problems: [child.problem] };
      return withdrawItem(context, child.childId, concept, item, version);
    }
  }
  return ItemIntakeResolver;
}
