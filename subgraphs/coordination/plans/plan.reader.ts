// Reads the plans of the cases that a request opens, whole: one statement, however many plans, revisions and follow-ups there are.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { manyRows, type Many } from '../row-loader.ts';
import { toStoredPlan, type PlanColumns, type StoredPlan } from './stored-plan.ts';

const columns = `
  p.id, p.case_id, p.status, p.revision, p.version, p.called_by_organisation_id, p.meets_at, p.agreed_at,
  p.follow_up_on::text as follow_up_on, p.closed_at, p.closing_note, p.survey_codes_given, p.created_at,
  (select jsonb_agg(jsonb_build_object('number', r.number, 'reason', r.reason, 'content', r.content,
     'changedById', r.changed_by_id, 'changedAt', r.changed_at, 'agreedAt', r.agreed_at) order by r.number desc)
   from plan_revision r where r.plan_id = p.id) as revisions,
  (select jsonb_agg(jsonb_build_object('organisationId', c.organisation_id, 'unitId', c.unit_id,
     'confirmedAt', c.confirmed_at, 'confirmedById', c.confirmed_by_id) order by c.organisation_id, c.unit_id)
   from plan_confirmation c where c.plan_id = p.id and c.revision = p.revision) as confirmations,
  (select jsonb_agg(jsonb_build_object('id', f.id, 'number', f.number, 'revision', f.revision, 'heldOn', f.held_on,
     'outcome', f.outcome, 'nextOn', f.next_on, 'measures', f.measures, 'recordedById', f.recorded_by_id)
     order by f.number desc)
   from plan_follow_up f where f.plan_id = p.id) as follow_ups`;

/** The newest first. */
export const plansOfCases = (em: SqlEntityManager): Many<StoredPlan> =>
  manyRows(
    async (caseIds) => {
      const text = `select ${columns} from plan p where p.case_id = any(string_to_array($1, ',')::uuid[])
        order by p.created_at desc, p.id`;
      return (await executeBound<PlanColumns>(em, text, [caseIds.join(',')])).map(toStoredPlan);
    },
    ({ caseId }) => caseId,
  );

/** `planId` as a client gives it. For a change: nobody else changes it meanwhile. */
export async function lockPlan(tx: SqlEntityManager, caseId: string, planId: string): Promise<StoredPlan | undefined> {
  const [row] = await executeBound<PlanColumns>(
    tx,
    `select ${columns} from plan p where p.case_id = $1 and p.id::text = lower($2) for update of p`,
    [caseId, planId],
  );
  return row && toStoredPlan(row);
}
