// npm run bench:import: how long an import takes, and how much memory, on a PostgreSQL server that it is given:
//   .ci/with-postgresql npm run bench:import
// Each size is a process of its own, so that the peak is its own.
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { createReadStream, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { school } from '@hlt/school/school.ts';
import { importItems } from '@hlt/shared/item-import/import-items.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { openTestDatabase } from '../tests/support/database.ts';
import { exampleLine, testChild } from '../tests/support/item-file.ts';

const say = (line: string): unknown => process.stdout.write(`${line}\n`);
const categories = school.concepts.map(({ category }) => category);

/** Each child has an item of each of the school's categories, as a school system would send them. */
async function writeFile(path: string, items: number): Promise<void> {
  const file = await open(path, 'w');
  for (let item = 0; item < items; item += 1) {
    const category = categories[item % categories.length] ?? 'SCHOOL_PLACEMENT';
    const child = testChild(Math.floor(item / categories.length) % 8_000);
    await file.write(
      `${JSON.stringify(exampleLine(school, category, { child, sourceId: `system-${String(item)}` }))}\n`,
    );
  }
  await file.close();
}

async function measure(items: number): Promise<void> {
  const path = join(tmpdir(), `hlt-import-${String(process.pid)}.jsonl`);
  await writeFile(path, items);
  const database = await openTestDatabase(ownerModel(school.concepts));
  try {
    for (const round of ['first', 'again']) {
      const began = performance.now();
      const outcome = await importItems(database, school, {
        file: createReadStream(path, { highWaterMark: 262_144 }),
        dryRun: false,
        withdrawMissing: true,
        subject: 'import:bench',
        organisationId: 'bench',
        onFault: ({ line, code, field }) => {
          say(`line ${String(line)}: ${code} ${String(field)}`);
        },
        onProgress: () => undefined,
      });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const peak = Math.round(process.resourceUsage().maxRSS / 1024);
      say(
        `${String(items).padStart(8)} items, ${round}: ${seconds.padStart(6)} s, peak ${String(peak)} MB, ` +
          `added ${String(outcome.added)}, unchanged ${String(outcome.unchanged)}`,
      );
    }
  } finally {
    await database.close();
    rmSync(path);
  }
}

const asked = Number(process.argv[2] ?? 0);
if (asked > 0) await measure(asked);
else
  for (const items of [10_000, 100_000])
    spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), String(items)], {
      stdio: 'inherit',
    });
