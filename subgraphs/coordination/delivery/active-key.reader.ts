// The key that signs at this moment: another one from the moment of a rotation on.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { SigningKeyEntity } from '@hlt/shared/signing-keys/signing-key.entity.ts';

export async function getActiveKey(em: SqlEntityManager, vault: KeyVault): Promise<ReceiptSigningKey> {
  const active = await em.findOne(SigningKeyEntity, { state: 'ACTIVE' }, { disableIdentityMap: true });
  if (active === null) throw new Error('No signing key is active: run "npm run keys -- rotate".');
  return vault.open(active.kid, active.wrappedPrivateJwk);
}
