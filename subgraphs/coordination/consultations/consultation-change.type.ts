// What came of raising or answering a consultation: done, or what is wrong with the text, or what the sender should judge first.
import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { Case } from '../cases/case.type.ts';

@ObjectType({ description: 'What came of a de-identified consultation (resultat).' })
export class ConsultationChange {
  @Field(() => Case, { nullable: true, description: 'The case as it is now (ärendet); none for a guardian.' })
  case: Case | null;
  @Field(() => ID, { nullable: true, description: 'The case’s id (ärendets id); none when nothing was saved.' })
  id: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'For a guardian: keep it (referens). It is shown now and never again, and reads the answer by `consultationAnswer`.',
  })
  reference: string | null;
  @Field(() => [Problem], { description: 'Why nothing was saved (hinder).' })
  problems: Problem[];
  @Field(() => [Problem], {
    description:
      'What could tell whom it is about (varningar). Nothing was saved: change the text, or send it again with their codes in `acknowledgedWarnings`.',
  })
  warnings: Problem[];
  @Field(() => String, {
    description: 'In Swedish: a report of concern (orosanmälan) goes another way, never through the hub.',
  })
  reportOfConcern: string;
  @Field(() => String, { description: 'The same in English.' })
  reportOfConcernEnglish: string;
}
