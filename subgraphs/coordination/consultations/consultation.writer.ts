// Writes a consultation's steps down; each within the transaction of the step.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ConsultationEnd } from '../cases/case-words.ts';
import { recordEvent } from '../events/event.writer.ts';
import type { AccessWindow } from '../meetings/agenda/access-window.rules.ts';
import type { MeetingStatus } from '../meetings/meeting.entity.ts';
import { updateRow } from '../process/bound-rows.ts';

interface LockedMeeting {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: MeetingStatus;
}

/** A meeting of the team, and of no other one. */
export async function lockPlannedMeeting(
  tx: SqlEntityManager,
  meetingId: string,
  teamId: string,
): Promise<LockedMeeting | undefined> {
  const [row] = await tx.execute<{ id: string; starts_at: string; ends_at: string; status: MeetingStatus }[]>(
    'select id, starts_at, ends_at, status from meeting where id = ? and team_id = ? for update',
    [meetingId, teamId],
  );
  return row && { id: row.id, startsAt: new Date(row.starts_at), endsAt: new Date(row.ends_at), status: row.status };
}

interface Discussion {
  readonly caseId: string;
  readonly teamId: string;
  readonly meeting: LockedMeeting;
  readonly window: AccessWindow;
}

/** Last on the agenda. The team's ordinary members take part as long as the meeting's window is open. */
export async function putOnMeeting(
  tx: SqlEntityManager,
  { caseId, teamId, meeting, window }: Discussion,
): Promise<void> {
  const { opensAt, closesAt } = window;
  await tx.execute(
    `insert into agenda_item (case_id, meeting_id, access_opens_at, access_closes_at, position)
     values (?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from agenda_item where meeting_id = ?))
     on conflict (case_id, meeting_id) do nothing`,
    [caseId, meeting.id, opensAt, closesAt, meeting.id],
  );
  await tx.execute(
    `insert into participant (id, case_id, person_id, role, organisation_id, sector, profession, unit_id, access_from, access_until)
     select gen_random_uuid(), ?, p.id, 'MEMBER', p.organisation_id, o.sector, p.profession, p.unit_id, ?, ?
     from person p join organisation o on o.id = p.organisation_id where p.team_id = ? and p.team_role = 'MEMBER'
     on conflict (case_id, person_id) do update
       set access_from = least(participant.access_from, excluded.access_from),
           access_until = greatest(participant.access_until, excluded.access_until)`,
    [caseId, opensAt, closesAt, teamId],
  );
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
