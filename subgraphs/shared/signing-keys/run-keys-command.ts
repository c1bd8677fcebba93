// What the keys command does, apart from where it runs; answers with the lines to print.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { KeyVault } from './key-vault.ts';
import { readKeyList } from './signing-key.reader.ts';
import { retireSigningKey, rotateSigningKeys } from './signing-key.writer.ts';

const usage = [
  'npm run keys -- list          the keys and their states',
  'npm run keys -- rotate        the published key signs from now on; do it when the last rotation is a minute old',
  'npm run keys -- retire <kid>  a compromised key: refused at once by coordination, within a minute by every owner',
];

export async function runKeysCommand(
  [command, kid]: readonly string[],
  em: SqlEntityManager,
  vault: KeyVault,
  now: Date,
): Promise<string[]> {
  if (command === 'rotate') await rotateSigningKeys(em, vault, now);
  else if (command === 'retire' && kid !== undefined) await retireSigningKey(em, vault, kid, now);
  else if (command !== 'list') return usage;
  const keys = await readKeyList(em);
  if (keys.length === 0)
    return ['There are no keys yet: coordination makes them at its first start, or make them with rotate.'];
  return keys.map((key) => `${key.kid}  ${key.state.padEnd(9)}  published ${key.publishedAt.toISOString()}`);
}
