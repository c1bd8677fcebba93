// Attack 20: sixteen writers at once make one chain without a fork or a gap, and a server that is killed under load has lost nothing
// that it acknowledged.
import { describe, expect, test } from 'vitest';
import { withChanges } from '@hlt/shared/access-log/staff-change.ts';
import { openDatabase, type Database } from '@hlt/shared/database/open-database.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { entryOf, told, verify } from '../support/access-log.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';
import { createOwnCluster, findServerBinaries } from '../support/own-cluster.ts';

const writers = Array.from({ length: 16 }, (_, index) => `writer-${String(index)}`);
const write = (database: Database, subject: string): Promise<void> =>
  withChanges(database, [entryOf(subject), entryOf(subject)], async () => undefined);
const chain = (database: Database): Promise<Record<string, unknown>[]> =>
  sqlAsOwner(
    database,
    `select count(*)::int as entries, count(distinct prev)::int as prevs, min(position)::int as first, max(position)::int as last
     from access_log_seal`,
  );

describe('sixteen writers at once', () => {
  test('make one chain: no fork, no gap, each entry in it once', async () => {
    const database = await openTestDatabase(ownerModel([]), 16);
    try {
      await Promise.all(
        writers.map(async (writer) => {
          for (let round = 0; round < 5; round += 1) await write(database, writer);
        }),
      );
      expect(await chain(database)).toEqual([{ entries: 160, prevs: 160, first: 1, last: 160 }]);
      expect(told(await verify(database))).toBe('whole');
    } finally {
      await database.close();
    }
  });

  test('an entry whose transaction fails leaves no gap in the chain', async () => {
    const database = await openTestDatabase(ownerModel([]), 16);
    try {
      await Promise.all(
        writers.map(async (writer, index) => {
          const written = withChanges(database, [entryOf(writer)], async () => {
            if (index % 2 === 0) throw new Error('the work failed');
          });
          await written.catch(() => undefined);
        }),
      );
      expect(await chain(database)).toEqual([{ entries: 8, prevs: 8, first: 1, last: 8 }]);
      expect(told(await verify(database))).toBe('whole');
    } finally {
      await database.close();
    }
  });
});

const binaries = findServerBinaries();
describe.skipIf(binaries === undefined)(
  'a server that is killed under load (needs PostgreSQL’s server binaries)',
  () => {
    test('has every entry that it acknowledged, and a chain that verifies', { timeout: 60_000 }, async () => {
      const cluster = await createOwnCluster(binaries!);
      try {
        const database = await openDatabase({ url: cluster.url, poolSize: 16 }, ownerModel([]));
        const acknowledged: string[] = [];
        let enough: () => void = () => undefined;
        const isLoaded = new Promise<void>((resolve) => (enough = resolve));
        const writing = writers.map(async (writer) => {
          for (let round = 0; ; round += 1) {
            const entry = entryOf(`${writer}-${String(round)}`);
            try {
              await withChanges(database, [entry], async () => undefined);
            } catch {
              return;
            }
            acknowledged.push(entry.subject);
            if (acknowledged.length === 400) enough();
          }
        });
        await isLoaded;
        await cluster.kill();
        await Promise.all(writing);
        await database.close().catch(() => undefined);

        await cluster.start();
        const again = await openDatabase({ url: cluster.url, poolSize: 2 }, ownerModel([]));
        try {
          const kept = await sqlAsOwner<{ subject: string }>(again, 'select subject from access_log');
          const subjects = new Set(kept.map(({ subject }) => subject));
          expect(acknowledged.length).toBeGreaterThanOrEqual(400);
          expect(acknowledged.filter((subject) => !subjects.has(subject))).toEqual([]);
          // At most what each writer had under way when the server died.
          expect(subjects.size - acknowledged.length).toBeLessThanOrEqual(writers.length);
          expect(told(await verify(again))).toBe('whole');
          await write(again, 'afterwards');
          expect(told(await verify(again))).toBe('whole');
        } finally {
          await again.close();
        }
      } finally {
        await cluster.remove();
      }
    });
  },
);
