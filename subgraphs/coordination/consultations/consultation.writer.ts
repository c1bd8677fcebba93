// Writes a consultation's steps down; each within the transaction of the step.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ConsultationEnd } from '../cases/case-words.ts';
import { givePlacesToTeam } from '../cases/place.writer.ts';
import { recordEvent } from '../events/event.writer.ts';
import type { AccessWindow } from '../meetings/agenda/access-window.rules.ts';
import { addToAgenda, type ComingMeeting } from '../meetings/agenda/put-on-agenda.writer.ts';
import { updateRow } from '../process/bound-rows.ts';

interface Discussion {
  readonly caseId: string;
  readonly teamId: string;
  readonly meeting: ComingMeeting;
  readonly window: AccessWindow;
}

/** Last on the agenda. The team's ordinary members take part as long as the meeting's window is open. */
export async function putOnMeeting(
  tx: SqlEntityManager,
  { caseId, teamId, meeting, window }: Discussion,
): Promise<void> {
  await addToAgenda(tx, { caseId, meetingId: meeting.id, window });
  await givePlacesToTeam(tx, { caseId, teamId, from: window.opensAt, until: window.closesAt });
  await tx.execute('update consultation set discussed_at = ? where case_id = ?', [meeting.startsAt, caseId]);
}

interface Answer {
  readonly caseId: string;
  readonly answer: string;
  readonly answeredById: string;
  readonly now: Date;
}

/** Whoever raised it as a professional is told that there is an answer. */
export async function writeAnswer(tx: SqlEntityManager, { caseId, answer, answeredById, now }: Answer): Promise<void> {
  const set = { answer, answered_at: now, answered_by_id: answeredById };
  await updateRow(tx, 'consultation', set, { case_id: caseId });
  const [raised] = await tx.execute<{ raiser: string | null }[]>(
    'select raised_by_person_id as raiser from consultation where case_id = ?',
    [caseId],
  );
  if (raised?.raiser != null)
    await recordEvent(tx, {
      ...{ kind: 'CONSULTATION', causeKey: `${caseId} answered`, caseId, now, recipientPersonId: raised.raiser },
    });
}

interface Closing {
  readonly caseId: string;
  readonly as: ConsultationEnd;
  readonly now: Date;
}

/** The places stay: who took part can read the answer as long as the place lasts. */
export async function writeClosing(tx: SqlEntityManager, { caseId, as, now }: Closing): Promise<void> {
  await tx.execute('update consultation set closed_as = ? where case_id = ?', [as, caseId]);
  await tx.execute(`update hlt_case set status = 'CLOSED', closed_at = ? where id = ?`, [now, caseId]);
}
