// The arguments of every list that can grow: `@Args(() => PageArgs) page: PageArgs`, and then pageFrom(page).
import { ArgsType, Field, Int } from 'type-graphql';
import { usualFirst } from './page.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: usualFirst, description: 'How many, at most 200 (antal).' })
  first: number;
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last one that you have, to read on from there (markör); from the beginning unless told.',
  })
  after?: string | null;
}
