// What is sent to write a message, and to mark messages as read.
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A message to some of those in the case (meddelande).' })
export class SendMessageInput {
  @Field(() => ID, {
    description: 'Chosen by you, one for each message: sent again with the same key, no second one is made (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Professionals, by the id of their place in the case (deltagare).',
  })
  participantIds: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Guardians (vårdnadshavare); none when you are one yourself.' })
  guardianIds: string[];
  @Field(() => String, { description: 'Text, 4000 characters at most (text). No personal number.' })
  body: string;
}

@InputType({ description: 'Messages that you have read (lästa meddelanden).' })
export class MarkMessagesReadInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Which (meddelanden); all that were sent to you in the case unless told.',
  })
  messageIds?: string[] | null;
}
