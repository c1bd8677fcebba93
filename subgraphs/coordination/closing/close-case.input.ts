// What a coordinator sends to close a case, and a guardian to end the support.
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ClosingReason } from '../cases/case-words.ts';
import { ClosingReasonEnum } from './closing.type.ts';

@InputType({ description: 'A case that is closed (ärende som avslutas).' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version as you have read it (version).' })
  caseVersion?: number | null;
  @Field(() => ClosingReasonEnum, { description: 'Why (avslutsorsak).' })
  reason: ClosingReason;
}

@InputType({ description: 'The family wants no more support (familjen avslutar).' })
export class EndSupportInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version as you have read it (version).' })
  caseVersion?: number | null;
}
