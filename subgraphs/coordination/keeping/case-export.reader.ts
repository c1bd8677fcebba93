// Reads what concerns one organisation in one case, whole, with one statement: of what others have written, only what they wrote to it
// or agreed with it. Who takes it on behalf of another organisation reads no message that was not the reader's own already (rule 8).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { CaseExportDocument } from './case-export.schema.ts';

type Part = Exclude<keyof CaseExportDocument, 'type' | 'version' | 'exportedAt' | 'exportedBy'>;

/** A list of objects, `[]` when there are none. */
const list = (object: string, from: string, order: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${object}) order by ${order}) from ${from}), '[]')`;

const name = (of: string): string => `${of}.given_name || ' ' || ${of}.family_name`;

/** Those of the organisation `$2` in the case `$1`. */
const ownPeople = `(select p.person_id from participant p where p.case_id = $1 and p.organisation_id = $2)`;

/** `$3`: who takes the document. Whoever is only invited to a meeting does not take what colleagues have written and got. */
const isReaders = `(exists (select 1 from participant p where p.case_id = $1 and p.organisation_id = $2
    and p.person_id = $3::uuid and p.role <> 'INVITED') or t.sender_person_id = $3::uuid
  or exists (select 1 from message_recipient q where q.message_id = t.id and q.person_id = $3::uuid))`;

const signers = list(
  `'capacity', s.capacity, 'name', coalesce(${name('sg')}, ${name('ch')}), 'signedAt', s.signed_at, 'refusedAt', s.refused_at, 'method', s.method`,
  'consent_signer s left join guardian sg on sg.id = s.guardian_id where s.grant_id = g.id',
  's.capacity desc, s.id',
);

const childVoice = `(select jsonb_build_object('heard', v.heard, 'reason', v.reason, 'words', v.words,
  'hiddenFromGuardians', v.hidden_from_guardians) from child_voice v where v.case_id = $1 and v.meeting_id = m.id)`;

const evaluations = list(
  `'outcome', e.outcome, 'evaluation', e.evaluation, 'withFamily', e.with_family, 'evaluatedAt', e.evaluated_at`,
  'intervention_evaluation e where e.intervention_id = i.id',
  'e.number',
);

const revisions = list(
  `'number', r.number, 'reason', r.reason, 'changedAt', r.changed_at, 'content', r.content`,
  'plan_revision r where r.plan_id = pl.id',
  'r.number',
);
const confirmations = list(
  `'revision', pc.revision, 'unitId', pc.unit_id, 'confirmedAt', pc.confirmed_at`,
  'plan_confirmation pc where pc.plan_id = pl.id and pc.organisation_id = $2',
  'pc.revision, pc.unit_id',
);
const followUps = list(
  `'heldOn', f.held_on, 'outcome', f.outcome, 'nextOn', f.next_on`,
  'plan_follow_up f where f.plan_id = pl.id',
  'f.held_on, f.id',
);

const recipients = `(select jsonb_agg(coalesce(${name('rx')}, ${name('rg')}) order by r.id) from message_recipient r
  left join person rx on rx.id = r.person_id left join guardian rg on rg.id = r.guardian_id where r.message_id = t.id)`;

const parts: Readonly<Record<Part, string>> = {
  organisation: `(select jsonb_build_object('id', o.id, 'name', o.name) from organisation o where o.id = $2)`,
  case: `jsonb_build_object('id', c.id, 'purpose', c.purpose, 'team', te.name, 'raisedAt', c.raised_at, 'closedAt', c.closed_at,
    'closingReason', c.closing_reason)`,
  child: `jsonb_build_object('name', ${name('ch')}, 'birthDate', ch.birth_date)`,
  participants: list(
    `'name', ${name('x')}, 'profession', p.profession, 'role', p.role, 'from', p.access_from, 'until', p.access_until,
     'steppedAside', p.stepped_aside_at is not null`,
    'participant p join person x on x.id = p.person_id where p.case_id = $1 and p.organisation_id = $2',
    'p.access_from, p.id',
  ),
  consents: list(
    `'id', g.id, 'secrecyUnit', g.secrecy_unit, 'categories', g.categories, 'withdrawnCategories', g.withdrawn_categories,
     'purpose', g.purpose, 'validFrom', g.valid_from, 'validUntil', g.valid_until, 'withdrawnAt', g.withdrawn_at,
     'exceptionCode', g.exception_code, 'exceptionReason', g.exception_reason, 'signers', ${signers}`,
    'consent_grant g where g.case_id = $1 and g.organisation_id = $2',
    'g.valid_from, g.id',
  ),
  meetings: list(
    `'startsAt', m.starts_at, 'form', m.form, 'endedAt', a.ended_at, 'nextDate', a.next_date,
     'noInterventionReason', a.no_intervention_reason, 'childVoice', ${childVoice}`,
    'agenda_item a join meeting m on m.id = a.meeting_id where a.case_id = $1',
    'm.starts_at, m.id',
  ),
  interventions: list(
    `'kind', i.kind, 'description', i.description, 'responsible', ${name('x')}, 'dueOn', i.due_on, 'status', i.status,
     'hiddenFromGuardians', i.hidden_from_guardians, 'evaluations', ${evaluations}`,
    `intervention i join participant p on p.id = i.participant_id join person x on x.id = p.person_id
     where i.case_id = $1 and i.organisation_id = $2`,
    'i.created_at, i.id',
  ),
  feedback: list(
    `'guardian', ${name('fg')}, 'how', f.how, 'doneAt', f.done_at, 'doneBy', ${name('x')}, 'offered', f.offered, 'note', f.note`,
    `feedback f join guardian fg on fg.id = f.guardian_id join person x on x.id = f.done_by_id
     where f.case_id = $1 and f.done_by_id in ${ownPeople}`,
    'f.done_at, f.id',
  ),
  plans: list(
    `'status', pl.status, 'revision', pl.revision, 'agreedAt', pl.agreed_at, 'followUpOn', pl.follow_up_on,
     'closedAt', pl.closed_at, 'closingNote', pl.closing_note, 'revisions', ${revisions}, 'confirmations', ${confirmations},
     'followUps', ${followUps}`,
    `plan pl where pl.case_id = $1 and ($2 in (pl.called_by_organisation_id, pl.responsible_organisation_id)
      or exists (select 1 from plan_confirmation q where q.plan_id = pl.id and q.organisation_id = $2))`,
    'pl.created_at, pl.id',
  ),
  messages: list(
    `'sentAt', t.sent_at, 'sender', coalesce(${name('x')}, ${name('tg')}), 'recipients', ${recipients}, 'body', t.body`,
    `message t left join person x on x.id = t.sender_person_id left join guardian tg on tg.id = t.sender_guardian_id
     where t.case_id = $1 and (t.sender_person_id in ${ownPeople}
       or exists (select 1 from message_recipient q where q.message_id = t.id and q.person_id in ${ownPeople})) and ${isReaders}`,
    't.sent_at, t.id',
  ),
};

const query = `
  select ${Object.entries(parts)
    .map(([part, sql]) => `${sql} as "${part}"`)
    .join(', ')}
  from hlt_case c join child ch on ch.id = c.child_id join team te on te.id = c.team_id where c.id = $1`;

/** The case is an identified one. */
export async function readCaseExport(
  em: SqlEntityManager,
  { caseId, organisationId, readerId }: { caseId: string; organisationId: string; readerId: string },
): Promise<Pick<CaseExportDocument, Part>> {
  const [row] = await executeBound<Pick<CaseExportDocument, Part>>(em, query, [caseId, organisationId, readerId]);
  if (row === undefined) throw new Error('A case that was opened is not there.');
  return row;
}
