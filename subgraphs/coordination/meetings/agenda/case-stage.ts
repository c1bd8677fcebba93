// Where a case stands, as its agendas tell: planned while a meeting is to come, else held, else only opened.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { State } from '../../process/steps.rules.ts';

type MeetingStage = Exclude<State<'CASE'>, 'CLOSED'>;

const stage = `case
  when exists (select 1 from agenda_item a where a.case_id = c.id and a.ended_at is null) then 'MEETING_PLANNED'
  when exists (select 1 from agenda_item a where a.case_id = c.id) then 'MEETING_HELD'
  else 'OPENED' end`;

export async function stageByAgenda(tx: SqlEntityManager, caseId: string): Promise<MeetingStage> {
  const [row] = await tx.execute<{ stage: MeetingStage }[]>(`select ${stage} as stage from hlt_case c where c.id = ?`, [
    caseId,
  ]);
  return row?.stage ?? 'OPENED';
}

/** Of identified cases; a consultation has been discussed or not. */
export async function alignStages(tx: SqlEntityManager, caseIds: readonly string[]): Promise<void> {
  await tx.execute(
    `update hlt_case c set stage = ${stage}, version = version + 1
     where c.id = any(string_to_array(?, ',')::uuid[]) and c.kind = 'IDENTIFIED'`,
    [caseIds.join(',')],
  );
}
