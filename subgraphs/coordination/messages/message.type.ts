// Messages inside the case, in place of secure e-mail: who wrote what to whom.
import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { connectionType } from '../connection/connection.type.ts';

export const correspondentKinds = ['PROFESSIONAL', 'GUARDIAN'] as const;
export type CorrespondentKind = (typeof correspondentKinds)[number];

const CorrespondentKindEnum = registerEnum('CorrespondentKind', 'Who writes or is written to (slag av kontakt).', {
  PROFESSIONAL: 'A professional in the case (yrkesverksam).',
  GUARDIAN: 'A guardian (vårdnadshavare).',
} satisfies Record<CorrespondentKind, string>);

@ObjectType({ description: 'Somebody in the case who writes or is written to (kontakt i ärendet).' })
export class Correspondent {
  @Field(() => ID, {
    description: 'The id of the place in the case, or of the guardian (id): for `participantIds` or `guardianIds`.',
  })
  id: string;
  @Field(() => CorrespondentKindEnum, { description: 'Professional or guardian (slag).' })
  kind: CorrespondentKind;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => String, { nullable: true, description: 'Profession (yrke); none for a guardian.' })
  profession: string | null;
  @Field(() => String, { nullable: true, description: 'The organisation’s name (verksamhet); none for a guardian.' })
  organisation: string | null;
}

@ObjectType({ description: 'Somebody to whom a message was sent (mottagare).' })
export class MessageRecipient {
  @Field(() => Correspondent, { description: 'Who (vem).' })
  correspondent: Correspondent;
  @Field(() => Date, {
    nullable: true,
    description: 'Read (läst); told to the sender and to the recipient itself, to nobody else.',
  })
  readAt: Date | null;
}

@ObjectType({ description: 'A message in the case (meddelande). It stays in the hub, and is purged with the case.' })
export class Message {
  @Field(() => ID, { description: 'The message’s id (meddelandets id).' })
  id: string;
  @Field(() => Date, { description: 'Sent (skickat).' })
  sentAt: Date;
  @Field(() => String, { description: 'Text (text).' })
  body: string;
  @Field(() => Correspondent, { description: 'Sender (avsändare).' })
  sender: Correspondent;
  @Field(() => [MessageRecipient], { description: 'Recipients (mottagare).' })
  recipients: MessageRecipient[];
  @Field(() => Boolean, { description: 'You wrote it (du skrev det).' })
  isMine: boolean;
  @Field(() => Boolean, { description: 'It was sent to you and you have not marked it as read (oläst).' })
  isUnread: boolean;
}

export const MessageConnection = connectionType(() => Message, {
  name: 'Message',
  description: 'Messages (meddelanden)',
});
