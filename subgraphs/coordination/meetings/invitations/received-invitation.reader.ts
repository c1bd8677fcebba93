// Reads invitations for the organisation that was invited. What the child, the case or its meeting place are is not read at all, and an
// invitation to what has been closed or cancelled, has got a protected identity or is another service's by now looks as if it had been
// taken back (rules 14 and 21).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { familyIsProtected } from '../../cases/protected-family.ts';
import { momentKey } from '../../connection/moment-key.ts';
import type { Page } from '../../connection/page.ts';
import { isRowId } from '../../process/row-id.ts';
import type { State } from '../../process/steps.rules.ts';
import type { MeetingForm } from '../meeting-form.ts';
import type { Competence } from './competence.ts';

export interface ReceivedInvitationRow {
  readonly id: string;
  readonly status: State<'INVITATION'>;
  readonly competence: Competence | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly sentAt: Date;
  readonly version: number;
  readonly teamId: string;
  readonly organisationId: string;
  readonly unitId: string | null;
  readonly personId: string | null;
}

const isOver = `(c.status = 'CLOSED' or m.status = 'CANCELLED'
  or not exists (select 1 from case_organisation o
    where o.case_id = i.case_id and o.organisation_id = i.organisation_id and o.stepped_aside_at is null)
  or ${familyIsProtected('c.child_id')})`;

const rowsOf = `
  select i.id, case when ${isOver} then 'CANCELLED' else i.status end as status, i.competence,
    m.starts_at as "startsAt", m.ends_at as "endsAt", m.form, i.sent_at as "sentAt", i.version, m.team_id as "teamId",
    i.organisation_id as "organisationId", i.unit_id as "unitId", case when not ${isOver} then i.person_id end as "personId"
  from invitation i join hlt_case c on c.id = i.case_id join meeting m on m.id = i.meeting_id`;

/** The newest first, one more than the page holds. */
export async function receivedInvitations(
  em: SqlEntityManager,
  organisationId: string,
  { first, after }: Page,
): Promise<ReceivedInvitationRow[]> {
  const rows = await executeBound<ReceivedColumns>(
    em,
    `${rowsOf} where i.organisation_id = $1 and (i.sent_at, i.id) < ($2::timestamptz, $3::uuid)
     order by i.sent_at desc, i.id desc limit ${String(first + 1)}`,
    [organisationId, ...(momentKey(after) ?? fromTheNewest)],
  );
  return rows.map(toReceived);
}

/** None when it is another organisation's. */
export async function findReceivedInvitation(
  em: SqlEntityManager,
  id: string,
  organisationId: string,
): Promise<ReceivedInvitationRow | undefined> {
  if (!isRowId(id)) return undefined;
  const query = `${rowsOf} where i.id = $1::uuid and i.organisation_id = $2`;
  const [row] = await executeBound<ReceivedColumns>(em, query, [id, organisationId]);
  return row && toReceived(row);
}

const fromTheNewest = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

type ReceivedColumns = Omit<ReceivedInvitationRow, 'startsAt' | 'endsAt' | 'sentAt'> &
  Record<'startsAt' | 'endsAt' | 'sentAt', string | Date>;

const toReceived = (row: ReceivedColumns): ReceivedInvitationRow => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
  sentAt: new Date(row.sentAt),
});
