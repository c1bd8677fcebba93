// Makes the document and records that it was made, both or neither. The document itself is kept nowhere (domain rule 3).
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { readCaseExport } from './case-export.reader.ts';
import type { CaseExportDocument } from './case-export.schema.ts';

export interface ExportOrder {
  readonly caseId: string;
  readonly organisationId: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly now: Date;
}

export async function exportCase(em: SqlEntityManager, order: ExportOrder): Promise<CaseExportDocument> {
  const { caseId, organisationId, by, now } = order;
  return em.transactional(async (tx) => {
    // Whoever changes the case waits until the document has been read.
    await tx.execute('select 1 from hlt_case where id = ? for update', [caseId]);
    await tx.execute(
      `insert into case_export (id, case_id, organisation_id, exported_by_id, exported_at) values (?, ?, ?, ?, ?)`,
      [randomUUID(), caseId, organisationId, by.id, now],
    );
    const parts = await readCaseExport(tx, { caseId, organisationId, readerId: by.id });
    return { type: 'hlt-case-export', version: 1, exportedAt: now.toISOString(), exportedBy: by.name, ...parts };
  });
}
