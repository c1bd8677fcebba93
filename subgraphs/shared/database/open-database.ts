// Opens one organisation's database, embedded or on a server, and brings it up to date with its migrations.
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { AnyEntity, EntityClass, EntitySchema, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig as embeddedConfig, MikroORM as EmbeddedORM } from '@mikro-orm/pglite';
import { defineConfig as serverConfig, MikroORM as ServerORM } from '@mikro-orm/postgresql';
import type { MikroORM } from '@mikro-orm/sql';
import type { Pool } from 'pg';
import { lockDataDirectory } from './data-directory-lock.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { createStatementCounter, type StatementCounter } from './statement-counter.ts';

export interface DatabaseSettings {
  /** A PostgreSQL server; without it the database is embedded. */
  readonly url?: string | undefined;
  /** Where the embedded one keeps its data; without it, in memory. */
  readonly dataDirectory?: string | undefined;
  /** Connections to the server. Times the processes, this stays below the server's `max_connections`. */
  readonly poolSize?: number | undefined;
}

export interface DatabaseModel {
  readonly entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  /** In the order in which they run. */
  readonly migrations: readonly MigrationObject[];
}

/** The driver below MikroORM, for the one reader of personal rows (read-path/). */
type Driver = { readonly kind: 'embedded'; readonly pglite: PGlite } | { readonly kind: 'server'; readonly pool: Pool };

export interface Database {
  readonly orm: MikroORM;
  readonly kind: Driver['kind'];
  readonly driver: Driver;
  readonly statements: StatementCounter;
  /** Rejects when the database does not answer. */
  isUp(): Promise<void>;
  close(): Promise<void>;
}

/** `code` is the reason that /ready tells. */
class DatabaseUnavailable extends Error {
  readonly code = 'DATABASE_UNAVAILABLE';
  constructor() {
    super('The database does not answer.');
  }
}

export async function openDatabase(settings: DatabaseSettings, model: DatabaseModel): Promise<Database> {
  return settings.url === undefined
    ? openEmbedded(settings.dataDirectory, model)
    : openServer(settings.url, settings.poolSize ?? 10, model);
}

async function openEmbedded(dataDirectory: string | undefined, model: DatabaseModel): Promise<Database> {
  const unlock = dataDirectory === undefined ? undefined : await lockDataDirectory(dataDirectory);
  let pglite: PGlite | undefined;
  try {
    pglite = await startEmbeddedPostgres(dataDirectory === undefined ? undefined : join(dataDirectory, 'postgres'));
    const instance = pglite;
    const statements = createStatementCounter();
    const orm = await EmbeddedORM.init(
      embeddedConfig({ ...common(model, statements), driverOptions: { pglite: instance } }),
    );
    await orm.migrator.up();
    return opened(orm, { kind: 'embedded', pglite: instance }, statements, async () => {
      await instance.close();
      await unlock?.();
    });
  } catch (error) {
    await pglite?.close();
    await unlock?.();
    throw error;
  }
}

async function openServer(url: string, poolSize: number, model: DatabaseModel): Promise<Database> {
  const statements = createStatementCounter();
  const orm = await ServerORM.init(
    serverConfig({
      ...common(model, statements),
      clientUrl: url,
      pool: { min: 0, max: poolSize },
      driverOptions: { pipeline: true, connectionTimeoutMillis: 5_000, application_name: 'hlt-hub' },
    }),
  );
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    await alone(pool, () => orm.migrator.up());
    return opened(orm, { kind: 'server', pool }, statements);
  } catch (error) {
    await orm.close();
    throw error;
  }
}

/** Several processes of one organisation may start at once; one of them migrates. */
async function alone(pool: Pool, work: () => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('hlt-hub migrations'))`);
    await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('hlt-hub migrations'))`);
    client.release();
  }
}

function common(model: DatabaseModel, statements: StatementCounter): object {
  return {
    entities: [...model.entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...model.migrations], snapshot: false, silent: true },
    allowGlobalContext: false,
    // Parameters may be personal data: MikroORM prints nothing, and errors are masked where they leave.
    logger: () => undefined,
    onQuery: (sql: string) => {
      statements.add(1);
      return sql;
    },
  };
}

function opened(
  orm: MikroORM,
  driver: Driver,
  statements: StatementCounter,
  afterClose: () => Promise<void> = async () => undefined,
): Database {
  return {
    orm,
    kind: driver.kind,
    driver,
    statements,
    isUp: async () => {
      const { ok } = await orm.em.getConnection().checkConnection();
      if (!ok) throw new DatabaseUnavailable();
    },
    close: async () => {
      await orm.close();
      await afterClose();
    },
  };
}
