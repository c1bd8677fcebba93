// What there is to do in the open cases, what is left to do in a closed one, and for whom: the same facts for everybody's own list and for the reminders. One statement's
// text. `$1`: now; `$2`: the day in Sweden.
import { reminderDays } from '../consents/live-state.rules.ts';
import { closedCases } from './closed-cases.ts';
import { openCases, openGrants } from './open-cases.ts';

const followUpDays = 30;
const interventionDays = 14;

const dayOf = (moment: string): string => `((${moment}) at time zone 'Europe/Stockholm')::date`;
// `thing`: the id of what it is about, and what makes it another thing to do: somebody is reminded of each once.
const nobody = 'null::uuid as person_id, null::uuid as guardian_id, null as organisation_id, null as unit_id';
const oneOf = '1 as count';

const waiting = 'g.valid_until > $1::timestamptz and not g.signed';

/** Of the same discloser and purpose nothing lasts longer. */
const expiring = `g.signed and g.valid_until <= $1::timestamptz + interval '${String(reminderDays)} days'
  and not exists (select 1 from grant_now n where n.case_id = g.case_id and n.organisation_id = g.organisation_id
    and n.secrecy_unit = g.secrecy_unit and n.purpose = g.purpose and n.valid_until > g.valid_until)`;

/** The last day on which it holds. */
const lastDay = dayOf("min(g.valid_until) - interval '1 millisecond'");

