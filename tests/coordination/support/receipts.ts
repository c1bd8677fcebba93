// Reads receipts as an owner would: the public keys over HTTP, the verification of the owners.
import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { receiptHeader } from '@hlt/shared/receipt/receipt-claims.ts';
import type { ReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import { verifyReceipt, type ReceiptVerdict } from '@hlt/shared/receipt/verify-receipt.ts';
import type { TokenWish } from '../../support/identity.ts';
import type { MadeCase } from './family.ts';
import type { Reply, World } from './world.ts';

export async function publicKeys({ coordination }: World): Promise<JWK[]> {
  const response = await coordination.app.inject({ url: '/.well-known/jwks.json' });
  return response.json<{ keys: JWK[] }>().keys;
}

const keysOf =
  (world: World): ReceiptKeys =>
  async (kid) => {
    const found = (await publicKeys(world)).find((key) => key.kid === kid);
    return found && createPublicKey({ key: found, format: 'jwk' });
  };

export const verifyAs = (
  world: World,
  organisationId: string,
  subject: string,
  token: string,
  now = new Date(),
): Promise<ReceiptVerdict> =>
  verifyReceipt(token, subject, { issuer: world.receiptIssuer, organisationId, keys: keysOf(world) }, now);

export const kidOf = (token: string): string =>
  receiptHeader.parse(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).kid;

const records = ['school', 'socialServices', 'healthcare'] as const;
const fields = records.map((name) => `${name} { organisationId releaseReceipt }`).join(' ');

export const askReceipts = (world: World, made: MadeCase, who: TokenWish, transactionId?: string): Promise<Reply> =>
  world.ask(who, `query ($id: ID!) { case(id: $id) { ${fields} } }`, {
    variables: { id: made.id },
    ...(transactionId !== undefined && { transactionId }),
  });

/** By organisation. */
export async function receiptsFor(
  world: World,
  made: MadeCase,
  who: TokenWish,
  transactionId?: string,
): Promise<Record<string, string>> {
  const { body } = await askReceipts(world, made, who, transactionId);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  const all = records.flatMap((name) => body.data.case[name] as { organisationId: string; releaseReceipt: string }[]);
  return Object.fromEntries(all.map(({ organisationId, releaseReceipt }) => [organisationId, releaseReceipt]));
}
