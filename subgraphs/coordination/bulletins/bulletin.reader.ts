// Reads bulletins: those that somebody has got, and those of an area with how many have read them. One statement for a page.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { Page } from '../connection/page.ts';
import type { Bulletin, BulletinEvent, BulletinLink, BulletinReceipts } from './bulletin.type.ts';

const columns = 'b.id, b.process_area_id, b.title, b.body, b.links, b.events, b.published_at';

// The newest first. A cursor that is none of ours begins from the newest.
const page = `and coalesce((b.published_at, b.id) < (select l.published_at, l.id from bulletin l where l.id::text = $2), true)
  order by b.published_at desc, b.id desc limit $3`;
const one = 'and b.id::text = $2';

const received = `
  select ${columns}, c.received_at, c.read_at,
    exists (select 1 from bulletin_copy f where f.bulletin_id = b.id and f.forwarded_by_id = c.person_id) as forwarded
  from bulletin_copy c join bulletin b on b.id = c.bulletin_id
  where c.person_id = $1`;

const published = `
  select ${columns}, r.coordinators, r.coordinators_read, r.members, r.members_read
  from bulletin b, lateral (
    select count(*) filter (where c.forwarded_by_id is null) as coordinators,
      count(c.read_at) filter (where c.forwarded_by_id is null) as coordinators_read,
      count(*) filter (where c.forwarded_by_id is not null) as members,
      count(c.read_at) filter (where c.forwarded_by_id is not null) as members_read
    from bulletin_copy c where c.bulletin_id = b.id) r
  where b.process_area_id = $1`;

/** One more than the page holds, when there is one. */
export const bulletinsReceived = async (em: SqlEntityManager, personId: string, asked: Page): Promise<Bulletin[]> =>
  read(em, `${received} ${page}`, [personId, ...boundsOf(asked)]);

export const bulletinsPublished = async (em: SqlEntityManager, areaId: string, asked: Page): Promise<Bulletin[]> =>
  read(em, `${published} ${page}`, [areaId, ...boundsOf(asked)]);

/** Undefined: the person has not got it. `id`: whatever a client has sent. */
export const findReceived = async (em: SqlEntityManager, personId: string, id: string): Promise<Bulletin | undefined> =>
  (await read(em, `${received} ${one}`, [personId, id.toLowerCase()]))[0];

export const findPublished = async (em: SqlEntityManager, areaId: string, id: string): Promise<Bulletin | undefined> =>
  (await read(em, `${published} ${one}`, [areaId, id]))[0];

const boundsOf = ({ after, first }: Page): [string, number] => [after?.[0] ?? '', first + 1];

// What a client sends travels beside the statement (attack 22).
const read = async (em: SqlEntityManager, text: string, values: readonly (string | number)[]): Promise<Bulletin[]> =>
  (await executeBound<Columns>(em, text, values)).map(toBulletin);

interface Columns {
  readonly id: string;
  readonly process_area_id: string;
  readonly title: string;
  readonly body: string;
  readonly links: BulletinLink[];
  readonly events: BulletinEvent[];
  readonly published_at: string | Date;
  readonly received_at?: string | Date;
  readonly read_at?: string | Date | null;
  readonly forwarded?: boolean;
  readonly coordinators?: string | number;
  readonly coordinators_read?: string | number;
  readonly members?: string | number;
  readonly members_read?: string | number;
}

const toBulletin = (row: Columns): Bulletin => ({
  id: row.id,
  processAreaId: row.process_area_id,
  title: row.title,
  body: row.body,
  links: row.links,
  events: row.events,
  publishedAt: new Date(row.published_at),
  receivedAt: row.received_at === undefined ? null : new Date(row.received_at),
  readAt: row.read_at == null ? null : new Date(row.read_at),
  forwarded: row.forwarded ?? false,
  receipts: row.coordinators === undefined ? null : receiptsOf(row),
});

const receiptsOf = (row: Columns): BulletinReceipts => ({
  coordinators: Number(row.coordinators),
  coordinatorsRead: Number(row.coordinators_read),
  members: Number(row.members),
  membersRead: Number(row.members_read),
});
