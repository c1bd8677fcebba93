// PostgreSQL inside the process (PGlite), in memory or in a data directory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir as emptyCluster } from '@electric-sql/pglite-prepopulatedfs';

/** Dates stay text, as MikroORM reads them: date, timestamp, timestamptz, interval. */
const asText = (value: string): string => value;
const parsers = { 1082: asText, 1114: asText, 1184: asText, 1186: asText };

/** The prepared empty cluster starts in a second instead of ten; it is loaded only where nothing is yet. */
export async function startEmbeddedPostgres(dataDirectory: string | undefined): Promise<PGlite> {
  const isFresh = dataDirectory === undefined || !existsSync(join(dataDirectory, 'PG_VERSION'));
  return PGlite.create({
    ...(dataDirectory === undefined ? {} : { dataDir: dataDirectory }),
    ...(isFresh ? { loadDataDir: await emptyCluster() } : {}),
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
    parsers,
  });
}
