// Reads what was agreed and how it went: one statement each, for all cases of a request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../../row-loader.ts';
import type { InterventionKind, InterventionOutcome, InterventionStatus } from './intervention-words.ts';

export interface InterventionRow {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly kind: InterventionKind;
  readonly description: string;
  readonly organisationId: string;
  readonly participantId: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  readonly status: InterventionStatus;
  readonly hiddenFromGuardians: boolean;
  readonly version: number;
}

export const interventionsOfCases = (em: SqlEntityManager): Many<InterventionRow> =>
  manyRows(
    async (caseIds) =>
      em.execute<InterventionRow[]>(
        `select id, case_id as "caseId", meeting_id as "meetingId", kind, description, organisation_id as "organisationId",
           participant_id as "participantId", due_on::text as "dueOn", status,
           hidden_from_guardians as "hiddenFromGuardians", version
         from intervention where case_id = any(string_to_array(?, ',')::uuid[]) order by created_at, id`,
        [caseIds.join(',')],
      ),
    ({ caseId }) => caseId,
  );

export interface EvaluationRow {
  readonly interventionId: string;
  readonly outcome: InterventionOutcome;
  readonly evaluation: string;
  readonly withFamily: boolean;
  readonly withoutFamilyReason: string | null;
  readonly evaluatedAt: Date;
  readonly evaluatedById: string;
}

export const evaluationsOfInterventions = (em: SqlEntityManager): Many<EvaluationRow> =>
  manyRows(
    async (ids) => {
      const rows = await em.execute<(Omit<EvaluationRow, 'evaluatedAt'> & { evaluatedAt: string | Date })[]>(
        `select intervention_id as "interventionId", outcome, evaluation, with_family as "withFamily",
           without_family_reason as "withoutFamilyReason", evaluated_at as "evaluatedAt", evaluated_by_id as "evaluatedById"
         from intervention_evaluation where intervention_id = any(string_to_array(?, ',')::uuid[])
         order by number`,
        [ids.join(',')],
      );
      return rows.map((row) => ({ ...row, evaluatedAt: new Date(row.evaluatedAt) }));
    },
    ({ interventionId }) => interventionId,
  );
