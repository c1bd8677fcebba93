// The invited organisation's answer: the person whom it names gets a place in the case for the meeting's window, and a no takes it away.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { somebodyAgrees } from '../../consents/somebody-agrees.reader.ts';
import { updateRow } from '../../process/bound-rows.ts';
import { refuseOldVersion } from '../../process/case-change.ts';
import { ChangeFault } from '../../process/change-fault.ts';
import { isRowId } from '../../process/row-id.ts';
import { illegalStep } from '../../process/step-faults.ts';
import { isLegal, type Action } from '../../process/steps.rules.ts';
import { alignPlaces, endInvitedPlaces } from '../agenda/agenda.writer.ts';
import { meetingOver } from '../meeting-faults.ts';
import { notReady, unknownInvitation } from './invitation-faults.ts';
import { giveInvitedPlace } from './invited-place.writer.ts';
import { findReceivedInvitation } from './received-invitation.reader.ts';

export interface Answer {
  readonly invitationId: string;
  readonly version: number | null;
  /** Of the receiver. */
  readonly organisationId: string;
  readonly receiverId: string;
}

interface LockedInvitation {
  readonly caseId: string;
  readonly meetingId: string;
  readonly unitId: string | null;
  readonly version: number;
}

export async function acceptInvitation(
  tx: SqlEntityManager,
  answer: Answer,
  personId: string,
  now: Date,
): Promise<void> {
  const invitation = await lockInvitation(tx, 'acceptInvitation', answer);
  const { caseId, meetingId } = invitation;
  const [item] = await tx.execute<{ opens: string | Date; closes: string | Date }[]>(
    `select access_opens_at as opens, access_closes_at as closes from agenda_item
     where case_id = ? and meeting_id = ? and ended_at is null`,
    [caseId, meetingId],
  );
  const window = item && { from: new Date(item.opens), until: new Date(item.closes) };
  if (window === undefined || window.until <= now) throw new ChangeFault([meetingOver]);
  if (!(await somebodyAgrees(tx, caseId, now))) throw new ChangeFault([notReady]);
  await giveInvitedPlace(tx, invitation, { organisationId: answer.organisationId, personId, window });
  await writeAnswer(tx, answer, invitation, now, { status: 'ACCEPTED', person_id: personId, decline_reason: null });
  await alignPlaces(tx, [caseId]);
}

export async function declineInvitation(
  tx: SqlEntityManager,
  answer: Answer,
  reason: string | null,
  now: Date,
): Promise<void> {
  const invitation = await lockInvitation(tx, 'declineInvitation', answer);
  await writeAnswer(tx, answer, invitation, now, { status: 'DECLINED', decline_reason: reason });
  await endInvitedPlaces(tx, [invitation.caseId], now);
}

/** The case's row is locked, as by every change inside the case: its invitations change only under that lock. */
async function lockInvitation(tx: SqlEntityManager, action: Action, answer: Answer): Promise<LockedInvitation> {
  const { invitationId: id, organisationId } = answer;
  const [row] = isRowId(id)
    ? await tx.execute<{ case_id: string; meeting_id: string }[]>(
        `select i.case_id, i.meeting_id from invitation i join hlt_case c on c.id = i.case_id
         where i.id = ? and i.organisation_id = ? for update of c`,
        [id, organisationId],
      )
    : [];
  // Read after the lock: whoever answered meanwhile has been waited for.
  const seen = row && (await findReceivedInvitation(tx, id, organisationId));
  if (row === undefined || seen === undefined) throw new ChangeFault([unknownInvitation]);
  if (!isLegal(action, seen.status))
    throw new ChangeFault([illegalStep(action, 'INVITATION', seen.status, 'RECEIVER', 'invitationId')]);
  refuseOldVersion(seen.version, answer.version, 'version');
  return { caseId: row.case_id, meetingId: row.meeting_id, unitId: seen.unitId, version: seen.version };
}

const writeAnswer = (
  tx: SqlEntityManager,
  { invitationId, receiverId }: Answer,
  { version }: LockedInvitation,
  now: Date,
  set: Readonly<Record<string, string | null>>,
): Promise<boolean> =>
  updateRow(
    tx,
    'invitation',
    { ...set, answered_at: now, answered_by_id: receiverId, version: version + 1 },
    { id: invitationId },
  );
