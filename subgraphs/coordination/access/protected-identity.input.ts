// What a coordinator sends when somebody's identity turns out to be protected. No reason and no detail: nothing more is written of it.
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Somebody whose identity is protected (skyddade personuppgifter).' })
export class ReportProtectedIdentityInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version as you have read it (version).' })
  caseVersion?: number | null;
  @Field(() => ID, { nullable: true, description: 'The guardian (vårdnadshavare); none: the child.' })
  guardianId?: string | null;
}
