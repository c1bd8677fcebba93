// Begins a plan: by whom it is called (domain rule 28: the school too, where the municipality has agreed so), and one at a time.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { refuseFaults } from '../process/case-change.ts';
import { organisationNotInCase } from './plan-content-faults.ts';
import { openPlanExists, schoolMayNotCall } from './plan-faults.ts';
import type { PlanDoor } from './plan-door.ts';
import { insertPlan } from './plan.writer.ts';

export async function startPlan({ door, place, hand, facts }: PlanDoor, wished: string | null): Promise<string | null> {
  const calledById = wished ?? place.organisationId;
  refuseFaults(facts.organisationIds.includes(calledById) ? [] : [organisationNotInCase('calledByOrganisationId')]);
  return door.change(async (tx) => {
    const { has_open: hasOpen, may_call: mayCall } = await readTerms(tx, door.case.id, calledById);
    refuseFaults([...(hasOpen ? [openPlanExists] : []), ...(mayCall ? [] : [schoolMayNotCall])]);
    return { id: await insertPlan(tx, { caseId: door.case.id, calledById }, hand) };
  });
}

interface Terms {
  readonly has_open: boolean;
  readonly may_call: boolean;
}

async function readTerms(tx: SqlEntityManager, caseId: string, organisationId: string): Promise<Terms> {
  const [terms] = await tx.execute<Terms[]>(
    `select exists (select from plan where case_id = c.id and status <> 'CLOSED') as has_open,
       o.sector <> 'SCHOOL' or m.school_calls_plan as may_call
     from hlt_case c join team t on t.id = c.team_id join municipality m on m.code = t.municipality_code,
       organisation o where c.id = ? and o.id = ?`,
    [caseId, organisationId],
  );
  if (terms === undefined) throw new Error('A case without a team, or an organisation that is not there.');
  return terms;
}
