// A hold as the organisation's own staff see it, and what comes back when one is set or lifted.
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { CategoryEnum } from '../consent/category.type.ts';
import { NamedItemInput } from '../item/named-item.type.ts';
import { Problem } from '../problem/problem.type.ts';
import { ChildInput } from '../staff/child-input.type.ts';

@Directive('@shareable')
@ObjectType({
  description:
    'A hold (innehållande): the organisation keeps back more than the consent does. It is no spärr in a record. Own staff only.',
  simpleResolvers: true,
})
export class Hold {
  @Field(() => ID, { description: 'The hold (id).' })
  readonly id!: string;

  @Field(() => CategoryEnum, { description: 'The category (informationskategori).' })
  readonly category!: Category;

  @Field(() => String, {
    nullable: true,
    description:
      'The item, by its id in the organisation’s own system (källans id); none when the whole category is held.',
  })
  readonly sourceId!: string | null;

  @Field(() => String, { description: 'Why (skäl).' })
  readonly reason!: string;

  @Field(() => Date, { description: 'From (från och med).' })
  readonly from!: Date;

  @Field(() => Date, { description: 'Until, not included (till).' })
  readonly until!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was lifted before its end (hävt).' })
  readonly liftedAt!: Date | null;

  @Field(() => Boolean, { description: 'It keeps back at this moment (gäller nu).' })
  readonly inForce!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'What came of setting or lifting a hold (resultat).', simpleResolvers: true })
export class HoldResult {
  @Field(() => Hold, {
    nullable: true,
    description: 'The hold as it is now (innehållandet); none when there are problems.',
  })
  readonly hold!: Hold | null;

  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  readonly problems!: readonly Problem[];
}

@InputType({ description: 'A hold on a category (håll inne en kategori).' })
export class HoldCategoryInput {
  @Field(() => ChildInput, { description: 'The child (barnet).' })
  child!: ChildInput;

  @Field(() => CategoryEnum, { description: 'The category (informationskategori).' })
  category!: Category;

  @Field(() => String, { description: 'Why, at most 280 characters (skäl). Only own staff sees it.' })
  reason!: string;

  @Field(() => Date, { nullable: true, description: 'From (från och med); now unless told.' })
  from?: Date | null;

  @Field(() => Date, { description: 'Until, not included (till).' })
  until!: Date;
}

@InputType({ description: 'A hold on one item (håll inne en post).' })
export class HoldItemInput extends HoldCategoryInput {
  @Field(() => NamedItemInput, { description: 'The item (posten).' })
  item!: NamedItemInput;
}

@InputType({ description: 'Lifts a hold before its end (häv ett innehållande).' })
export class LiftHoldInput {
  @Field(() => ID, { description: 'The hold (id).' })
  holdId!: string;
}
