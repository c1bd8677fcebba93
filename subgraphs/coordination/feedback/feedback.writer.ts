// Makes what each guardian is to be told after a meeting, and writes down that it was done. In the transaction of the change.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { updateRow } from '../process/bound-rows.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { refuseFaults, refuseOldVersion } from '../process/case-change.ts';
import { isRowId } from '../process/row-id.ts';
import { illegalStep } from '../process/step-faults.ts';
import { isLegal } from '../process/steps.rules.ts';
import type { CaseActor } from '../cases/may-work-in-case.rules.ts';
import { faultsOfFeedback, feedbackDueAt, type GivenFeedback } from './feedback.rules.ts';
import type { FeedbackWay } from './feedback-words.ts';

export interface EndedMeeting {
  readonly caseId: string;
  readonly childId: string;
  readonly meetingId: string;
  readonly meetingEndsAt: Date;
}

/** One for each guardian. A family with protected identity has none here: its case is never changed in the hub (domain rule 14). */
export async function makeFeedback(
  tx: SqlEntityManager,
  { caseId, childId, meetingId, meetingEndsAt }: EndedMeeting,
): Promise<void> {
  await tx.execute(
    `insert into feedback (id, case_id, meeting_id, guardian_id, due_at)
     select gen_random_uuid(), ?, ?, g.id, ? from guardian g where g.child_id = ? and not g.protected_identity
     on conflict (case_id, meeting_id, guardian_id) do nothing`,
    [caseId, meetingId, feedbackDueAt(meetingEndsAt), childId],
  );
}

export interface FeedbackRecord extends GivenFeedback {
  readonly caseId: string;
  readonly feedbackId: string;
  readonly version: number | null;
  readonly how: FeedbackWay;
  readonly note: string | null;
  readonly doneById: string;
  readonly actor: CaseActor;
}

export async function recordFeedback(tx: SqlEntityManager, record: FeedbackRecord, now: Date): Promise<void> {
  const { caseId, feedbackId, version, how, note, givenAt, offered, doneById, actor } = record;
  const [row] = isRowId(feedbackId)
    ? await tx.execute<{ version: number; done: boolean; starts_at: string | Date }[]>(
        `select f.version, f.done_at is not null as done, m.starts_at
         from feedback f join meeting m on m.id = f.meeting_id where f.id = ? and f.case_id = ? for update of f`,
        [feedbackId, caseId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([unknownFeedback]);
  const state = row.done ? 'DONE' : 'DUE';
  if (!isLegal('recordFeedback', state))
    throw new ChangeFault([illegalStep('recordFeedback', 'FEEDBACK', state, actor, 'feedbackId')]);
  refuseOldVersion(row.version, version, 'version');
  refuseFaults(faultsOfFeedback(record, new Date(row.starts_at), now));
  const done = { done_at: givenAt, how, done_by_id: doneById, offered: [...new Set(offered)], note };
  await updateRow(tx, 'feedback', { ...done, version: row.version + 1 }, { id: feedbackId });
}

const unknownFeedback = fault(
  'UNKNOWN_FEEDBACK',
  'Det finns ingen sådan återkoppling i ärendet.',
  'There is no such feedback in the case.',
  'feedbackId',
);
