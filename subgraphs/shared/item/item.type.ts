// What may leave of an item, the part that all categories share. Every field says something about a person, so every field carries
// @consent: a category's type extends itemOf(its category) and declares its own fields with PersonalField alone.
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { registerEnum } from '../consent/category.type.ts';
import { consentOn } from '../consent/consent-directive.ts';
import { DateScalar } from '../scalars/date.ts';
import type { ItemStatus } from './item.entity.ts';
import { declareField } from './personal-fields.ts';

const ItemStatusEnum = registerEnum<ItemStatus>('ItemStatus', 'How far it has come (status).', {
  PLANNED: 'Decided, not yet begun (planerad).',
  ONGOING: 'Going on (pågår).',
  PAUSED: 'Paused (pausad).',
  COMPLETED: 'Done (avslutad).',
});

type FieldType = Parameters<typeof Field>[0] & (() => unknown);

/** A field of a person's information. `category` must be that of the type it stands in; the guard checks. */
export function PersonalField(
  category: Category,
  type: FieldType,
  description: string,
  options: { readonly nullable?: boolean } = {},
): PropertyDecorator {
  return (target, key) => {
    Directive(consentOn(category))(target, key);
    Field(type, { ...options, description })(target, key);
    declareField(target, { name: String(key), type, description, nullable: options.nullable ?? false });
  };
}

/** The shared fields of an item as they leave. */
export interface SharedItem<Code extends string> {
  readonly id: string;
  readonly code: Code;
  readonly status: ItemStatus;
  readonly summary: string;
  readonly asOf: string;
  readonly validUntil: string | null;
  readonly unit: string;
}

/** The base class of a category's type. `codes` is the category's own registered enum. */
export function itemOf<Code extends string>(
  category: Category,
  codes: Readonly<Record<Code, Code>>,
): abstract new () => SharedItem<Code> {
  @ObjectType({ simpleResolvers: true })
  abstract class SharedFields implements SharedItem<Code> {
    @PersonalField(category, () => ID, 'The item within its owner (post-id).')
    readonly id!: string;

    @PersonalField(category, () => codes, 'What kind it is (kod).')
    readonly code!: Code;

    @PersonalField(category, () => ItemStatusEnum, 'How far it has come (status).')
    readonly status!: ItemStatus;

    @PersonalField(category, () => String, 'In plain words, at most 280 characters (sammanfattning).')
    readonly summary!: string;

    @PersonalField(category, () => DateScalar, 'The day that it describes (per datum).')
    readonly asOf!: string;

    @PersonalField(category, () => DateScalar, 'Last day on which it is shown (giltig till och med).', {
      nullable: true,
    })
    readonly validUntil!: string | null;

    @PersonalField(category, () => String, 'The unit that answers for it (enhet).')
    readonly unit!: string;
  }
  return SharedFields;
}
