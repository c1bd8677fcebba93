// One intervention, locked for a step and changed by it: is it there, is the step legal, has somebody else been faster?
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CaseActor } from '../../cases/may-work-in-case.rules.ts';
import { updateRow, type BoundRow } from '../../process/bound-rows.ts';
import { refuseOldVersion } from '../../process/case-change.ts';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { isRowId } from '../../process/row-id.ts';
import { illegalStep } from '../../process/step-faults.ts';
import { isLegal, type Action } from '../../process/steps.rules.ts';
import type { InterventionStatus } from './intervention-words.ts';

export interface WhichIntervention {
  readonly caseId: string;
  readonly interventionId: string;
  readonly version: number | null;
  readonly actor: CaseActor;
}

/** Its version now. */
export async function lockIntervention(
  tx: SqlEntityManager,
  action: Action,
  { caseId, interventionId, version, actor }: WhichIntervention,
): Promise<number> {
  const [row] = isRowId(interventionId)
    ? await tx.execute<{ status: InterventionStatus; version: number }[]>(
        'select status, version from intervention where id = ? and case_id = ? for update',
        [interventionId, caseId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([unknownIntervention]);
  if (!isLegal(action, row.status))
    throw new ChangeFault([illegalStep(action, 'INTERVENTION', row.status, actor, 'interventionId')]);
  refuseOldVersion(row.version, version, 'version');
  return row.version;
}

/** `version`: as it was when it was locked. */
export const setIntervention = (
  tx: SqlEntityManager,
  { interventionId }: WhichIntervention,
  version: number,
  set: BoundRow,
): Promise<boolean> => updateRow(tx, 'intervention', { ...set, version: version + 1 }, { id: interventionId });

const unknownIntervention = fault(
  'UNKNOWN_INTERVENTION',
  'Det finns ingen sådan insats i ärendet.',
  'There is no such intervention in the case.',
  'interventionId',
);
