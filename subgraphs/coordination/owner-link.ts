// All that goes between coordination and others by itself: grants out to the owners, their statements in, reminders out, and what of it
// is out of order.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Log } from '@hlt/service/log.ts';
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { createDeliveries, type Deliveries } from './delivery/deliveries.ts';
import { findFailingOrganisations } from './delivery/grant-delivery.reader.ts';
import { usualLimits, type ExchangeLimits } from './delivery/owner-exchange.ts';
import { openQueue } from './delivery/queue.ts';
import { createReminding, type Reminding } from './events/reminding.ts';
import { collectStatements, type CollectorParts } from './witness/collect-statements.ts';
import { createOwnerKeys } from './witness/owner-keys.ts';
import { tryReceiveStatement, type WitnessParts } from './witness/receive-statement.writer.ts';
import { findContradicting, findSilent } from './witness/witness.reader.ts';

export interface OwnerLink {
  readonly deliveries: Omit<Deliveries, 'start'>;
  readonly witness: WitnessParts;
  readonly reminding: Omit<Reminding, 'start'>;
  /** Each owner asked for its statement, now. */
  collect(): Promise<void>;
  /** From now on by itself; without a background it waits to be driven. */
  start(): Promise<void>;
  /** Code words for the operator: `DELIVERY_FAILING:umea-skola`. */
  degradations(): Promise<string[]>;
  /** What was begun is ended. */
  stop(): Promise<void>;
}

export interface OwnerLinkParts {
  readonly database: Database;
  readonly fork: () => SqlEntityManager;
  readonly vault: KeyVault;
  readonly pseudonymSecret: string;
  readonly issuer: string;
  readonly organisations: () => readonly Organisation[];
  readonly background: boolean;
  readonly limits?: ExchangeLimits | undefined;
  /** Whom reminders are sent to (EVENTS_WEBHOOK_URL); undefined: nobody. */
  readonly eventsWebhookUrl: string | undefined;
  readonly now: () => Date;
  readonly log: Log;
}

const graceMs = 6_000;

export async function openOwnerLink({
  database,
  background,
  limits = usualLimits,
  eventsWebhookUrl: webhookUrl,
  ...parts
}: OwnerLinkParts): Promise<OwnerLink> {
  const { fork, log } = parts;
  const boss = await openQueue(database, log, background);
  const deliveries: Deliveries = createDeliveries({ ...parts, boss, limits, receiveStatement: takeStatement });
  const { outbox, wake } = deliveries;
  const reminding = createReminding({ ...parts, boss, limits, webhookUrl });
  const witness: CollectorParts = { ...parts, limits, outbox, wake, ownerKeys: createOwnerKeys() };

  // A consent has been acknowledged whatever its owner says of its log, or forgets to.
  async function takeStatement(organisationId: string, statement: string): Promise<void> {
    await tryReceiveStatement(organisationId, statement, witness);
  }
  // Whoever has left the list is asked no more, and so is not silent.
  const isListed = (organisationId: string): boolean => parts.organisations().some(({ id }) => id === organisationId);
  const collect = (): Promise<void> => collectStatements(witness);
  const everyMinute = async (): Promise<void> => {
    // What has nothing to do with the owners does not keep them waiting.
    await reminding.everyMinute().catch((error: unknown) => log.warn({ err: error }, 'what waits is looked for later'));
    await collect();
  };
  return {
    deliveries,
    witness,
    reminding,
    collect,
    async start() {
      if (!background) return;
      await reminding.start();
      await deliveries.start(everyMinute);
    },
    async degradations() {
      const named = (code: string, ids: readonly string[]): string[] => ids.map((id) => `${code}:${id}`);
      const em = fork();
      return [
        ...named('DELIVERY_FAILING', await findFailingOrganisations(em)),
        ...named('WITNESS_CONTRADICTION', await findContradicting(em)),
        ...named('OWNER_SILENT', (await findSilent(em)).filter(isListed)),
        ...(await reminding.degradations()),
      ];
    },
    stop: () => boss.stop({ graceful: background, timeout: graceMs }),
  };
}
