// A plan as it is stored, with its revisions, confirmations and follow-ups: how a row of the reader becomes one.
import { momentOrNull } from '../row-moment.ts';
import { withStatuses, type MeasureStatuses } from './measure-status.rules.ts';
import type { PlanContent, PlanStatus } from './plan-content.ts';
import type { PlanPart } from './plan-part.rules.ts';

export interface StoredPlan {
  readonly id: string;
  readonly caseId: string;
  readonly status: PlanStatus;
  /** Of the content; rises when an agreed plan is revised. */
  readonly revision: number;
  /** Rises with every change, for optimistic locking. */
  readonly version: number;
  readonly calledByOrganisationId: string;
  readonly meetsAt: Date | null;
  readonly agreedAt: Date | null;
  readonly followUpOn: string | null;
  readonly closedAt: Date | null;
  readonly closingNote: string | null;
  readonly surveyCodesGiven: boolean;
  readonly createdAt: Date;
  /** The current one's, with how far its measures have come. */
  readonly content: PlanContent;
  /** The newest first. */
  readonly revisions: readonly StoredRevision[];
  /** Of the current revision. */
  readonly confirmations: readonly StoredConfirmation[];
  /** The newest first. */
  readonly followUps: readonly StoredFollowUp[];
}

export interface StoredRevision {
  readonly number: number;
  readonly reason: string | null;
  readonly content: PlanContent;
  readonly changedById: string;
  readonly changedAt: string;
  readonly agreedAt: string | null;
}

export interface StoredConfirmation extends PlanPart {
  readonly confirmedAt: string | null;
  readonly confirmedById: string | null;
}

export interface StoredFollowUp {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly heldOn: string;
  readonly outcome: string;
  readonly nextOn: string | null;
  readonly measures: MeasureStatuses;
  readonly recordedById: string;
}

export interface PlanColumns {
  readonly id: string;
  readonly case_id: string;
  readonly status: PlanStatus;
  readonly revision: number;
  readonly version: number;
  readonly called_by_organisation_id: string;
  readonly meets_at: string | Date | null;
  readonly agreed_at: string | Date | null;
  readonly follow_up_on: string | null;
  readonly closed_at: string | Date | null;
  readonly closing_note: string | null;
  readonly survey_codes_given: boolean;
  readonly created_at: string | Date;
  readonly revisions: readonly StoredRevision[] | null;
  readonly confirmations: readonly StoredConfirmation[] | null;
  readonly follow_ups: readonly StoredFollowUp[] | null;
}

export function toStoredPlan(row: PlanColumns): StoredPlan {
  const [newest] = row.revisions ?? [];
  if (newest === undefined) throw new Error('A plan without a revision.');
  const followUps = row.follow_ups ?? [];
  const latest = followUps.find(({ revision }) => revision === row.revision)?.measures ?? null;
  return {
    ...{ id: row.id, caseId: row.case_id, status: row.status, revision: row.revision, version: row.version },
    ...{ calledByOrganisationId: row.called_by_organisation_id, followUpOn: row.follow_up_on },
    ...{
      meetsAt: momentOrNull(row.meets_at),
      agreedAt: momentOrNull(row.agreed_at),
      closedAt: momentOrNull(row.closed_at),
    },
    surveyCodesGiven: row.survey_codes_given,
    ...{ closingNote: row.closing_note, createdAt: new Date(row.created_at) },
    content: withStatuses(newest.content, latest),
    revisions: row.revisions ?? [],
    confirmations: row.confirmations ?? [],
    followUps,
  };
}
