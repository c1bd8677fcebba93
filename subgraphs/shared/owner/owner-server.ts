// An owner's subgraph, built and not yet listening: database, read path, guarded schema, HTTP.
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { callersFromSettings } from '@hlt/service/caller/callers-from-settings.ts';
import type { Log } from '@hlt/service/log.ts';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { FastifyInstance } from 'fastify';
import { addDeliveryRoutes } from '../delivery/delivery-routes.ts';
import { createLogState } from '../access-log/log-state.ts';
import { readLogHead } from '../access-log/read-log-head.ts';
import { createLogRefusal, createStaffChange } from '../access-log/staff-change.ts';
import { createAccountLoader } from '../account/account-loader.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import { embeddedReadPath } from '../read-path/embedded-read-path.ts';
import { serverReadPath } from '../read-path/server-read-path.ts';
import { watchedReadPath, type ReadPath } from '../read-path/read-path.ts';
import { createReceiptKeys, type ReceiptKeys } from '../receipt/receipt-keys.ts';
import type { OwnerContext } from '../record/guard.ts';
import { createReleaseLoader } from '../record/release-loader.ts';
import { addJwksEndpoint } from '../signing-keys/jwks-endpoint.ts';
import { addKeysChangedEndpoint } from '../signing-keys/keys-changed-endpoint.ts';
import { keyVault } from '../signing-keys/key-vault.ts';
import { ensureSigningKeys } from '../signing-keys/signing-key.writer.ts';
import { ownStaff } from '../staff/staff-settings.ts';
import { createOwnerStatements } from '../statement/owner-statements.ts';
import { createTellCoordination } from '../statement/tell-coordination.ts';
import { buildSubgraphServer } from '../subgraph-server.ts';
import type { OwnerKind } from './concept.ts';
import { ownerModel } from './owner-database.ts';
import { buildOwnerSchema } from './owner-schema.ts';
import type { OwnerSettings } from './owner-settings.ts';

/** What surrounds an owner; a test brings its own. */
export interface OwnerSurroundings {
  readonly log: Log;
  readonly now?: () => Date;
  readonly callers?: CallerVerifier;
  readonly receiptKeys?: ReceiptKeys;
  readonly database?: Database;
}

export interface Owner {
  readonly organisationId: string;
  readonly app: FastifyInstance;
  readonly database: Database;
  /** Stops the server, then closes the database. */
  close(): Promise<void>;
}

export async function buildOwner(kind: OwnerKind, settings: OwnerSettings, around: OwnerSurroundings): Promise<Owner> {
  const { schema } = buildOwnerSchema(kind);
  const organisationId = settings.ORGANISATION_ID;
  const now = around.now ?? (() => new Date());
  const database =
    around.database ??
    (await openDatabase(
      {
        url: settings.DATABASE_URL,
        migrationUrl: settings.MIGRATION_DATABASE_URL,
        dataDirectory: settings.DATA_DIRECTORY,
      },
      ownerModel(kind.concepts),
    ));
  const coordination = {
    issuer: settings.RECEIPT_ISSUER,
    keys: around.receiptKeys ?? createReceiptKeys(settings.RECEIPT_JWKS_URI),
  };
  const logState = createLogState(database, around.log, now);
  const policy = {
    sector: kind.sector,
    receipts: { ...coordination, organisationId },
    staff: ownStaff(settings),
    readPath: watchedReadPath(readPathOf(database, kind), logState),
    watchLog: logState.watch,
    now,
    log: around.log,
  };
  const fork = (): SqlEntityManager => database.orm.em.fork();
  const vault = keyVault(settings.KEY_ENCRYPTION_KEY);
  await ensureSigningKeys(fork(), vault, now());
  const statements = createOwnerStatements({
    organisationId,
    audience: coordination.issuer,
    vault,
    fork,
    readHead: readLogHead,
    now,
  });
  const desk = {
    staff: policy.staff,
    staffChange: createStaffChange(database, logState),
    logRefusal: createLogRefusal(database, logState),
    fork,
    longestMonths: settings.LONGEST_CONSENT_MONTHS,
    tellCoordination: createTellCoordination(settings.COORDINATION_URL, statements, around.log),
    now,
  };
  const app = await buildSubgraphServer<OwnerContext>({
    schema,
    callers: around.callers ?? callersFromSettings(settings, now),
    createContext: (asking) => {
      const releases = createReleaseLoader(asking, policy);
      const accounts = createAccountLoader(asking, policy, database, releases);
      return { ...asking, releases, accounts, desk };
    },
    log: around.log,
    ready: logState.mustBeWell,
  });
  addDeliveryRoutes(app, { examiner: { organisationId, sector: kind.sector }, coordination, fork, statements, now });
  addJwksEndpoint(app, fork);
  addKeysChangedEndpoint(app, coordination.keys);
  app.addHook('onClose', () => database.close());
  return { organisationId, app, database, close: () => app.close() };
}

function readPathOf({ driver, statements }: Database, { concepts }: OwnerKind): ReadPath {
  const readers = concepts.map(({ reader }) => reader);
  return driver.kind === 'embedded'
    ? embeddedReadPath(driver.pglite, readers, statements)
    : serverReadPath(driver.pool, readers, statements);
}
