// Reads messages for one who wrote them or was written to, and for nobody else: one statement for all pages of a request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { momentKey } from '../connection/moment-key.ts';
import type { Page } from '../connection/page.ts';
import { manyRows, oneRow, type Many, type One } from '../row-loader.ts';
import type { Self } from './correspondents.rules.ts';
import type { Correspondent } from './message.type.ts';

export interface StoredMessage {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
  readonly sender: Correspondent;
  readonly isMine: boolean;
  readonly recipients: readonly StoredRecipient[];
}

export interface StoredRecipient extends Correspondent {
  readonly isMe: boolean;
  readonly readAt: string | null;
}

const isSelf = (of: string): string => `(${of}person_id = k."personId" or ${of}guardian_id = k."guardianId")`;

const isForMe = `exists (select 1 from message_recipient mr where mr.message_id = t.id and ${isSelf('mr.')})`;

/** `who`: its person and its guardian, in the case `t.case_id`. */
const correspondent = (person: string, guardian: string, more: string): string => `
  (select jsonb_build_object('id', coalesce(p.id, g.id, x.id), 'kind', case when x.id is null then 'GUARDIAN' else 'PROFESSIONAL' end,
      'name', coalesce(x.given_name || ' ' || x.family_name, g.given_name || ' ' || g.family_name),
      'profession', coalesce(p.profession, x.profession), 'organisation', o.name${more})
    from (select 1) one
    left join person x on x.id = ${person}
    left join participant p on p.person_id = x.id and p.case_id = t.case_id
    left join organisation o on o.id = coalesce(p.organisation_id, x.organisation_id)
    left join guardian g on g.id = ${guardian})`;

const wishes = `jsonb_to_recordset($1::jsonb)
  as k(key text, "caseId" uuid, "personId" uuid, "guardianId" uuid, first int, "beforeAt" timestamptz, "beforeId" uuid)`;

const pages = `
  select k.key, t.id, t.sent_at, t.body, t.is_mine,
    ${correspondent('t.sender_person_id', 't.sender_guardian_id', '')} as sender,
    (select jsonb_agg(${correspondent('r.person_id', 'r.guardian_id', `, 'readAt', r.read_at, 'isMe', coalesce(${isSelf('r.')}, false)`)}
       order by r.person_id nulls last, r.id) from message_recipient r where r.message_id = t.id) as recipients
  from ${wishes}
  cross join lateral (
    select t.*, coalesce(${isSelf('t.sender_')}, false) as is_mine from message t
    where t.case_id = k."caseId" and (k."beforeAt" is null or (t.sent_at, t.id) < (k."beforeAt", k."beforeId"))
      and (${isSelf('t.sender_')} or ${isForMe})
    order by t.sent_at desc, t.id desc limit k.first + 1) t
  order by t.sent_at desc, t.id desc`;

const unread = `
  select k.key, count(*)::int as count from ${wishes}
  join message t on t.case_id = k."caseId"
  join message_recipient r on r.message_id = t.id and r.read_at is null and ${isSelf('r.')}
  group by k.key`;

type Reader = Pick<Self, 'personId' | 'guardianId'> & { readonly caseId: string };

/** For `messagesOfCases`: one more than the page holds when there is one. */
export function messageKey({ caseId, personId, guardianId }: Reader, { first, after }: Page): string {
  const [beforeAt, beforeId] = momentKey(after) ?? [];
  const before = beforeAt === undefined ? {} : { beforeAt, beforeId };
  return JSON.stringify({ caseId, personId, guardianId, first, ...before });
}

/** By `messageKey`, the newest first. */
export const messagesOfCases = (em: SqlEntityManager): Many<StoredMessage & { readonly key: string }> =>
  manyRows(
    async (keys) => (await executeBound<MessageColumns>(em, pages, [wishesOf(keys)])).map(toMessage),
    ({ key }) => key,
  );

/** For `unreadInCases`. */
export const unreadKey = ({ caseId, personId, guardianId }: Reader): string =>
  JSON.stringify({ caseId, personId, guardianId });

/** By `unreadKey`; none when all is read. */
export const unreadInCases = (em: SqlEntityManager): One<{ readonly key: string; readonly count: number }> =>
  oneRow(
    (keys) => executeBound<{ key: string; count: number }>(em, unread, [wishesOf(keys)]),
    ({ key }) => key,
  );

const wishesOf = (keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => ({ key, ...(JSON.parse(key) as object) })));

interface MessageColumns {
  readonly key: string;
  readonly id: string;
  readonly sent_at: string | Date;
  readonly body: string;
  readonly is_mine: boolean;
  readonly sender: Correspondent;
  readonly recipients: readonly StoredRecipient[] | null;
}

const toMessage = (row: MessageColumns): StoredMessage & { readonly key: string } => ({
  key: row.key,
  id: row.id,
  sentAt: new Date(row.sent_at),
  body: row.body,
  sender: row.sender,
  isMine: row.is_mine,
  recipients: row.recipients ?? [],
});
