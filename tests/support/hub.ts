// The whole hub in one process, over HTTP on free ports: identity, coordination, five organisations and the gateway, with the
// demo families. Each test file has its own; whoever changes something makes a case of their own to change.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildCoordination, type Coordination } from '@hlt/coordination/coordination.ts';
import { accessTokenClaims } from '@hlt/demo/identity-provider/accounts.ts';
import { demoOrganisations, type DemoOrganisationId } from '@hlt/demo/organisations.ts';
import { subjectOf, type DemoPersonKey } from '@hlt/demo/people.ts';
import { seedCoordination } from '@hlt/demo/seed/coordination/seed-coordination.ts';
import { seedOrganisation } from '@hlt/demo/seed/organisations/seed-organisation.ts';
import { demoStaffUnits } from '@hlt/demo/staff-units.ts';
import { defaultLoad } from '@hlt/gateway/http/shed-load.ts';
import { buildGateway, type GatewayOptions } from '@hlt/gateway/gateway-server.ts';
import type { UpstreamCall } from '@hlt/gateway/upstream/ask.ts';
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { school } from '@hlt/school/school.ts';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import type { Log } from '@hlt/service/log.ts';
import { organisationsFrom, type Organisation } from '@hlt/service/organisations/organisations.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { buildOwner, type Owner } from '@hlt/shared/owner/owner-server.ts';
import type { OwnerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { social } from '@hlt/social/social.ts';
import { openTestDatabase } from './database.ts';
import { startTestIdentity, type TestIdentity, type TokenWish } from './identity.ts';
import { keptLog } from './kept-log.ts';

export const kinds = { school, social, healthcare };

export interface Reply {
  readonly status: number;
  // What an answer looks like is the query's business; the test says what it expects of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; organisationId?: string };
  }[];
  /** The whole body: what must not be in it is nowhere in it. */
  readonly text: string;
}

export interface Hub {
  readonly gateway: FastifyInstance;
  readonly gatewayUrl: string;
  readonly coordination: Coordination;
  readonly coordinationUrl: string;
  readonly owners: ReadonlyMap<DemoOrganisationId, RunningOwner>;
  readonly identity: TestIdentity;
  readonly pseudonymSecret: string;
  /** Every call of the gateway to a subgraph that has ended. */
  readonly calls: UpstreamCall[];
  /** All that the eight processes have logged. */
  logged(): string;
  token(person: DemoPersonKey, wish?: TokenWish): Promise<string>;
  /** As a demo person, or with a header of one's own; nobody when null. */
  ask(who: DemoPersonKey | { authorization: string } | null, query: string, variables?: object): Promise<Reply>;
  close(): Promise<void>;
}

export interface RunningOwner extends Owner {
  readonly url: string;
}

export async function startHub(options: Partial<GatewayOptions> = {}): Promise<Hub> {
  const began = new Date();
  const { log, logged } = keptLog();
  const identity = await startTestIdentity();
  const callers = identity.verifier();
  const pseudonymSecret = randomBytes(32).toString('base64url');
  const calls: UpstreamCall[] = [];

  // Coordination is built first: the owners' addresses are known when they listen.
  const list: Organisation[] = [];
  const coordination = await startCoordination({ callers, log, pseudonymSecret, began }, () => list);
  const receiptKeys = `${new URL(coordination.url).origin}/.well-known/jwks.json`;
  const owners = new Map<DemoOrganisationId, RunningOwner>();
  await Promise.all(
    demoOrganisations.map(async ({ id }) => {
      owners.set(id, await startOwner(id, { callers, log, began, receiptKeys }));
    }),
  );
  list.push(...demoOrganisations.map((one) => listed(one, owners.get(one.id)!.url)));
  const { deliveries } = coordination.running.owners;
  await deliveries.enqueueOutstanding();
  await deliveries.deliverDue();
  const gateway = await buildGateway({
    supergraphSdl: contract('supergraph.graphql'),
    publicSdl: contract('public.graphql'),
    organisations: organisationsFrom(() => list),
    coordinationUrl: coordination.url,
    verifier: callers,
    log,
    onUpstreamCall: (call) => calls.push(call),
    // All of the hub and its databases share one thread here: what a busy gateway does is shown in tests/gateway/load.test.ts.
    load: { ...defaultLoad, eventLoopDelayMs: 60_000 },
    ...options,
  });
  const gatewayUrl = await listen(gateway);
  const token = async (person: DemoPersonKey, wish: TokenWish = {}): Promise<string> =>
    identity.token({ subject: subjectOf(person), claims: accessTokenClaims(subjectOf(person)), ...wish });

  return {
    gateway,
    gatewayUrl,
    coordination: coordination.running,
    coordinationUrl: coordination.url,
    owners,
    identity,
    pseudonymSecret,
    calls,
    logged,
    token,
    async ask(who, query, variables = {}) {
      const authorization = typeof who === 'string' ? `Bearer ${await token(who)}` : who?.authorization;
      return post(gatewayUrl, authorization, { query, variables });
    },
    async close() {
      await gateway.close();
      await Promise.all([...owners.values()].map(async (owner) => owner.close()));
      await coordination.running.close();
      await identity.close();
    },
  };
}

export async function post(url: string, authorization: string | undefined, body: unknown): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Reply>;
  return { status: response.status, data, errors, text };
}

interface Surroundings {
  readonly callers: CallerVerifier;
  readonly log: Log;
  readonly pseudonymSecret: string;
  readonly began: Date;
}

const receiptIssuer = 'https://coordination.example';

async function startCoordination(
  around: Surroundings,
  organisations: () => readonly Organisation[],
): Promise<{ running: Coordination; url: string }> {
  const running = await buildCoordination({
    database: openTestDatabase,
    callers: around.callers,
    log: around.log,
    receiptIssuer,
    keyEncryptionKey: new Uint8Array(randomBytes(32)),
    pseudonymSecret: around.pseudonymSecret,
    directoryExamples: true,
    organisations,
    // Tests say when something is delivered.
    background: false,
  });
  await seedCoordination(running.fork(), around.began);
  return { running, url: await listen(running.app) };
}

async function startOwner(
  id: DemoOrganisationId,
  { callers, log, began, receiptKeys }: Omit<Surroundings, 'pseudonymSecret'> & { receiptKeys: string },
): Promise<RunningOwner> {
  const kind = kinds[demoOrganisations.find((one) => one.id === id)!.subgraph];
  const settings = {
    ORGANISATION_ID: id,
    RECEIPT_ISSUER: receiptIssuer,
    RECEIPT_JWKS_URI: receiptKeys,
    COORDINATION_URL: receiptKeys,
    KEY_ENCRYPTION_KEY: new Uint8Array(randomBytes(32)),
    ORGANISATION_NUMBER: demoOrganisations.find((one) => one.id === id)!.organisationNumber,
    STAFF_UNITS: demoStaffUnits[id],
    LONGEST_CONSENT_MONTHS: 12,
  };
  const database = await openTestDatabase(ownerModel(kind.concepts));
  const owner = await buildOwner(kind, settings as OwnerSettings, { log, callers, database });
  await seedOrganisation(database, { organisationId: id, now: began });
  return { ...owner, url: await listen(owner.app) };
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
}

const listed = (organisation: (typeof demoOrganisations)[number], url: string): Organisation => ({
  ...organisation,
  url,
  timeBudgetMs: 3_000,
});

const contract = (name: string): string => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
