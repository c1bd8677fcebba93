// Reads invitations for those in the case: one statement for all cases of a request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { State } from '../../process/steps.rules.ts';
import { manyRows, type Many } from '../../row-loader.ts';
import { momentOrNull } from '../../row-moment.ts';
import type { Competence } from './competence.ts';

export interface InvitationRow {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly organisationId: string;
  readonly unitId: string | null;
  readonly competence: Competence | null;
  readonly status: State<'INVITATION'>;
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly personId: string | null;
  readonly declineReason: string | null;
  readonly version: number;
}

type InvitationColumns = Omit<InvitationRow, 'sentAt' | 'answeredAt'> & {
  readonly sentAt: string | Date;
  readonly answeredAt: string | Date | null;
};

export const invitationsOfCases = (em: SqlEntityManager): Many<InvitationRow> =>
  manyRows(
    async (caseIds) => {
      const rows = await em.execute<InvitationColumns[]>(
        `select id, case_id as "caseId", meeting_id as "meetingId", organisation_id as "organisationId",
           unit_id as "unitId", competence, status, sent_at as "sentAt", answered_at as "answeredAt",
           person_id as "personId", decline_reason as "declineReason", version
         from invitation where case_id = any(string_to_array(?, ',')::uuid[]) order by sent_at, id`,
        [caseIds.join(',')],
      );
      return rows.map((row) => ({
        ...row,
        sentAt: new Date(row.sentAt),
        answeredAt: momentOrNull(row.answeredAt),
      }));
    },
    ({ caseId }) => caseId,
  );
