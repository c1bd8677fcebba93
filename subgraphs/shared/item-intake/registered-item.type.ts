// An item as the organisation's own staff see what they have put in, and what comes back when they change it.
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { CategoryEnum, registerEnum } from '../consent/category.type.ts';
import { Problem } from '../problem/problem.type.ts';
import { DateScalar } from '../scalars/date.ts';

export type ItemOrigin = 'STAFF' | 'IMPORT';
const ItemOriginEnum = registerEnum<ItemOrigin>('ItemOrigin', 'How an item came (ursprung).', {
  STAFF: 'Registered by the organisation’s own staff (registrerad av personal).',
  IMPORT: 'Brought by an import from the organisation’s own system (importerad).',
});

@Directive('@shareable')
@ObjectType({ description: 'A field of an item, by name (fält). Own staff only.', simpleResolvers: true })
export class RegisteredField {
  @Field(() => String, { description: 'The name, as in the input (namn).' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The value, as text (värde).' })
  readonly value!: string | null;
}

@Directive('@shareable')
@ObjectType({
  description: 'An item as the organisation has it, released or not (registrerad post). Own staff only.',
  simpleResolvers: true,
})
export class RegisteredItem {
  @Field(() => ID, { description: 'The item within its owner (post-id).' })
  readonly id!: string;

  @Field(() => CategoryEnum, { description: 'The category (informationskategori).' })
  readonly category!: Category;

  @Field(() => String, { description: 'Its id in the organisation’s own system (källans id).' })
  readonly sourceId!: string;

  @Field(() => Int, { description: 'Send it back with a change: it says which version you have read (version).' })
  readonly version!: number;

  @Field(() => String, { description: 'In plain words (sammanfattning).' })
  readonly summary!: string;

  @Field(() => DateScalar, { description: 'The day that it describes (per datum).' })
  readonly asOf!: string;

  @Field(() => [RegisteredField], { description: 'All that was put in, by name (fält).' })
  readonly fields!: readonly RegisteredField[];

  @Field(() => [ID], { description: 'Whom it is also about, as the organisation’s own ids (personer i texten).' })
  readonly aboutPersons!: readonly string[];

  @Field(() => Boolean, { description: 'Kept from every guardian (dold för vårdnadshavarna).' })
  readonly hideFromGuardians!: boolean;

  @Field(() => [ID], { description: 'From whom it is kept, as the organisation’s own ids (dold för).' })
  readonly hideFrom!: readonly string[];

  @Field(() => Date, { nullable: true, description: 'When it was opened, if it is extra sensitive (öppnad).' })
  readonly releasedAt!: Date | null;

  @Field(() => ItemOriginEnum, { description: 'How it came (ursprung).' })
  readonly origin!: ItemOrigin;
}

@Directive('@shareable')
@ObjectType({
  description: 'What came of putting in, changing or withdrawing an item (resultat).',
  simpleResolvers: true,
})
export class ItemResult {
  @Field(() => RegisteredItem, {
    nullable: true,
    description: 'The item as it is now (posten); none when there are problems, or when it is withdrawn.',
  })
  readonly item!: RegisteredItem | null;

  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  readonly problems!: readonly Problem[];
}
