// Ends the meeting for one case: what was agreed stands, the next date is set, invitations that nobody has answered are over, and each
// guardian is to have feedback.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import { makeFeedback } from '../../feedback/feedback.writer.ts';
import { updateRow } from '../../process/bound-rows.ts';
import { ChangeFault } from '../../process/change-fault.ts';
import { refuseFaults } from '../../process/case-change.ts';
import { meetingNotBegun } from '../meeting-faults.ts';
import { getOpenItem } from './agenda-item.reader.ts';
import { missingAtTheEnd } from './end-case-meeting.rules.ts';

export interface CaseMeetingEnd {
  readonly caseId: string;
  readonly childId: string;
  readonly meetingId: string;
  readonly nextDate: string;
  readonly noInterventionReason: string | null;
  readonly endedById: string;
}

export async function endCaseMeeting(tx: SqlEntityManager, end: CaseMeetingEnd, now: Date): Promise<void> {
  const { caseId, childId, meetingId, nextDate, noInterventionReason } = end;
  const { startsAt, endsAt } = await getOpenItem(tx, caseId, meetingId);
  if (now < startsAt) throw new ChangeFault([meetingNotBegun]);
  const done = await whatIsThere(tx, caseId, meetingId);
  refuseFaults(missingAtTheEnd({ ...done, noInterventionReason, nextDate, today: swedishDay(now) }));
  const reason = done.interventions === 0 ? (noInterventionReason?.trim() ?? null) : null;
  await updateRow(
    tx,
    'agenda_item',
    { ended_at: now, ended_by_id: end.endedById, next_date: nextDate, no_intervention_reason: reason },
    { case_id: caseId, meeting_id: meetingId },
  );
  await tx.execute(
    `update invitation set status = 'CANCELLED', version = version + 1
     where case_id = ? and meeting_id = ? and status = 'SENT'`,
    [caseId, meetingId],
  );
  await makeFeedback(tx, { caseId, childId, meetingId, meetingEndsAt: endsAt });
}

async function whatIsThere(
  tx: SqlEntityManager,
  caseId: string,
  meetingId: string,
): Promise<{ interventions: number; childVoice: boolean }> {
  const [row] = await tx.execute<{ interventions: number; voice: boolean }[]>(
    `select (select count(*)::int from intervention where case_id = ? and meeting_id = ?) as interventions,
       exists (select 1 from child_voice where case_id = ? and meeting_id = ?) as voice`,
    [caseId, meetingId, caseId, meetingId],
  );
  return { interventions: row?.interventions ?? 0, childVoice: row?.voice ?? false };
}
