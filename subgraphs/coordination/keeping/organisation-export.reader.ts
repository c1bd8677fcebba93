// Reads which organisations of identified cases have exported their part: one statement for a whole request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../row-loader.ts';
import { momentOrNull } from '../row-moment.ts';

export interface StoredExport {
  readonly caseId: string;
  readonly organisationId: string;
  readonly exportedAt: Date | null;
  /** Made when the case was closed: nothing has come after it. */
  readonly isWhole: boolean;
}

const query = `
  select co.case_id, co.organisation_id, max(e.exported_at) as exported_at,
    coalesce(max(e.exported_at) >= c.closed_at, false) as is_whole
  from case_organisation co
  join hlt_case c on c.id = co.case_id and c.kind = 'IDENTIFIED'
  left join case_export e on e.case_id = co.case_id and e.organisation_id = co.organisation_id
  where co.stepped_aside_at is null and co.case_id = any(string_to_array(?, ',')::uuid[])
  group by co.case_id, co.organisation_id, c.closed_at order by co.organisation_id`;

interface ExportColumns {
  readonly case_id: string;
  readonly organisation_id: string;
  readonly exported_at: string | Date | null;
  readonly is_whole: boolean;
}

/** By the case's id; whoever has stepped aside has nothing to export. */
export const exportsOfCases = (em: SqlEntityManager): Many<StoredExport> =>
  manyRows(
    async (ids) => (await em.execute<ExportColumns[]>(query, [ids.join(',')])).map(toExport),
    ({ caseId }) => caseId,
  );

const toExport = (row: ExportColumns): StoredExport => ({
  caseId: row.case_id,
  organisationId: row.organisation_id,
  exportedAt: momentOrNull(row.exported_at),
  isWhole: row.is_whole,
});
