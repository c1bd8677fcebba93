// Asks every owner for its statement, each minute: the head of its log, and the withdrawals since the last time.
import { randomUUID } from 'node:crypto';
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import { collectMessageType, type CollectMessageClaims } from '@hlt/shared/delivery/collect-message.ts';
import { statementPath } from '@hlt/shared/delivery/paths.ts';
import { signMessage } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { mostWithdrawalsInStatement } from '@hlt/shared/statement/statement-message.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { getActiveKey } from '@hlt/shared/signing-keys/signing-key.reader.ts';
import { exchangeWithOwner, originOf, type ExchangeLimits } from '../delivery/owner-exchange.ts';
import type { OpenedStatement } from './owner-statement.ts';
import { tryReceiveStatement, type WitnessParts } from './receive-statement.writer.ts';

export interface CollectorParts extends WitnessParts {
  readonly vault: KeyVault;
  readonly limits: ExchangeLimits;
}

const lifetimeSeconds = 30;
/** An owner that was put back numbers some anew: what is heard twice counts once all the same. */
const overlap = 50;
const mostPages = 20;

/** Never rejects for an owner's sake: one that is silent stops no other. */
export async function collectStatements(parts: CollectorParts): Promise<void> {
  const key = await getActiveKey(parts.fork(), parts.vault);
  await Promise.all(parts.organisations().map(async (owner) => collectFrom(owner, key, parts)));
}

async function collectFrom(owner: Organisation, key: ReceiptSigningKey, parts: CollectorParts): Promise<void> {
  for (let page = 0; page < mostPages; page += 1) {
    const statement = await askFor(owner, await lastSequence(owner.id, parts), key, parts);
    await recordReading(owner.id, statement, parts);
    if ((statement?.withdrawals.length ?? 0) < mostWithdrawalsInStatement) return;
  }
}

async function askFor(
  owner: Organisation,
  last: number,
  key: ReceiptSigningKey,
  parts: CollectorParts,
): Promise<OpenedStatement | undefined> {
  const iat = Math.floor(parts.now().getTime() / 1_000);
  const claims = {
    iss: parts.issuer,
    aud: owner.id,
    iat,
    exp: iat + lifetimeSeconds,
    jti: randomUUID(),
  } satisfies CollectMessageClaims;
  const url = `${originOf(owner)}${statementPath}?after=${String(Math.max(0, last - overlap))}`;
  const authorization = `Bearer ${await signMessage(collectMessageType, claims, key)}`;
  const headers = { authorization, accept: 'application/jwt' };
  const answer = await exchangeWithOwner(url, { method: 'GET', headers }, parts.limits);
  return answer?.status === 200 ? tryReceiveStatement(owner.id, answer.text.trim(), parts) : undefined;
}

async function lastSequence(organisationId: string, { fork }: CollectorParts): Promise<number> {
  const rows = await fork().execute<{ last: string }[]>(
    'select last_sequence::text as last from statement_reading where organisation_id = ?',
    [organisationId],
  );
  return Number(rows[0]?.last ?? 0);
}

const reading = `
  insert into statement_reading as kept (organisation_id, last_sequence, failures, read_at) values (?, ?, ?, ?)
  on conflict (organisation_id) do update set
    last_sequence = greatest(kept.last_sequence, excluded.last_sequence),
    failures = case when excluded.failures = 0 then 0 else kept.failures + 1 end,
    read_at = coalesce(excluded.read_at, kept.read_at)`;

async function recordReading(
  organisationId: string,
  statement: OpenedStatement | undefined,
  { fork, now }: CollectorParts,
): Promise<void> {
  const last = Math.max(0, ...(statement?.withdrawals ?? []).map(({ sequence }) => sequence));
  const [failures, readAt] = statement === undefined ? [1, null] : [0, now().toISOString()];
  await fork().execute(reading, [organisationId, last, failures, readAt]);
}
