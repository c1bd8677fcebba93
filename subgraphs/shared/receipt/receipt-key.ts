// A key pair for receipts, named by its thumbprint (RFC 7638), and its public half as the JWKS shows it.
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { receiptAlgorithm } from '../consent/receipt.ts';
import type { ReceiptSigningKey } from './mint-receipt.ts';

export async function createReceiptKey(): Promise<ReceiptSigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { kid: await calculateJwkThumbprint(publicPart(privateKey)), privateKey };
}

export const publicJwk = ({ kid, privateKey }: ReceiptSigningKey): JWK => ({
  ...publicPart(privateKey),
  kid,
  alg: receiptAlgorithm,
  use: 'sig',
});

const publicPart = (privateKey: KeyObject): JWK => createPublicKey(privateKey).export({ format: 'jwk' });
