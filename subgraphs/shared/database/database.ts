// What an opened database is to the rest of a subgraph.
import type { PGlite } from '@electric-sql/pglite';
import type { AnyEntity, EntityClass, EntitySchema, MigrationObject } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/sql';
import type { Pool } from 'pg';
import type { StatementCounter } from './statement-counter.ts';

export interface DatabaseModel {
  readonly entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  /** In the order in which they run. */
  readonly migrations: readonly MigrationObject[];
  /** As which every statement is sent, once the migrations have run; without it, as the owner of the tables. */
  readonly applicationRole?: string;
}

/** What is below MikroORM, for the one reader of personal rows (read-path/). */
type Driver = { readonly kind: 'embedded'; readonly pglite: PGlite } | { readonly kind: 'server'; readonly pool: Pool };

/** One transaction as the owner of the tables. */
export type AsOwner = <T>(work: (em: SqlEntityManager) => Promise<T>) => Promise<T>;

export interface Database {
  readonly orm: MikroORM;
  readonly kind: Driver['kind'];
  readonly driver: Driver;
  readonly statements: StatementCounter;
  /** For {@link asMigrationOwner} alone. */
  readonly asOwner: AsOwner;
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

export interface DatabaseParts {
  readonly orm: MikroORM;
  readonly driver: Driver;
  readonly statements: StatementCounter;
  readonly asOwner: AsOwner;
  /** What is to be closed when MikroORM is done. */
  readonly afterClose: () => Promise<void>;
}

export const asDatabase = ({ orm, driver, statements, asOwner, afterClose }: DatabaseParts): Database => ({
  orm,
  kind: driver.kind,
  driver,
  statements,
  asOwner,
  isUp: async () => {
    const { ok } = await orm.em.getConnection().checkConnection();
    if (!ok) throw new DatabaseUnavailable();
  },
  close: async () => {
    await orm.close();
    await afterClose();
  },
});
