// Owners as coordination meets them over HTTP: each takes grants and tells of itself as a real one would, unless a test lets it
// be down, hang, fail or lie.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { organisationsSchema, type Organisation } from '@hlt/service/organisations/organisations.schema.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { signMessage } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey, publicJwk } from '@hlt/shared/receipt/receipt-key.ts';
import { organisationNumberOf, sectorOf } from './organisations.ts';

export interface ReceivedGrant {
  readonly header: { typ?: string; kid?: string; alg?: string };
  readonly claims: {
    iss: string;
    aud: string;
    iat: number;
    exp: number;
    personalIdentityNumber: string;
    grant: Omit<ConsentGrant, 'childId'>;
  };
}

export interface Withdrawal {
  sequence: number;
  id: string;
  grantId: string;
  category: string | null;
  withdrawnBy: string;
  withdrawnAt: string;
}

/** What an owner does instead of its work. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => void;

export class TestOwner {
  readonly received: ReceivedGrant[] = [];
  /** The newest version of each grant. */
  readonly kept = new Map<string, number>();
  readonly withdrawals: Withdrawal[] = [];
  /** Of each collection: the `after` that it was asked with. */
  readonly collected: number[] = [];
  head: { position: number; hash: string } | null = { position: 1, hash: 'a'.repeat(64) };
  trouble: Trouble | null = null;
  /** It stands in the list of organisations. */
  listed = true;
  /** The oldest so many in one statement; unless told, as many of the newest as a statement has room for. */
  page: number | null = null;
  /** What was sent to it, as text. */
  onBody: (body: string) => void = () => undefined;
  /** Before it answers a grant. */
  beforeAnswer: () => Promise<void> = async () => undefined;
  readonly #server: Server;
  readonly #waiting: (() => void)[] = [];

  constructor(
    readonly id: string,
    readonly key: ReceiptSigningKey,
    readonly audience: string,
  ) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** The next grant that comes in. */
  nextGrant(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  withdraw(grantId: string, category: string | null = null): Withdrawal {
    const withdrawnAt = new Date(Date.now() - 60_000).toISOString();
    const one = {
      sequence: this.withdrawals.length + 1,
      id: randomUUID(),
      grantId,
      category,
      withdrawnBy: 'x',
      withdrawnAt,
    };
    this.withdrawals.push(one);
    return one;
  }

  statement(changes: object = {}, key: ReceiptSigningKey = this.key, after = 0): Promise<string> {
    const withdrawals = this.withdrawals
      .filter(({ sequence }) => sequence > after)
      .slice(...(this.page === null ? [-500] : [0, this.page]));
    const frame = { iss: this.id, aud: this.audience, iat: Math.floor(Date.now() / 1000) };
    return signMessage('hlt-statement+jwt', { ...frame, head: this.head, withdrawals, ...changes }, key);
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname === '/.well-known/jwks.json') return json(response, 200, { keys: [publicJwk(this.key)] });
    const body = await text(request);
    this.onBody(body);
    if (this.trouble !== null) return this.trouble(request, response);
    if (url.pathname === '/delivery/grants') return this.#take(body, response);
    const after = Number(url.searchParams.get('after'));
    this.collected.push(after);
    response.writeHead(200, { 'content-type': 'application/jwt' }).end(await this.statement({}, this.key, after));
  }

  async #take(token: string, response: ServerResponse): Promise<void> {
    const claims = decodeJwt<ReceivedGrant['claims']>(token);
    this.received.push({ header: decodeProtectedHeader(token), claims });
    await this.beforeAnswer();
    const { id, version } = claims.grant;
    this.kept.set(id, Math.max(version, this.kept.get(id) ?? 0));
    json(response, 200, { acknowledged: { id, version: this.kept.get(id) }, statement: await this.statement() });
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export async function startOwners(ids: readonly string[], audience: string): Promise<TestOwner[]> {
  const owners = await Promise.all(ids.map(async (id) => new TestOwner(id, await createReceiptKey(), audience)));
  await Promise.all(owners.map((owner) => owner.listen()));
  return owners;
}

const subgraphOf = { SCHOOL: 'school', SOCIAL_SERVICES: 'social', HEALTHCARE: 'healthcare' } as const;

export const listOwners = (owners: readonly TestOwner[]): Organisation[] =>
  organisationsSchema.parse(
    owners
      .filter(({ listed }) => listed)
      .map(({ id, origin }) => {
        const sector = sectorOf(id);
        const url = `${origin}/graphql`;
        return {
          id,
          subgraph: subgraphOf[sector],
          sector,
          name: id,
          url,
          organisationNumber: organisationNumberOf(id),
        };
      }),
  );
