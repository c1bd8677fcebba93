// Locks a case's place on the agenda of a meeting, with what the meeting is, inside the transaction that changes it.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { ChangeFault } from '../../process/change-fault.ts';
import { isRowId } from '../../process/row-id.ts';
import { momentOrNull } from '../../row-moment.ts';
import { alreadyEnded, notOnAgenda } from '../meeting-faults.ts';

export interface LockedItem {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

/** Throws ChangeFault when the case is not on that meeting's agenda. */
export async function getAgendaItem(tx: SqlEntityManager, caseId: string, meetingId: string): Promise<LockedItem> {
  const [row] = isRowId(meetingId)
    ? await tx.execute<ItemColumns[]>(
        `select m.starts_at, m.ends_at, a.ended_at from agenda_item a join meeting m on m.id = a.meeting_id
         where a.case_id = ? and a.meeting_id = ? for update of a`,
        [caseId, meetingId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([notOnAgenda]);
  return {
    startsAt: new Date(row.starts_at),
    endsAt: new Date(row.ends_at),
    endedAt: momentOrNull(row.ended_at),
  };
}

/** As above, and ChangeFault when the case's meeting has been ended. */
export async function getOpenItem(tx: SqlEntityManager, caseId: string, meetingId: string): Promise<LockedItem> {
  const item = await getAgendaItem(tx, caseId, meetingId);
  if (item.endedAt !== null) throw new ChangeFault([alreadyEnded]);
  return item;
}

interface ItemColumns {
  readonly starts_at: string | Date;
  readonly ends_at: string | Date;
  readonly ended_at: string | Date | null;
}
