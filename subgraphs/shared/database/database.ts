// What an opened database is to the rest of a subgraph.
import type { PGlite } from '@electric-sql/pglite';
import type { AnyEntity, EntityClass, EntitySchema, MigrationObject } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/sql';
import type { Pool } from 'pg';
import type { StatementCounter } from './statement-counter.ts';

export interface DatabaseModel {
  readonly entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  /** In the order in which they run. */
  readonly migrations: readonly MigrationObject[];
}

/** What is below MikroORM, for the one reader of personal rows (read-path/). */
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

/** `afterClose`: what the driver itself needs when MikroORM is done. */
export const asDatabase = (
  orm: MikroORM,
  driver: Driver,
  statements: StatementCounter,
  afterClose: () => Promise<void> = async () => undefined,
): Database => ({
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
});
