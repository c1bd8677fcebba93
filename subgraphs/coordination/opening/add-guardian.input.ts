// A guardian who was not named when the case was opened.
import { Field, ID, InputType, Int } from 'type-graphql';
import { OpenedPersonInput } from './open-case.input.ts';

@InputType({ description: 'A further registered guardian of the child (ytterligare vårdnadshavare).' })
export class AddGuardianInput extends OpenedPersonInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version as you have read it (version).' })
  caseVersion?: number | null;
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, the guardian is added once (nyckel).',
  })
  clientMutationId: string;
}
