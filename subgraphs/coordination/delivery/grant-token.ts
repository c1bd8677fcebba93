// The grant as it travels to its owner: the only message of the hub that carries the child's personal identity number.
import { randomUUID } from 'node:crypto';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { grantMessageType, type GrantMessageClaims } from '@hlt/shared/delivery/grant-message.ts';
import { signMessage } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { grantCopy } from '../consents/stored-grant.ts';

const lifetimeSeconds = 120;

export interface SentGrant {
  readonly grant: ConsentGrant;
  readonly personalIdentityNumber: string;
  readonly issuer: string;
}

export function grantToken(sent: SentGrant, key: ReceiptSigningKey, now: Date): Promise<string> {
  const { grant, personalIdentityNumber, issuer } = sent;
  const iat = Math.floor(now.getTime() / 1000);
  const claims: GrantMessageClaims = {
    iss: issuer,
    aud: grant.organisationId,
    iat,
    exp: iat + lifetimeSeconds,
    jti: randomUUID(),
    grant: grantCopy(grant),
    personalIdentityNumber,
  };
  return signMessage(grantMessageType, { ...claims }, key);
}
