// Invites an organisation of the case to its meeting, and takes an invitation back. In the transaction of the change.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { somebodyAgrees } from '../../consents/somebody-agrees.reader.ts';
import { refuseOldVersion } from '../../process/case-change.ts';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { isRowId } from '../../process/row-id.ts';
import { illegalStep } from '../../process/step-faults.ts';
import { isLegal, type State } from '../../process/steps.rules.ts';
import { endInvitedPlaces } from '../agenda/agenda.writer.ts';
import { getOpenItem } from '../agenda/agenda-item.reader.ts';
import { meetingOver } from '../meeting-faults.ts';
import { nobodyAgrees, notInCase, unknownInvitation } from './invitation-faults.ts';

export interface NewInvitation {
  readonly caseId: string;
  readonly meetingId: string;
  readonly organisationId: string;
  readonly unitId: string | null;
  readonly competence: string | null;
}

export async function invite(tx: SqlEntityManager, wish: NewInvitation, now: Date): Promise<string> {
  const { caseId, meetingId, organisationId, unitId, competence } = wish;
  if ((await getOpenItem(tx, caseId, meetingId)).endsAt <= now) throw new ChangeFault([meetingOver]);
  if (!(await somebodyAgrees(tx, caseId, now))) throw new ChangeFault([nobodyAgrees]);
  // A new organisation needs a consent that names it (domain rule 8): it comes into the case by its own step.
  const inCase = await tx.execute<object[]>(
    'select 1 from case_organisation where case_id = ? and organisation_id = ? and stepped_aside_at is null',
    [caseId, organisationId],
  );
  if (inCase.length === 0) throw new ChangeFault([notInCase]);
  const waiting = await tx.execute<object[]>(
    `select 1 from invitation where case_id = ? and meeting_id = ? and organisation_id = ? and unit_id is not distinct from ?
       and competence is not distinct from ? and status in ('SENT', 'ACCEPTED')`,
    [caseId, meetingId, organisationId, unitId, competence],
  );
  if (waiting.length > 0) throw new ChangeFault([alreadyInvited]);
  const id = randomUUID();
  await tx.execute(
    `insert into invitation (id, case_id, meeting_id, organisation_id, unit_id, competence, status, sent_at)
     values (?, ?, ?, ?, ?, ?, 'SENT', ?)`,
    [id, caseId, meetingId, organisationId, unitId, competence, now],
  );
  return id;
}

export async function cancelInvitation(
  tx: SqlEntityManager,
  { caseId, id, version }: { readonly caseId: string; readonly id: string; readonly version: number | null },
  now: Date,
): Promise<void> {
  const [row] = isRowId(id)
    ? await tx.execute<{ status: State<'INVITATION'>; version: number }[]>(
        'select status, version from invitation where id = ? and case_id = ? for update',
        [id, caseId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([unknownInvitation]);
  if (!isLegal('cancelInvitation', row.status))
    throw new ChangeFault([illegalStep('cancelInvitation', 'INVITATION', row.status, 'COORDINATOR', 'invitationId')]);
  refuseOldVersion(row.version, version, 'version');
  await tx.execute(`update invitation set status = 'CANCELLED', version = version + 1 where id = ?`, [id]);
  await endInvitedPlaces(tx, [caseId], now);
}

const alreadyInvited = fault(
  'ALREADY_INVITED',
  'Verksamheten är redan inbjuden till mötet.',
  'The organisation has been invited to the meeting already.',
  'organisationId',
);
