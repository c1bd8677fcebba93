// Opens one organisation's database, embedded or on a server, and brings it up to date with its migrations.
import type { Database, DatabaseModel } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';

export type { Database, DatabaseModel } from './database.ts';

export interface DatabaseSettings {
  /** A PostgreSQL server; without it the database is embedded. */
  readonly url?: string | undefined;
  /** The login that owns the tables and runs the migrations; without it, that of `url`. */
  readonly migrationUrl?: string | undefined;
  /** Where the embedded one keeps its data; without it, in memory. */
  readonly dataDirectory?: string | undefined;
  /** Connections to the server. Times the processes, this stays below the server's `max_connections`. */
  readonly poolSize?: number | undefined;
}

export async function openDatabase(settings: DatabaseSettings, model: DatabaseModel): Promise<Database> {
  const { url, migrationUrl = url, poolSize = 10, dataDirectory } = settings;
  return url === undefined || migrationUrl === undefined
    ? openEmbedded(dataDirectory, model)
    : openServer({ url, migrationUrl, poolSize }, model);
}
