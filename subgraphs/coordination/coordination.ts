// Builds the coordination subgraph, not listening: database, keys, directory, server.
import type { FastifyInstance } from 'fastify';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import type { Log } from '@hlt/service/log.ts';
import {
  openDatabase,
  type Database,
  type DatabaseModel,
  type DatabaseSettings,
} from '@hlt/shared/database/open-database.ts';
import { buildSubgraphServer } from '@hlt/shared/subgraph-server.ts';
import { coordinationContext } from './coordination-context.ts';
import { coordinationModel } from './database.ts';
import { keepDirectory } from './directory/directory-snapshot.ts';
import { loadDirectory } from './directory/load-directory.ts';
import { addJwksEndpoint } from '@hlt/shared/signing-keys/jwks-endpoint.ts';
import { keyVault, type KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { ensureSigningKeys } from '@hlt/shared/signing-keys/signing-key.writer.ts';
import { buildCoordinationSchema } from './schema.ts';

export interface CoordinationSettings {
  /** Where the database is, or how to open it. */
  readonly database: DatabaseSettings | ((model: DatabaseModel) => Promise<Database>);
  readonly callers: CallerVerifier;
  readonly log: Log;
  /** `iss` of every release receipt. */
  readonly receiptIssuer: string;
  /** 32 bytes. */
  readonly keyEncryptionKey: Uint8Array;
  readonly pseudonymSecret: string;
  readonly directoryExamples: boolean;
  readonly now?: () => Date;
}

export interface Coordination {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly vault: KeyVault;
  /** A fresh entity manager, for seeds and commands. */
  fork(): SqlEntityManager;
  /** The server and then the database. */
  close(): Promise<void>;
}

export async function buildCoordination(settings: CoordinationSettings): Promise<Coordination> {
  const { callers, log, pseudonymSecret, receiptIssuer: issuer, now = () => new Date() } = settings;
  const { database: where } = settings;
  const database = await (typeof where === 'function'
    ? where(coordinationModel)
    : openDatabase(where, coordinationModel));
  const fork = (): SqlEntityManager => database.orm.em.fork();
  const vault = keyVault(settings.keyEncryptionKey);
  try {
    await loadDirectory(fork(), { withExamples: settings.directoryExamples });
    await ensureSigningKeys(fork(), vault, now());
    const currentDirectory = keepDirectory();
    const app = await buildSubgraphServer({
      schema: buildCoordinationSchema().schema,
      callers,
      log,
      createContext: (base) =>
        coordinationContext(base, { em: fork(), currentDirectory, vault, issuer, pseudonymSecret, now: now() }),
      ready: () => database.isUp(),
    });
    addJwksEndpoint(app, fork);
    app.addHook('onClose', () => database.close());
    return { app, database, vault, fork, close: () => app.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}
