// Opens the embedded database, in memory or in a data directory that no other process has.
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { defineConfig, MikroORM } from '@mikro-orm/pglite';
import { lockDataDirectory } from './data-directory-lock.ts';
import { asDatabase, type AsOwner, type Database, type DatabaseModel } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrateEmbedded } from './migrate-embedded.ts';
import { ormOptions } from './orm-options.ts';
import { createStatementCounter } from './statement-counter.ts';

export async function openEmbedded(dataDirectory: string | undefined, model: DatabaseModel): Promise<Database> {
  const unlock = dataDirectory === undefined ? undefined : await lockDataDirectory(dataDirectory);
  let started: PGlite | undefined;
  const stop = async (): Promise<void> => {
    await started?.close();
    await unlock?.();
  };
  try {
    const pglite = await startEmbeddedPostgres(
      dataDirectory === undefined ? undefined : join(dataDirectory, 'postgres'),
    );
    started = pglite;
    const statements = createStatementCounter();
    const orm = await MikroORM.init(defineConfig({ ...ormOptions(model, statements), driverOptions: { pglite } }));
    if (model.migrations.length > 0) await migrateEmbedded(orm, pglite, model.migrations);
    // One session, whose login is the superuser: it steps down for everything that follows.
    if (model.applicationRole !== undefined) await pglite.exec(`set role ${model.applicationRole}`);
    const asOwner: AsOwner = (work) =>
      orm.em.fork().transactional(async (em) => {
        await em.execute('set local role none');
        return work(em);
      });
    return asDatabase({ orm, driver: { kind: 'embedded', pglite }, statements, asOwner, afterClose: stop });
  } catch (error) {
    await stop();
    throw error;
  }
}
