// What follows when a case comes on an agenda, its meeting is moved, or it leaves: windows, places and invitations go together
// (domain rule 23). All of it within the transaction that makes the change.
import type { SqlEntityManager } from '@mikro-orm/sql';

/**
 * Those who were invited have the windows of the meetings to which they are; the team's own members at least those of all the case's
 * meetings. `caseIds`: the cases whose windows have changed.
 */
export async function alignPlaces(tx: SqlEntityManager, caseIds: readonly string[]): Promise<void> {
  await tx.execute(
    `update participant p set access_from = w.opens, access_until = w.closes
     from (select i.case_id, i.person_id, min(a.access_opens_at) as opens, max(a.access_closes_at) as closes
           from invitation i join agenda_item a on a.case_id = i.case_id and a.meeting_id = i.meeting_id
           where i.status = 'ACCEPTED' and i.case_id = any(string_to_array(?, ',')::uuid[])
           group by i.case_id, i.person_id) w
     where p.case_id = w.case_id and p.person_id = w.person_id and p.role = 'INVITED'`,
    [caseIds.join(',')],
  );
  await tx.execute(
    `update participant p set access_from = least(p.access_from, w.opens), access_until = greatest(p.access_until, w.closes)
     from (select case_id, min(access_opens_at) as opens, max(access_closes_at) as closes from agenda_item
           where case_id = any(string_to_array(?, ',')::uuid[]) group by case_id) w
     where p.case_id = w.case_id and p.role = 'MEMBER'`,
    [caseIds.join(',')],
  );
}

/** Whoever came by an invitation and has none left is out at the next request, and who it was is forgotten (attack 6). */
export async function endInvitedPlaces(tx: SqlEntityManager, caseIds: readonly string[], now: Date): Promise<void> {
  const cases = caseIds.join(',');
  await tx.execute(
    `update participant p set stepped_aside_at = ?
     where p.case_id = any(string_to_array(?, ',')::uuid[]) and p.role = 'INVITED' and p.stepped_aside_at is null
       and exists (select 1 from invitation i where i.case_id = p.case_id and i.person_id = p.person_id)
       and not exists (select 1 from invitation i
                       where i.case_id = p.case_id and i.person_id = p.person_id and i.status = 'ACCEPTED')`,
    [now, cases],
  );
  await tx.execute(
    `update invitation set person_id = null
     where case_id = any(string_to_array(?, ',')::uuid[]) and status <> 'ACCEPTED' and person_id is not null`,
    [cases],
  );
}

/** The cases are on the meeting's agenda no more; nobody is invited to it for them, and nobody from the family is expected. */
export async function leaveAgenda(
  tx: SqlEntityManager,
  meetingId: string,
  caseIds: readonly string[],
  now: Date,
): Promise<void> {
  const these = `meeting_id = ? and case_id = any(string_to_array(?, ',')::uuid[])`;
  const keys = [meetingId, caseIds.join(',')];
  await tx.execute(
    `update invitation set status = 'CANCELLED', version = version + 1 where ${these} and status in ('SENT', 'ACCEPTED')`,
    keys,
  );
  await tx.execute(`delete from case_attendee where ${these}`, keys);
  await tx.execute(`delete from agenda_item where ${these}`, keys);
  await endInvitedPlaces(tx, caseIds, now);
  await alignPlaces(tx, caseIds);
}
