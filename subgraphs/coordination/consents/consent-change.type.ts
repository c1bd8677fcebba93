// What came of a change: the consents as they are now, or why nothing was changed.
import { Field, ObjectType } from 'type-graphql';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { Case } from '../cases/case.type.ts';
import { Consent } from './consent.type.ts';

@ObjectType({ description: 'What came of a change to consents (resultat).' })
export class ConsentChange {
  @Field(() => Case, { description: 'The case (ärendet).' })
  case: Case;
  @Field(() => [Consent], { description: 'The consents that it was about, as they are now (samtycken).' })
  consents: Consent[];
  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  problems: Problem[];
}
