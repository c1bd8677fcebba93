// Builds the coordination subgraph, not listening: database, keys, directory, server.
import type { FastifyInstance } from 'fastify';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import type { Log } from '@hlt/service/log.ts';
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import { defaultLongestMonths } from '@hlt/shared/consent/longest-validity.rules.ts';
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
import type { ExchangeLimits } from './delivery/owner-exchange.ts';
import type { GrantChanges } from './delivery/outbox.ts';
import { loadDirectory } from './directory/load-directory.ts';
import { addJwksEndpoint } from '@hlt/shared/signing-keys/jwks-endpoint.ts';
import { addKeysChangedEndpoint } from '@hlt/shared/signing-keys/keys-changed-endpoint.ts';
import { keyVault, type KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { ensureSigningKeys } from '@hlt/shared/signing-keys/signing-key.writer.ts';
import { openOwnerLink, type OwnerLink } from './owner-link.ts';
import { buildCoordinationSchema } from './schema.ts';
import { addStatementsEndpoint } from './witness/statements-endpoint.ts';

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
  /** That a consent may last (domain rule 8); twelve unless told. */
  readonly longestMonths?: number;
  /** Who takes part and where, as it is now (ORGANISATIONS_FILE): to whom grants are delivered. */
  readonly organisations: () => readonly Organisation[];
  /** From the moment it listens, grants are delivered and statements collected by themselves; unless false. */
  readonly background?: boolean;
  /** Whom reminders are sent to (EVENTS_WEBHOOK_URL); nobody unless told. */
  readonly eventsWebhookUrl?: string | undefined;
  /** Of an exchange with an owner. */
  readonly limits?: ExchangeLimits;
  readonly now?: () => Date;
}

export interface Coordination {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly vault: KeyVault;
  /** A fresh entity manager, for seeds and commands. */
  fork(): SqlEntityManager;
  /** What goes between coordination and the owners. */
  readonly owners: OwnerLink;
  /** For changing grants outside of a request: a fresh entity manager and the outbox. */
  changes(): GrantChanges;
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
  let owners: OwnerLink | undefined;
  try {
    await loadDirectory(fork(), { withExamples: settings.directoryExamples });
    await ensureSigningKeys(fork(), vault, now());
    const currentDirectory = keepDirectory();
    const {
      organisations,
      background = true,
      limits,
      eventsWebhookUrl,
      longestMonths = defaultLongestMonths,
    } = settings;
    const link = await openOwnerLink({
      ...{
        database,
        fork,
        vault,
        pseudonymSecret,
        issuer,
        organisations,
        background,
        limits,
        eventsWebhookUrl,
        now,
        log,
      },
    });
    owners = link;
    const { outbox, wake } = link.deliveries;
    const app = await buildSubgraphServer({
      schema: buildCoordinationSchema().schema,
      callers,
      log,
      createContext: (base) =>
        coordinationContext(base, {
          ...{ em: fork(), currentDirectory, vault, issuer, pseudonymSecret, outbox, wake, longestMonths, now: now() },
        }),
      ready: async () => {
        await database.isUp();
        return link.degradations();
      },
    });
    addJwksEndpoint(app, fork);
    addKeysChangedEndpoint(app, link.witness.ownerKeys);
    addStatementsEndpoint(app, link.witness);
    app.addHook('onListen', () => link.start());
    app.addHook('onClose', async () => {
      await link.stop();
      await database.close();
    });
    const changes = (): GrantChanges => ({ em: fork(), outbox });
    return { app, database, vault, fork, owners: link, changes, close: () => app.close() };
  } catch (error) {
    await owners?.stop();
    await database.close();
    throw error;
  }
}
