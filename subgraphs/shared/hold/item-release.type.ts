// The release of one extra sensitive item, as staff make and revoke it.
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { CategoryEnum } from '../consent/category.type.ts';
import { NamedItemInput } from '../item/named-item.type.ts';
import { Problem } from '../problem/problem.type.ts';
import { ChildInput } from '../staff/child-input.type.ts';

@Directive('@shareable')
@ObjectType({
  description: 'What came of releasing an item or revoking its release (resultat).',
  simpleResolvers: true,
})
export class ItemReleaseResult {
  @Field(() => Date, {
    nullable: true,
    description: 'From when the item is released (öppnad); none when it is not.',
  })
  readonly releasedAt!: Date | null;

  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  readonly problems!: readonly Problem[];
}

@InputType({
  description: 'One extra sensitive item to release, or whose release to revoke (öppna eller stäng en post).',
})
export class ItemReleaseInput {
  @Field(() => ChildInput, { description: 'The child (barnet).' })
  child!: ChildInput;

  @Field(() => CategoryEnum, { description: 'The category (informationskategori): one that is extra sensitive.' })
  category!: Category;

  @Field(() => NamedItemInput, { description: 'The item (posten).' })
  item!: NamedItemInput;
}