const facts = [
  `select 'CONSULTATION' as kind, c.id as case_id, c.id::text as thing, null::date as due_on, ${oneOf},
     'COORDINATOR' as role, ${nobody}
   from open_case c where c.kind = 'DE_IDENTIFIED' and c.stage in ('RAISED', 'DISCUSSED')`,

  `select 'SUPPORT_ENDED', c.id, c.id::text, null, ${oneOf}, 'COORDINATOR', ${nobody}
   from open_case c where c.family_ends_at is not null`,

  `select 'CONSENT_WAITING', g.case_id, g.form_id::text, ${dayOf('min(g.next_meeting_at)')}, ${oneOf}, 'COORDINATOR', ${nobody}
   from grant_now g where ${waiting} group by g.case_id, g.form_id`,

  `select 'CONSENT_WAITING', g.case_id, g.form_id::text, ${dayOf('min(g.next_meeting_at)')}, ${oneOf}, 'GUARDIAN',
     null, s.guardian_id, null, null
   from grant_now g join consent_signer s on s.grant_id = g.id and s.signed_at is null and s.guardian_id is not null
   where ${waiting} group by g.case_id, g.form_id, s.guardian_id`,

  `select 'CONSENT_WAITING', g.case_id, g.form_id::text, ${dayOf('min(g.next_meeting_at)')}, ${oneOf}, 'CHILD', ${nobody}
   from grant_now g join consent_signer s on s.grant_id = g.id and s.signed_at is null and s.capacity = 'CHILD'
   where ${waiting} group by g.case_id, g.form_id`,

  `select 'CONSENT_EXPIRING', g.case_id, g.form_id::text, ${lastDay}, ${oneOf}, 'COORDINATOR', ${nobody}
   from grant_now g where ${expiring} group by g.case_id, g.form_id`,

  `select 'CONSENT_EXPIRING', g.case_id, g.form_id::text, ${lastDay}, ${oneOf}, 'GUARDIAN', null, s.guardian_id, null, null
   from grant_now g join consent_signer s on s.grant_id = g.id and s.signed_at is not null and s.guardian_id is not null
   where ${expiring} group by g.case_id, g.form_id, s.guardian_id`,

  // Until somebody else has been invited, or it has been taken back.
  `select 'INVITATION_DECLINED', i.case_id, i.id::text, ${dayOf('m.starts_at')}, ${oneOf}, 'COORDINATOR', ${nobody}
   from invitation i join open_case c on c.id = i.case_id join meeting m on m.id = i.meeting_id
   where i.status = 'DECLINED' and m.status = 'PLANNED' and m.ends_at > $1::timestamptz
     and not exists (select 1 from invitation n
       where n.case_id = i.case_id and n.meeting_id = i.meeting_id and n.sent_at > i.answered_at)`,

  `select 'MEETING_NOTES', a.case_id, a.meeting_id::text, ${dayOf('m.ends_at')}, ${oneOf}, 'COORDINATOR', ${nobody}
   from agenda_item a join meeting m on m.id = a.meeting_id join open_case c on c.id = a.case_id
   where a.ended_at is null and m.status <> 'CANCELLED' and m.ends_at < $1::timestamptz and c.stage = 'MEETING_PLANNED'`,

  // Each guardian within seven days (domain rule 24).
  `select 'FEEDBACK_DUE', f.case_id, f.id::text, ${dayOf('f.due_at')}, ${oneOf}, 'COORDINATOR', ${nobody}
   from feedback f join open_case c on c.id = f.case_id where f.done_at is null`,

  `select 'INTERVENTION_DUE', i.case_id, concat_ws(' ', i.id, i.due_on), i.due_on, ${oneOf}, null, p.person_id, null, null, null
   from intervention i join open_case c on c.id = i.case_id join participant p on p.id = i.participant_id
   where i.status in ('PLANNED', 'ONGOING') and i.due_on <= $2::date + ${String(interventionDays)}`,

  // Whoever answers for it may have left.
  `select 'INTERVENTION_DUE', i.case_id, concat_ws(' ', i.id, i.due_on), i.due_on, ${oneOf}, 'COORDINATOR', ${nobody}
   from intervention i join open_case c on c.id = i.case_id
   where i.status in ('PLANNED', 'ONGOING') and i.due_on < $2::date`,

  `select 'PLAN_CONFIRMATION', l.case_id, concat_ws(' ', l.id, l.revision, k.organisation_id, k.unit_id), ${dayOf('l.meets_at')},
     ${oneOf}, null, null, null, k.organisation_id, nullif(k.unit_id, '')
   from plan l join open_case c on c.id = l.case_id
   join plan_confirmation k on k.plan_id = l.id and k.revision = l.revision and k.confirmed_at is null
   where l.status = 'INVITED'`,

  ...(['COORDINATOR', null] as const).map(
    (role) => `select 'PLAN_FOLLOW_UP', l.case_id, concat_ws(' ', l.id, l.follow_up_on), l.follow_up_on, ${oneOf},
      ${role === null ? 'null, p.person_id, null, null, null' : `'${role}', ${nobody}`}
    from plan l join open_case c on c.id = l.case_id
    ${role === null ? 'join participant p on p.id = l.responsible_participant_id' : ''}
    where l.status in ('AGREED', 'FOLLOWED_UP') and l.follow_up_on <= $2::date + ${String(followUpDays)}`,
  ),

  `select 'MESSAGE', m.case_id, m.case_id::text, null::date, count(*)::int, null, r.person_id, r.guardian_id, null, null
   from message_recipient r join message m on m.id = r.message_id join open_case c on c.id = m.case_id
   where r.read_at is null group by m.case_id, r.person_id, r.guardian_id`,

  // Each organisation to its own file before the case is purged (domain rule 4).
  `select 'EXPORT_MISSING', c.id, c.id::text, ${dayOf('c.purge_due_at')}, ${oneOf}, 'COORDINATOR', ${nobody}
   from closed_case c where exists (select 1 from case_organisation o where o.case_id = c.id and o.stepped_aside_at is null
     and not exists (select 1 from case_export e
       where e.case_id = c.id and e.organisation_id = o.organisation_id and e.exported_at >= c.closed_at))`,
];

/** Common table expressions: `fact` is for each `place` that `isFor` it. `which`: a condition on `c.id`, where not all cases are meant. */
export const factTables = (which = 'true'): string =>
  `${openCases(which)}, ${closedCases(which)}, ${openGrants}, fact as (${facts.join('\n union all ')})`;

/** A place has a case, a role, and the ids of who has it; null in the fact: whoever. */
export const isFor = `f.case_id = p.case_id and (f.role is null or f.role = p.role)
  and (f.person_id is null or f.person_id = p.person_id) and (f.guardian_id is null or f.guardian_id = p.guardian_id)
  and (f.organisation_id is null or f.organisation_id = p.organisation_id)
  and (f.unit_id is null or p.unit_id is null or f.unit_id = p.unit_id)`;

/** Not yet answered. What it is about is told to nobody before it has been accepted. */
export const openInvitations = `
  select 'INVITATION' as kind, i.case_id, i.id::text as thing, ${dayOf('m.starts_at')} as due_on, i.organisation_id
  from invitation i join open_case c on c.id = i.case_id join meeting m on m.id = i.meeting_id
  where i.status = 'SENT' and m.status = 'PLANNED' and m.ends_at > $1::timestamptz`;
