// Writes what was agreed, and how it went. Each in the transaction of the change; throws ChangeFault for what is wrong.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { insertRow } from '../../process/bound-rows.ts';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { isRowId } from '../../process/row-id.ts';
import { lockIntervention, setIntervention, type WhichIntervention } from './intervention-row.writer.ts';
import type { InterventionKind, InterventionOutcome } from './intervention-words.ts';

export interface NewIntervention {
  readonly caseId: string;
  readonly meetingId: string;
  readonly kind: InterventionKind;
  readonly description: string;
  readonly participantId: string;
  readonly dueOn: string;
  readonly hiddenFromGuardians: boolean;
}

export async function addIntervention(tx: SqlEntityManager, wish: NewIntervention, now: Date): Promise<string> {
  const { caseId, meetingId, kind, description, participantId, dueOn, hiddenFromGuardians } = wish;
  const id = randomUUID();
  await insertRow(tx, 'intervention', {
    ...{ id, case_id: caseId, meeting_id: meetingId, kind, description: description.trim(), due_on: dueOn },
    ...{ organisation_id: await organisationOf(tx, caseId, participantId), participant_id: participantId },
    ...{ hidden_from_guardians: hiddenFromGuardians, status: 'PLANNED', created_at: now },
  });
  return id;
}

export interface InterventionChange {
  readonly kind?: InterventionKind | null;
  readonly description?: string | null;
  readonly participantId?: string | null;
  readonly dueOn?: string | null;
  readonly hiddenFromGuardians?: boolean | null;
}

export async function changeIntervention(
  tx: SqlEntityManager,
  which: WhichIntervention,
  { kind, description, participantId, dueOn, hiddenFromGuardians }: InterventionChange,
): Promise<void> {
  const version = await lockIntervention(tx, 'changeIntervention', which);
  await setIntervention(tx, which, version, {
    ...(kind == null ? {} : { kind }),
    ...(description == null ? {} : { description: description.trim() }),
    ...(dueOn == null ? {} : { due_on: dueOn }),
    ...(hiddenFromGuardians == null ? {} : { hidden_from_guardians: hiddenFromGuardians }),
    ...(participantId == null
      ? {}
      : { participant_id: participantId, organisation_id: await organisationOf(tx, which.caseId, participantId) }),
  });
}

export async function startIntervention(tx: SqlEntityManager, which: WhichIntervention): Promise<void> {
  const version = await lockIntervention(tx, 'startIntervention', which);
  await setIntervention(tx, which, version, { status: 'ONGOING' });
}

export interface NewEvaluation {
  readonly outcome: InterventionOutcome;
  readonly evaluation: string;
  readonly withFamily: boolean;
  readonly withoutFamilyReason: string | null;
  readonly evaluatedById: string;
}

/** Every evaluation is kept; the intervention itself tells the latest. */
export async function evaluateIntervention(
  tx: SqlEntityManager,
  which: WhichIntervention,
  { outcome, evaluation, withFamily, withoutFamilyReason, evaluatedById }: NewEvaluation,
  now: Date,
): Promise<void> {
  const version = await lockIntervention(tx, 'evaluateIntervention', which);
  const made = { evaluation: evaluation.trim(), evaluated_at: now, evaluated_by_id: evaluatedById };
  await insertRow(tx, 'intervention_evaluation', {
    ...{ id: randomUUID(), intervention_id: which.interventionId, number: version + 1, outcome, ...made },
    ...{ with_family: withFamily, without_family_reason: withFamily ? null : withoutFamilyReason },
  });
  await setIntervention(tx, which, version, { status: outcome, ...made });
}

/** Of a participant who is in the case now. */
async function organisationOf(tx: SqlEntityManager, caseId: string, participantId: string): Promise<string> {
  const [row] = isRowId(participantId)
    ? await tx.execute<{ organisation_id: string }[]>(
        `select p.organisation_id from participant p
         join case_organisation o on o.case_id = p.case_id and o.organisation_id = p.organisation_id
         where p.id = ? and p.case_id = ? and p.stepped_aside_at is null and o.stepped_aside_at is null`,
        [participantId, caseId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([unknownParticipant]);
  return row.organisation_id;
}

const unknownParticipant = fault(
  'UNKNOWN_PARTICIPANT',
  'Den som ansvarar ska delta i ärendet. Välj en av deltagarna.',
  'Whoever answers for it takes part in the case. Choose one of the participants.',
  'participantId',
);
