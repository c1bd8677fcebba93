// A running coordination subgraph for tests, with its own identity provider, a clock that can be set, and one question form.
import { randomBytes } from 'node:crypto';
import { buildCoordination, type Coordination, type CoordinationSettings } from '@hlt/coordination/coordination.ts';
import { connectOrganisations } from '@hlt/coordination/directory/load-directory.ts';
import { createLog } from '@hlt/service/log.ts';
import { transactionHeader } from '@hlt/service/headers.ts';
import { Writable } from 'node:stream';
import { openTestDatabase } from '../../support/database.ts';
import { listOwners, startOwners, type TestOwner } from './owners.ts';
import { startTestIdentity, type TestIdentity, type TokenWish } from '../../support/identity.ts';

interface Answer {
  // The shape of an answer is the query's business; tests say what they expect of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** A list in an answer, as the query's author knows it. */
export const listOf = <Item>(value: unknown): Item[] => value as Item[];

export interface Reply {
  readonly status: number;
  readonly body: Answer;
  readonly text: string;
  /** SQL statements that the answer cost. */
  readonly statements: number;
}

interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly transactionId?: string;
}

export interface World {
  readonly coordination: Coordination;
  readonly identity: TestIdentity;
  readonly receiptIssuer: string;
  readonly pseudonymSecret: string;
  readonly keyEncryptionKey: Uint8Array;
  /** The connected organisations, as coordination meets them. */
  owner(id: string): TestOwner;
  /** Everything that waits is delivered. */
  deliver(): Promise<void>;
  /** All that was logged. */
  readonly log: () => string;
  setNow(now: Date): void;
  ask(who: TokenWish | null, query: string, options?: AskOptions): Promise<Reply>;
  close(): Promise<void>;
}

export const connected = [
  'umea-skola',
  'vannas-skola',
  'umea-socialtjanst',
  'vannas-socialtjanst',
  'region-vasterbotten',
];

interface WorldSecrets {
  readonly pseudonymSecret: string;
  readonly keyEncryptionKey: Uint8Array;
}

export interface WorldWish {
  /** Another process of the same coordination. */
  readonly like?: WorldSecrets;
  readonly background?: boolean;
  /** Whom reminders are sent to. */
  readonly eventsWebhookUrl?: string;
  readonly database?: CoordinationSettings['database'];
}

export async function startWorld({
  background = false,
  database = openTestDatabase,
  eventsWebhookUrl,
  like,
}: WorldWish = {}): Promise<World> {
  const identity = await startTestIdentity();
  let now = (): Date => new Date();
  let logged = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  const receiptIssuer = 'https://coordination.example';
  const { pseudonymSecret, keyEncryptionKey } = like ?? {
    pseudonymSecret: randomBytes(32).toString('base64url'),
    keyEncryptionKey: new Uint8Array(randomBytes(32)),
  };
  const owners = await startOwners(connected, receiptIssuer);
  const coordination = await buildCoordination({
    database,
    callers: identity.verifier(),
    log: createLog({ name: 'coordination', level: 'debug', destination }),
    receiptIssuer,
    keyEncryptionKey,
    pseudonymSecret,
    directoryExamples: true,
    organisations: () => listOwners(owners),
    background,
    eventsWebhookUrl,
    limits: { milliseconds: 400, bytes: 500_000 },
    now: () => now(),
  });
  await connectOrganisations(coordination.fork(), connected);

  const world: World = {
    coordination,
    identity,
    receiptIssuer,
    pseudonymSecret,
    keyEncryptionKey,
    owner(id) {
      const found = owners.find((one) => one.id === id);
      if (found === undefined) throw new Error(`There is no owner ${id}.`);
      return found;
    },
    deliver: () => coordination.owners.deliveries.deliverDue({ early: true }),
    log: () => logged,
    setNow: (moment) => {
      now = () => moment;
    },
    async ask(who, query, { variables = {}, transactionId } = {}) {
      const before = coordination.database.statements.count();
      const response = await coordination.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          ...(who && { authorization: await identity.authorization(who) }),
          ...(transactionId !== undefined && { [transactionHeader]: transactionId }),
        },
        payload: JSON.stringify({ query, variables }),
      });
      const statements = coordination.database.statements.count() - before;
      return { status: response.statusCode, body: response.json(), text: response.body, statements };
    },
    async close() {
      await coordination.close();
      await Promise.all(owners.map((owner) => owner.close()));
      await identity.close();
    },
  };
  // The first request after a change of the directory reads it; what tests count is every other one.
  await world.ask({}, '{ counties { code } }');
  return world;
}
