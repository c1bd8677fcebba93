// Writes plans. What somebody has written travels bound (process/bound-rows.ts); every change raises the plan's version.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { insertRow, updateRow, type BoundRow } from '../process/bound-rows.ts';
import { emptyContent, type PlanContent } from './plan-content.ts';
import type { PlanPart } from './plan-part.rules.ts';
import type { StoredPlan } from './stored-plan.ts';

/** Who changes it, and when. */
export interface Hand {
  readonly personId: string;
  readonly now: Date;
}

export async function insertPlan(
  tx: SqlEntityManager,
  { caseId, calledById }: { caseId: string; calledById: string },
  { personId, now }: Hand,
): Promise<string> {
  const id = randomUUID();
  const row = { id, case_id: caseId, status: 'DRAFT', called_by_organisation_id: calledById };
  await insertRow(tx, 'plan', { ...row, created_by_id: personId, created_at: now });
  await insertRevision(tx, id, { number: 1, reason: null, content: emptyContent }, { personId, now });
  return id;
}

export const insertRevision = (
  tx: SqlEntityManager,
  planId: string,
  { number, reason, content }: { number: number; reason: string | null; content: PlanContent },
  { personId, now }: Hand,
): Promise<void> =>
  insertRow(tx, 'plan_revision', {
    ...{ plan_id: planId, number, reason, content: JSON.stringify(content) },
    ...{ changed_by_id: personId, changed_at: now },
  });

export async function updatePlan(tx: SqlEntityManager, { id, version }: StoredPlan, set: BoundRow): Promise<void> {
  await updateRow(tx, 'plan', { ...set, version: version + 1 }, { id });
}

/** Of the current revision, which nobody has agreed to yet. */
export async function updateContent(
  tx: SqlEntityManager,
  { id, revision }: StoredPlan,
  content: PlanContent,
  { personId, now }: Hand,
  agreedAt: Date | null = null,
): Promise<void> {
  const set = { content: JSON.stringify(content), changed_by_id: personId, changed_at: now, agreed_at: agreedAt };
  await updateRow(tx, 'plan_revision', set, { plan_id: id, number: revision });
}

/** One row for each of `parts`; those in `standing` keep the confirmation that they have. */
export async function askConfirmations(
  tx: SqlEntityManager,
  { id, revision }: Pick<StoredPlan, 'id' | 'revision'>,
  parts: readonly PlanPart[],
  standing: readonly PlanPart[],
): Promise<void> {
  const listed = `select "organisationId", "unitId"
    from jsonb_to_recordset($3::jsonb) as part("organisationId" text, "unitId" text)`;
  await executeBound(
    tx,
    `delete from plan_confirmation
     where plan_id = $1 and revision = $2 and (organisation_id, unit_id) not in (${listed})`,
    [id, revision, JSON.stringify(standing)],
  );
  await executeBound(
    tx,
    `insert into plan_confirmation (plan_id, revision, organisation_id, unit_id)
     select $1::uuid, $2::integer, listed.* from (${listed}) as listed on conflict do nothing`,
    [id, revision, JSON.stringify(parts)],
  );
}

export async function confirmParts(
  tx: SqlEntityManager,
  { id, revision }: StoredPlan,
  parts: readonly PlanPart[],
  { personId, now }: Hand,
): Promise<void> {
  for (const { organisationId, unitId } of parts)
    await updateRow(
      tx,
      'plan_confirmation',
      { confirmed_at: now, confirmed_by_id: personId },
      { plan_id: id, revision, organisation_id: organisationId, unit_id: unitId },
    );
}

export async function insertFollowUp(
  tx: SqlEntityManager,
  { id, revision, followUps }: StoredPlan,
  row: { heldOn: string; outcome: string; nextOn: string | null; measures: object },
  { personId, now }: Hand,
): Promise<string> {
  const followUpId = randomUUID();
  await insertRow(tx, 'plan_follow_up', {
    ...{ id: followUpId, plan_id: id, revision, number: (followUps[0]?.number ?? 0) + 1 },
    ...{ held_on: row.heldOn, outcome: row.outcome, next_on: row.nextOn, measures: JSON.stringify(row.measures) },
    ...{ recorded_by_id: personId, recorded_at: now },
  });
  return followUpId;
}
