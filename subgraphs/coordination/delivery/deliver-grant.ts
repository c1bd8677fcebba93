// One attempt to deliver a grant: its newest version, as it is at the moment of sending. Whatever happens is written down.
import type { PgBoss } from 'pg-boss';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Log } from '@hlt/service/log.ts';
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { ChildEntity } from '../cases/child.entity.ts';
import { ConsentGrantEntity } from '../consents/consent.entity.ts';
import { readGrants } from '../consents/grant.reader.ts';
import { OrganisationEntity } from '../directory/organisation.entity.ts';
import { isAcknowledged, isFailing, needsDelivery } from './delivery.rules.ts';
import { getActiveKey } from '@hlt/shared/signing-keys/signing-key.reader.ts';
import { findDelivery } from './grant-delivery.reader.ts';
import { recordAcknowledgement, recordFailure } from './grant-delivery.writer.ts';
import { grantToken } from './grant-token.ts';
import type { ExchangeLimits } from './owner-exchange.ts';
import { postGrant, type DeliveryAnswer } from './post-grant.ts';

export interface DeliveryParts {
  readonly fork: () => SqlEntityManager;
  readonly boss: PgBoss;
  readonly vault: KeyVault;
  readonly pseudonymSecret: string;
  readonly issuer: string;
  /** The list as it is now. */
  readonly organisations: () => readonly Organisation[];
  readonly limits: ExchangeLimits;
  readonly now: () => Date;
  readonly log: Log;
  /** The owner's statement, which comes with each acknowledgement. */
  readonly receiveStatement: (organisationId: string, statement: string) => Promise<void>;
}

/** Rejects only when coordination itself cannot do its work; the queue then tries again. */
export async function deliverGrant(grantId: string, parts: DeliveryParts): Promise<void> {
  const em = parts.fork();
  const [grant] = await readGrants(em, { id: { $in: [grantId] } }, parts.pseudonymSecret);
  if (grant === undefined || !needsDelivery(grant)) return;
  const record = await findDelivery(em, grantId);
  if (isAcknowledged(grant, record)) return;
  if (!(await em.count(OrganisationEntity, { id: grant.organisationId, connected: true }))) return;
  const answer = await send(grant, em, parts);
  const { organisationId } = grant;
  const outcome = 'fault' in answer ? answer : await judged(answer, grant, parts.fork());
  if ('fault' in outcome) {
    const attempts = (record?.attempts ?? 0) + 1;
    const failed = { grantId, organisationId, fault: outcome.fault, attempts };
    // One that starts later than coordination is no trouble yet.
    const level = isFailing({ attempts, lastFault: outcome.fault }) ? 'warn' : 'info';
    parts.log[level](failed, 'a consent could not be delivered and is tried again');
    await recordFailure(parts.fork(), parts.boss, failed, parts.now());
    return;
  }
  await recordAcknowledgement(parts.fork(), grantId, outcome.keptVersion, parts.now());
  if (outcome.statement !== null) await parts.receiveStatement(organisationId, outcome.statement);
}

async function send(grant: ConsentGrant, em: SqlEntityManager, parts: DeliveryParts): Promise<DeliveryAnswer> {
  const { issuer, vault, organisations, limits, now } = parts;
  const owner = organisations().find(({ id }) => id === grant.organisationId);
  if (owner === undefined) return { fault: 'ORGANISATION_NOT_LISTED' };
  const { personalIdentityNumber } = await em.findOneOrFail(ChildEntity, { id: grant.childId });
  const token = await grantToken({ grant, personalIdentityNumber, issuer }, await getActiveKey(em, vault), now());
  return postGrant(owner, grant.id, token, limits);
}

/** What the owner says that it keeps, against what it was sent and what there is. */
async function judged(
  answer: Extract<DeliveryAnswer, { keptVersion: number }>,
  { id, version }: ConsentGrant,
  em: SqlEntityManager,
): Promise<DeliveryAnswer> {
  if (answer.keptVersion < version) return { fault: 'OWNER_ANSWER_INVALID' };
  if (answer.keptVersion === version) return answer;
  const newest = await em.findOneOrFail(ConsentGrantEntity, { id }, { fields: ['version'] });
  return answer.keptVersion > newest.version ? { fault: 'OWNER_AHEAD' } : answer;
}
