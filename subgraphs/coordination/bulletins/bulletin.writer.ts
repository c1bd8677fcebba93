// Publishes a bulletin to the coordinators of an area's teams, forwards it to a team's members, and marks it as read.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordEvent } from '../events/event.writer.ts';
import { insertRow } from '../process/bound-rows.ts';
import type { BulletinEvent, BulletinLink } from './bulletin.type.ts';

export interface NewBulletin {
  readonly processAreaId: string;
  readonly authorId: string;
  readonly title: string;
  readonly body: string;
  readonly links: readonly BulletinLink[];
  readonly events: readonly BulletinEvent[];
  readonly now: Date;
}

const toCoordinators = `
  insert into bulletin_copy (bulletin_id, person_id, received_at)
  select ?, p.id, ? from person p join team t on t.id = p.team_id join process_area a on a.id = ?
  where p.team_role = 'COORDINATOR' and t.municipality_code = any(a.municipality_codes)
  returning person_id`;

const toMembers = `
  insert into bulletin_copy (bulletin_id, person_id, forwarded_by_id, received_at)
  select ?, p.id, ?, ? from person p where p.team_id = ? and p.id <> ?
  on conflict do nothing returning person_id`;

/** In `tx`. Answers with the id. */
export async function publishBulletin(tx: SqlEntityManager, bulletin: NewBulletin): Promise<string> {
  const id = randomUUID();
  const { processAreaId, authorId, title, body, links, events, now } = bulletin;
  await insertRow(tx, 'bulletin', {
    id,
    process_area_id: processAreaId,
    author_id: authorId,
    title,
    body,
    links: JSON.stringify(links),
    events: JSON.stringify(events),
    published_at: now,
  });
  await tellAll(tx, await tx.execute<Copy[]>(toCoordinators, [id, now, processAreaId]), id, now);
  return id;
}

export interface Forwarding {
  readonly bulletinId: string;
  readonly byId: string;
  readonly teamId: string;
  readonly now: Date;
}

/** In `tx`. Who has it already gets no second copy. Answers with how many got it now. */
export async function forwardBulletin(tx: SqlEntityManager, forwarding: Forwarding): Promise<number> {
  const { bulletinId, byId, teamId, now } = forwarding;
  const copies = await tx.execute<Copy[]>(toMembers, [bulletinId, byId, now, teamId, byId]);
  await tellAll(tx, copies, bulletinId, now);
  return copies.length;
}

/** The first time counts. */
export async function markBulletinRead(
  em: SqlEntityManager,
  bulletinId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await em.execute('update bulletin_copy set read_at = ? where bulletin_id = ? and person_id = ? and read_at is null', [
    now,
    bulletinId,
    personId,
  ]);
}

interface Copy {
  readonly person_id: string;
}

async function tellAll(tx: SqlEntityManager, copies: readonly Copy[], causeKey: string, now: Date): Promise<void> {
  for (const { person_id: recipientPersonId } of copies)
    await recordEvent(tx, { kind: 'BULLETIN', recipientPersonId, causeKey, caseId: null, now });
}
