// Private keys at rest: each a JWE under KEY_ENCRYPTION_KEY (RFC 7516, dir + A256GCM), opened only in memory.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, type JWK } from 'jose';
import { WrongKeyEncryptionKey } from './key-fault.ts';
import type { ReceiptSigningKey } from '../receipt/mint-receipt.ts';

export interface KeyVault {
  wrap(key: ReceiptSigningKey): Promise<string>;
  /** Opened once while the key is in use. Throws WrongKeyEncryptionKey. */
  open(kid: string, wrapped: string): Promise<ReceiptSigningKey>;
}

/** `keyEncryptionKey`: 32 bytes. */
export function keyVault(keyEncryptionKey: Uint8Array): KeyVault {
  const opened = new Map<string, Promise<ReceiptSigningKey>>();
  return {
    wrap: ({ privateKey }) =>
      new CompactEncrypt(Buffer.from(JSON.stringify(privateKey.export({ format: 'jwk' }))))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(keyEncryptionKey),
    open(kid, wrapped) {
      const known =
        opened.get(wrapped) ?? unwrap(wrapped, keyEncryptionKey).then((privateKey) => ({ kid, privateKey }));
      // Only the key in use is kept; a failure is not.
      opened.clear();
      opened.set(wrapped, known);
      known.catch(() => opened.delete(wrapped));
      return known;
    },
  };
}

async function unwrap(wrapped: string, keyEncryptionKey: Uint8Array): Promise<KeyObject> {
  const plaintext = await decrypt(wrapped, keyEncryptionKey);
  return createPrivateKey({ key: JSON.parse(new TextDecoder().decode(plaintext)) as JWK, format: 'jwk' });
}

async function decrypt(wrapped: string, keyEncryptionKey: Uint8Array): Promise<Uint8Array> {
  try {
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    return (await compactDecrypt(wrapped, keyEncryptionKey, options)).plaintext;
  } catch (cause) {
    throw new WrongKeyEncryptionKey({ cause });
  }
}
