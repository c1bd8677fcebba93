// Reads how the child was heard: one statement for all cases of a request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../../row-loader.ts';
import type { ChildHeard } from './child-voice.rules.ts';

export interface ChildVoiceRow {
  readonly caseId: string;
  readonly meetingId: string;
  readonly heard: ChildHeard;
  readonly reason: string | null;
  readonly words: string | null;
  readonly hiddenFromGuardians: boolean;
  readonly recordedById: string;
  readonly recordedAt: Date;
  readonly version: number;
}

export const childVoicesOfCases = (em: SqlEntityManager): Many<ChildVoiceRow> =>
  manyRows(
    async (caseIds) => {
      const rows = await em.execute<(Omit<ChildVoiceRow, 'recordedAt'> & { recordedAt: string | Date })[]>(
        `select case_id as "caseId", meeting_id as "meetingId", heard, reason, words,
           hidden_from_guardians as "hiddenFromGuardians", recorded_by_id as "recordedById",
           recorded_at as "recordedAt", version
         from child_voice where case_id = any(string_to_array(?, ',')::uuid[]) order by recorded_at, meeting_id`,
        [caseIds.join(',')],
      );
      return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
    },
    ({ caseId }) => caseId,
  );
