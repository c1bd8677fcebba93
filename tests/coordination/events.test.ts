// Reminders: each once, signed, without a word of what they are about, and whatever happens to their receiver.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '@hlt/coordination/events/event.writer.ts';
import { secondsUntilNextTry } from '@hlt/coordination/events/sent-event.rules.ts';
import { consent, days, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { publicKeys } from './support/receipts.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let receiver: Server;
let received: { token: string; contentType: string | undefined }[] = [];
let status = 200;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const answer = (token: string): void => {
      received.push({ token, contentType: request.headers['content-type'] });
      response.writeHead(status).end();
    };
    bodyOf(request).then(answer, (error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  world = await startWorld({ eventsWebhookUrl: `${origin()}/hlt` });
});
afterAll(async () => {
  await world.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});
beforeEach(async () => {
  world.setNow(new Date());
  await sql('delete from event');
  await sql('update hlt_case set status = ?, closed_at = now(), closing_reason = ?', ['CLOSED', 'MOVED']);
  await sql('update case_organisation set stepped_aside_at = now()');
  received = [];
  status = 200;
});

const origin = (): string => `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
  return world.coordination.fork().execute<Row[]>(text, values as string[]);
}
const reminding = (): World['coordination']['owners']['reminding'] => world.coordination.owners.reminding;

interface Told {
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly event: { id: string; kind: string; recipient: object; at: string; text: string; textEnglish: string };
}

/** Everything that waits, sent; what the receiver has got since the last time, verified as it would. */
async function told(): Promise<Told[]> {
  await reminding().everyMinute();
  received = [];
  await reminding().sendDue({ early: true });
  const keys = createLocalJWKSet({ keys: await publicKeys(world) });
  return Promise.all(
    received.map(
      async ({ token }) => JSON.parse(Buffer.from((await compactVerify(token, keys)).payload).toString()) as Told,
    ),
  );
}

/** A case with a consent that waits for the second guardian: the coordinator and that guardian are reminded. */
async function waitingCase(): Promise<MadeCase> {
  const made = await makeCase(world);
  await consent(world, made, { signatures: 1, delivered: false });
  return made;
}

describe('a reminder', () => {
  it('tells that something waits and for whom, and nothing of what, of whom or of which case', async () => {
    const made = await waitingCase();
    const all = await told();
    expect(all.map(({ event }) => event.recipient)).toEqual(
      expect.arrayContaining([
        { kind: 'PROFESSIONAL', subject: made.staff[0]?.subject },
        { kind: 'GUARDIAN', id: made.guardianIds[1] },
      ]),
    );
    expect(all).toHaveLength(2);
    const [first] = all;
    expect(first).toMatchObject({ iss: world.receiptIssuer, aud: origin(), jti: first?.event.id });
    expect((first?.exp ?? 0) - (first?.iat ?? 0)).toBe(120);
    expect(Object.keys(first?.event ?? {})).toEqual(['id', 'kind', 'recipient', 'at', 'text', 'textEnglish']);
    expect(first?.event).toMatchObject({ kind: 'TO_DO', textEnglish: expect.stringMatching(/^Something is waiting/) });
    expect(received[0]?.contentType).toBe('application/jwt');
    expect(decodeProtectedHeader(received[0]?.token ?? '')).toMatchObject({ typ: 'hlt-event+jwt', alg: 'EdDSA' });
    const everything = JSON.stringify(all);
    for (const kept of [
      made.id,
      made.childId,
      made.childNumber,
      ...made.guardianNumbers,
      'Alva',
      'Testsson',
      'Kim',
      'CONSENT',
      'HLT',
    ])
      expect(everything).not.toContain(kept);
  });

  it('is made once, however often what waits is looked for and whoever looks', async () => {
    const made = await waitingCase();
    await Promise.all([reminding().everyMinute(), reminding().everyMinute()]);
    expect(await told()).toHaveLength(2);
    expect(await told()).toEqual([]);
    const now = new Date();
    await world.coordination.fork().transactional(async (tx) => {
      for (const causeKey of ['one', 'one', 'two'])
        await recordEvent(tx, {
          kind: 'MESSAGE',
          causeKey,
          recipientPersonId: made.personIds[0] ?? '',
          caseId: made.id,
          now,
        });
    });
    expect((await told()).map(({ event }) => [event.kind, event.text])).toEqual([
      ['MESSAGE', 'Du har ett meddelande. Logga in för att läsa det.'],
      ['MESSAGE', 'Du har ett meddelande. Logga in för att läsa det.'],
    ]);
  });

  it('comes once more when its day has passed, and not a third time', async () => {
    const made = await makeCase(world);
    await sql(
      `insert into feedback (id, case_id, meeting_id, guardian_id, due_at) select ?, case_id, meeting_id, ?, ? from agenda_item where case_id = ?`,
      [randomUUID(), made.guardianIds[0], days(1), made.id],
    );
    expect(await told()).toHaveLength(1);
    world.setNow(days(3));
    expect(await told()).toHaveLength(1);
    world.setNow(days(5));
    expect(await told()).toEqual([]);
  });

  it('leaves nobody out who receives invitations, and reaches nobody whose place is over', async () => {
    const made = await makeCase(world, {
      staff: [
        { organisationId: 'umea-skola', role: 'COORDINATOR', steppedAside: true },
        { organisationId: 'region-vasterbotten', role: 'COORDINATOR' },
      ],
    });
    await consent(world, made, { signatures: 0, delivered: false, disclosures: everythingOf('region-vasterbotten') });
    await sql(`update person set receives_invitations = (id = ?)`, [made.personIds[0]]);
    await sql(
      `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at)
       select gen_random_uuid(), case_id, meeting_id, 'umea-skola', 'SENT', now() from agenda_item where case_id = ?`,
      [made.id],
    );
    const [invited, coordinator] = made.staff.map(({ subject }) => ({ kind: 'PROFESSIONAL', subject }));
    const guardians = made.guardianIds.map((id) => ({ kind: 'GUARDIAN', id }));
    const all = (await told()).map(({ event }) => event.recipient);
    expect(all).toHaveLength(4);
    expect(all).toEqual(expect.arrayContaining([invited, coordinator, ...guardians]));
    expect(await sql(`select kind from event where recipient_person_id = ?`, [made.personIds[0]])).toEqual([
      { kind: 'INVITATION' },
    ]);
  });

  it('reaches the coordinator of a closed case from which an organisation has not taken its part, and nobody else', async () => {
    const made = await makeCase(world);
    await sql(`update hlt_case set status = 'CLOSED', closed_at = now(), closing_reason = 'MOVED' where id = ?`, [
      made.id,
    ]);
    const coordinator = { kind: 'PROFESSIONAL', subject: made.staff[0]?.subject };
    expect((await told()).map(({ event }) => event.recipient)).toEqual([coordinator]);
    expect(await told()).toEqual([]);
  });

  it('is neither made nor sent of a family with a protected identity', async () => {
    const made = await waitingCase();
    await reminding().everyMinute();
    await sql('update child set protected_identity = true where id = ?', [made.childId]);
    expect(await told()).toEqual([]);
    await sql('delete from event');
    expect(await told()).toEqual([]);
    expect(await sql('select id from event')).toEqual([]);
  });
});

describe('a receiver', () => {
  it('that refuses gets it again later, with the same id, and the operator is told until it has taken it', async () => {
    await waitingCase();
    status = 500;
    const ids = (await told()).map(({ event }) => event.id).sort();
    const ready = async (): Promise<unknown> =>
      (await world.coordination.app.inject({ url: '/ready' })).json<{ degraded?: string[] }>().degraded ?? [];
    expect(await ready()).toEqual([]);
    await told();
    await told();
    expect(await ready()).toEqual(['EVENTS_FAILING']);
    status = 204;
    expect((await told()).map(({ event }) => event.id).sort()).toEqual(ids);
    expect(await ready()).toEqual([]);
    expect(await told()).toEqual([]);
    expect(world.log()).not.toContain(origin());
  });

  it('that is down is tried again, and what has waited for a week is sent no more', async () => {
    await waitingCase();
    const port = (receiver.address() as AddressInfo).port;
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
    expect(await told()).toEqual([]);
    expect(await sql('select last_fault from event')).toEqual(Array(2).fill({ last_fault: 'RECEIVER_UNREACHABLE' }));
    await new Promise<void>((resolve) => receiver.listen(port, '127.0.0.1', resolve));
    await sql(`update event set made_at = ? where recipient_guardian_id is not null`, [days(-8)]);
    expect((await told()).map(({ event }) => event.recipient)).toMatchObject([{ kind: 'PROFESSIONAL' }]);
  });

  it('is waited for 1, 2, 4 seconds and so on, and never more than five minutes', () => {
    expect([1, 2, 3, 8, 9, 10, 1_000].map(secondsUntilNextTry)).toEqual([1, 2, 4, 128, 256, 300, 300]);
  });
});
