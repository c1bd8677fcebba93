// Brings the embedded database up to date in one script and one transaction. MikroORM sends a statement at a time, which takes an
// owner a second at each start; what has run is written down in its own table, so that either of the two may go on from there.
import type { PGlite } from '@electric-sql/pglite';
import type { MigrationObject } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/pglite';

/** All that is pending, or nothing: rejects with what the database says. */
export async function migrateEmbedded(
  orm: MikroORM,
  pglite: PGlite,
  migrations: readonly MigrationObject[],
): Promise<void> {
  const executed = new Set((await orm.migrator.getExecuted()).map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !executed.has(name));
  const script: string[] = [];
  for (const one of pending) {
    script.push(...(await statementsOf(one, orm)), `insert into mikro_orm_migrations (name) values ('${one.name}')`);
  }
  await pglite.transaction((transaction) => transaction.exec(script.join(';\n')));
}

async function statementsOf({ class: Concept }: MigrationObject, orm: MikroORM): Promise<string[]> {
  const concept = new (Concept as new (...parts: unknown[]) => Migration)(orm.em.getDriver(), orm.config);
  await concept.up();
  return concept.getQueries() as string[];
}
