// A log as the verifier meets it: sealed as the database does it, whole unless a test says otherwise.
import { beginning, contentHash, hashedColumns, sealHash } from '@hlt/shared/access-log/content-hash.ts';
import type { CheckedHead } from '@hlt/shared/access-log/verify-heads.ts';
import type { LogUnderTest, SealedEntry } from '@hlt/shared/access-log/verify-log.ts';
import { now } from './families.ts';

export function sealed(count: number): SealedEntry[] {
  let last: string = beginning.hash;
  return Array.from({ length: count }, (_, index) => {
    const position = index + 1;
    const entryId = String(position * 10);
    const values = [entryId, ...Object.keys(hashedColumns).slice(1)];
    const [prev, content] = [last, contentHash(values)];
    last = sealHash(position, prev, content);
    return { position, entryId, prev, seal: last, content, values };
  });
}

export const logOf = (entries: readonly SealedEntry[], change: Partial<LogUnderTest> = {}): LogUnderTest => ({
  sealed: (async function* () {
    yield* entries;
  })(),
  anchor: null,
  end: { position: entries.at(-1)?.position ?? 0, hash: entries.at(-1)?.seal ?? beginning.hash },
  unsealed: async () => null,
  ...change,
});

export const headAt = ({ position, seal }: SealedEntry, change: Partial<CheckedHead> = {}): CheckedHead => ({
  position,
  hash: seal,
  signedAt: now,
  isSigned: true,
  ...change,
});
