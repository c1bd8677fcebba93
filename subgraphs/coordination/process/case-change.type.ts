// What came of a step in a case: the case as it is now, or why nothing was changed.
import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { Case } from '../cases/case.type.ts';

@ObjectType({ description: 'What came of a step in a case (resultat).' })
export class CaseChange {
  @Field(() => Case, { nullable: true, description: 'The case as it is now (ärendet); none when none was made.' })
  case: Case | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The id of what was made or changed (id), for example of an intervention; none when nothing was changed.',
  })
  id: string | null;
  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  problems: Problem[];
}
