// The input types of items, made from the same declarations as the types that they become: one for each category, and one for each
// owner that has a field for each of its categories.
import { Field, InputType } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { categoryFacts } from '../consent/category.ts';
import type { Concept, OwnerKind } from '../owner/concept.ts';
import { itemFields } from './item-fields.ts';

type Class = new () => object;
type FieldType = Parameters<typeof Field>[0] & (() => unknown);

/** What every owner's input has beside the item itself. */
export interface OwnerItemInput {
  readonly sourceId: string;
  readonly aboutPersons?: readonly string[] | null;
  readonly hideFromGuardians?: boolean | null;
  readonly hideFrom?: readonly string[] | null;
}

/** `attendanceSummary` of ATTENDANCE_SUMMARY. */
export const inputFieldOf = (category: Category): string =>
  category.toLowerCase().replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** Categories of two sectors have one type, and so one input. */
const made = new WeakMap<object, Class>();

function itemInputOf(concept: Concept): Class {
  const before = made.get(concept.type);
  if (before !== undefined) return before;
  class ItemInput {}
  for (const { name, type, description, nullable } of itemFields(concept)) {
    Field(type as FieldType, { description, nullable })(ItemInput.prototype, name);
  }
  InputType(`${concept.type.name}Input`, {
    description: `An item to put in (${categoryFacts[concept.category].swedish}). Its limits: schema/items.`,
  })(ItemInput);
  made.set(concept.type, ItemInput);
  return ItemInput;
}

export function ownerItemInput({ prefix, concepts }: OwnerKind): Class {
  class OwnerInput {}
  const field = (name: string, type: FieldType, description: string, nullable: boolean): void =>
    Field(type, { description, nullable })(OwnerInput.prototype, name);
  field(
    'sourceId',
    () => String,
    'Its id in the organisation’s own system, or one that you choose (källans id).',
    false,
  );
  for (const concept of concepts) {
    const { category } = concept;
    // Made before the schema is: a thunk would come too late.
    const ItemInput = itemInputOf(concept);
    field(
      inputFieldOf(category),
      () => ItemInput,
      `An item of ${category} (${categoryFacts[category].swedish}).`,
      true,
    );
  }
  field(
    'aboutPersons',
    () => [String],
    'Adults whom the text is also about, by personal identity number (personer i texten); unchanged when left out of a change.',
    true,
  );
  field('hideFromGuardians', () => Boolean, 'Keep it from every guardian (dölj för vårdnadshavarna, OSL 12:3).', true);
  field('hideFrom', () => [String], 'Keep it from these guardians, by personal identity number (dölj för).', true);
  InputType(`${prefix}ItemInput`, {
    description: 'An item of the organisation (post): its source id, and exactly one category.',
  })(OwnerInput);
  return OwnerInput;
}
