// Opens a database on a PostgreSQL server: the migrations run as the owner of the tables, all that follows as the application.
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { mustBeApplication } from './application-login.ts';
import { asDatabase, type Database, type DatabaseModel } from './database.ts';
import { dropDeadConnections } from './drop-dead-connections.ts';
import { ormOptions } from './orm-options.ts';
import { createOwnerSession } from './owner-session.ts';
import { createStatementCounter, type StatementCounter } from './statement-counter.ts';
import { withSessionSettings } from './session-settings.ts';

export interface ServerSettings {
  readonly url: string;
  readonly migrationUrl: string;
  readonly poolSize: number;
}

const waitForConnectionMs = 5_000;

export async function openServer(settings: ServerSettings, model: DatabaseModel): Promise<Database> {
  const { url, migrationUrl, poolSize } = settings;
  const statements = createStatementCounter();
  const owner = createOwnerSession(() => connect(migrationUrl, 2, model, createStatementCounter()));
  if (model.migrations.length > 0) await owner.migrate();
  const role = model.applicationRole;
  // Whoever waits for a lock gives up before the statement's own time is over, so that the reason can be told.
  const session = role === undefined ? {} : { role, lock_timeout: '3s' };
  const orm = await connect(withSessionSettings(url, session), poolSize, model, statements);
  try {
    const pool: Pool = await orm.em.getConnection().getNativeClient();
    if (role !== undefined) await mustBeApplication(pool, role, migrationUrl !== url);
    return asDatabase({
      orm,
      driver: { kind: 'server', pool },
      statements,
      asOwner: owner.inTransaction,
      afterClose: owner.close,
    });
  } catch (error) {
    await Promise.all([orm.close(), owner.close()]);
    throw error;
  }
}

async function connect(
  url: string,
  poolSize: number,
  model: DatabaseModel,
  statements: StatementCounter,
): Promise<MikroORM> {
  const orm = await MikroORM.init(
    defineConfig({
      ...ormOptions(model, statements),
      clientUrl: url,
      pool: { min: 0, max: poolSize },
      driverOptions: {
        // The whole address: MikroORM takes it apart and drops what follows the question mark, such as sslmode.
        connectionString: url,
        pipeline: true,
        connectionTimeoutMillis: waitForConnectionMs,
        application_name: 'hlt-hub',
      },
    }),
  );
  dropDeadConnections(await orm.em.getConnection().getNativeClient());
  return orm;
}
