// Reads how delivery stands: for a case, for the queue, and for the operator.
import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { momentOrNull } from '../row-moment.ts';
import { failingCondition, type DeliveryFault, type DeliveryRecord } from './delivery.rules.ts';
import { GrantDeliveryEntity } from './grant-delivery.entity.ts';
import { manyRows, type Many } from '../row-loader.ts';

export interface CaseDelivery extends DeliveryRecord {
  readonly grantId: string;
  readonly caseId: string;
}

interface CaseDeliveryColumns {
  readonly grant_id: string;
  readonly case_id: string;
  readonly acknowledged_version: number | null;
  readonly acknowledged_at: string | Date | null;
  readonly attempts: number;
  readonly last_attempt_at: string | Date | null;
  readonly last_fault: DeliveryFault | null;
}

/** By the case's id, with one statement for a whole request. */
export const deliveriesOfCases = (em: SqlEntityManager): Many<CaseDelivery> =>
  manyRows(
    async (caseIds) => {
      const rows = await em.execute<CaseDeliveryColumns[]>(
        `select g.case_id, d.grant_id, d.acknowledged_version, d.acknowledged_at, d.attempts, d.last_attempt_at, d.last_fault
         from grant_delivery d join consent_grant g on g.id = d.grant_id
         where g.case_id in (${caseIds.map(() => '?').join(', ')})`,
        [...caseIds],
      );
      return rows.map(toCaseDelivery);
    },
    ({ caseId }) => caseId,
  );

const toCaseDelivery = (row: CaseDeliveryColumns): CaseDelivery => ({
  grantId: row.grant_id,
  caseId: row.case_id,
  acknowledgedVersion: row.acknowledged_version,
  acknowledgedAt: momentOrNull(row.acknowledged_at),
  attempts: row.attempts,
  lastAttemptAt: momentOrNull(row.last_attempt_at),
  lastFault: row.last_fault,
});

export async function findDelivery(em: EntityManager, grantId: string): Promise<DeliveryRecord | undefined> {
  const row = await em.findOne(GrantDeliveryEntity, { grantId }, { disableIdentityMap: true });
  if (row === null) return undefined;
  const { acknowledgedVersion = null, acknowledgedAt = null, attempts, lastAttemptAt = null, lastFault = null } = row;
  return { acknowledgedVersion, acknowledgedAt, attempts, lastAttemptAt, lastFault };
}

/** Of connected organisations, whatever the queue says: nothing that is lost there stays undelivered. */
const outstanding = `
  from consent_grant g
  join organisation o on o.id = g.organisation_id and o.connected
  left join grant_delivery d on d.grant_id = g.id
  where coalesce(d.acknowledged_version, 0) < g.version
    and (g.withdrawn_at is not null or cardinality(g.withdrawn_categories) > 0
      or exists (select 1 from consent_signer s where s.grant_id = g.id and s.signed_at is not null))`;

export const findOutstanding = (em: SqlEntityManager): Promise<{ id: string; organisationId: string }[]> =>
  em.execute(`select g.id, g.organisation_id as "organisationId" ${outstanding} order by g.id`);

/** The organisations that do not take what they are sent. */
export async function findFailingOrganisations(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct g.organisation_id as id from grant_delivery d
     join consent_grant g on g.id = d.grant_id
     join organisation o on o.id = g.organisation_id and o.connected
     where ${failingCondition} and coalesce(d.acknowledged_version, 0) < g.version order by 1`,
  );
  return rows.map(({ id }) => id);
}
