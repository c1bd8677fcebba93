// A stored message as one reader may see it: when somebody read it is told to the sender and to that recipient.
import type { KnownCorrespondent } from './correspondents.rules.ts';
import type { StoredMessage, StoredRecipient } from './message.reader.ts';
import type { Correspondent, Message } from './message.type.ts';

export const toCorrespondent = (known: KnownCorrespondent): Correspondent => ({
  id: known.id,
  kind: known.kind,
  name: known.name,
  profession: known.kind === 'PROFESSIONAL' ? known.profession : null,
  organisation: known.kind === 'PROFESSIONAL' ? known.organisation : null,
});

export const toMessage = ({ id, sentAt, body, sender, isMine, recipients }: StoredMessage): Message => ({
  ...{ id, sentAt, body, sender, isMine },
  isUnread: recipients.some(({ isMe, readAt }) => isMe && readAt === null),
  recipients: recipients.map((one) => ({
    correspondent: correspondentOf(one),
    readAt: one.readAt !== null && (isMine || one.isMe) ? new Date(one.readAt) : null,
  })),
});

const correspondentOf = ({ id, kind, name, profession, organisation }: StoredRecipient): Correspondent => ({
  ...{ id, kind, name, profession, organisation },
});
