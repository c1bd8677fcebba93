// MikroORM's options that both kinds of database share.
import { randomUUID } from 'node:crypto';
import { Migrator } from '@mikro-orm/migrations';
import type { DatabaseModel } from './database.ts';
import type { StatementCounter } from './statement-counter.ts';

export const ormOptions = (model: DatabaseModel, statements: StatementCounter): object => ({
  entities: [...model.entities],
  // A command on the access log needs none.
  discovery: { warnWhenNoEntities: false },
  extensions: [Migrator],
  migrations: { migrationsList: [...model.migrations], snapshot: false, silent: true },
  allowGlobalContext: false,
  // MikroORM lets a transaction that is begun inside another one join it when their names are equal, whatever their databases.
  contextName: randomUUID(),
  // Parameters may be personal data: MikroORM prints nothing, and errors are masked where they leave.
  logger: () => undefined,
  onQuery: (sql: string) => {
    statements.add(1);
    return sql;
  },
});
