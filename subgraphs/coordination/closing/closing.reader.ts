// Reads how cases end, with the retention of the municipality whose team runs them: one statement for a whole request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ClosingReason } from '../cases/case-words.ts';
import { oneRow, type One } from '../row-loader.ts';
import { momentOrNull } from '../row-moment.ts';

export interface StoredClosing {
  readonly caseId: string;
  readonly familyEndsAt: Date | null;
  readonly closedAt: Date | null;
  readonly reason: ClosingReason | null;
  readonly retentionMonths: number;
}

const query = `
  select c.id, c.family_ends_at, c.closed_at, c.closing_reason, m.retention_months
  from hlt_case c join team t on t.id = c.team_id join municipality m on m.code = t.municipality_code
  where c.id = any(string_to_array(?, ',')::uuid[])`;

interface ClosingColumns {
  readonly id: string;
  readonly family_ends_at: string | Date | null;
  readonly closed_at: string | Date | null;
  readonly closing_reason: ClosingReason | null;
  readonly retention_months: number;
}

/** By the case's id. */
export const closingsOfCases = (em: SqlEntityManager): One<StoredClosing> =>
  oneRow(
    async (ids) => (await em.execute<ClosingColumns[]>(query, [ids.join(',')])).map(toClosing),
    ({ caseId }) => caseId,
  );

const toClosing = (row: ClosingColumns): StoredClosing => ({
  caseId: row.id,
  familyEndsAt: momentOrNull(row.family_ends_at),
  closedAt: momentOrNull(row.closed_at),
  reason: row.closing_reason,
  retentionMonths: row.retention_months,
});
