// The demo's secrets: made at the first start, kept beside the data if there is a data directory, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const secret = z.base64url().length(43);
const schema = z.object({ pseudonymSecret: secret, keyEncryptionKey: secret, firstStart: z.iso.datetime() });
export type DemoSecrets = z.infer<typeof schema>;

const newSecret = (): string => randomBytes(32).toString('base64url');
const newSecrets = (): DemoSecrets => ({
  pseudonymSecret: newSecret(),
  keyEncryptionKey: newSecret(),
  // No secret, but kept with them: every process tells the demo's times from here.
  firstStart: new Date().toISOString(),
});

export async function demoSecrets(dataDirectory: string | undefined): Promise<DemoSecrets> {
  if (dataDirectory === undefined) return newSecrets();
  const file = join(dataDirectory, 'demo-secrets.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return schema.parse(JSON.parse(kept));
  const secrets = newSecrets();
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
  return secrets;
}
