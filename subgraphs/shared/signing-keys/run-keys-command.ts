// What the keys command does, apart from where it runs; answers with the lines to print.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { KeyVault } from './key-vault.ts';
import { hasKeyTable, readKeyList } from './signing-key.reader.ts';
import { retireSigningKey, rotateSigningKeys } from './signing-key.writer.ts';
import { tellKeysChanged, type OtherParty } from './tell-keys-changed.ts';

const usage = [
  'npm run keys -- list          the keys and their states',
  'npm run keys -- rotate        the published key signs from now on; do it when the last rotation is a minute old',
  'npm run keys -- retire <kid>  a compromised key: refused at once here and by everyone who is told, by all within a minute',
  'npm run keys -- tell          tells the others once more that keys have changed',
];
const none = 'There are no keys yet: the process makes them at its first start.';

/** `others`: who verifies what these keys sign, and is told when they change. */
export async function runKeysCommand(
  [command, kid]: readonly string[],
  em: SqlEntityManager,
  vault: KeyVault,
  now: Date,
  others: readonly OtherParty[] = [],
): Promise<string[]> {
  if (command === undefined || !['list', 'rotate', 'retire', 'tell'].includes(command)) return usage;
  if (command === 'retire' && kid === undefined) return usage;
  if (!(await hasKeyTable(em))) return [none];
  if (command === 'rotate') await rotateSigningKeys(em, vault, now);
  if (command === 'retire' && kid !== undefined) await retireSigningKey(em, vault, kid, now);
  const keys = await readKeyList(em);
  const list = keys.map((key) => `${key.kid}  ${key.state.padEnd(9)}  published ${key.publishedAt.toISOString()}`);
  return [...(list.length > 0 ? list : [none]), ...(command === 'list' ? [] : await tellKeysChanged(others))];
}
