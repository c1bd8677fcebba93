// Reads the consent forms of the cases that a request asks for, the newest first: one statement. What a grant says is in grant.reader.ts.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import type { ExceptionCode } from '@hlt/shared/consent/grant.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { manyRows, type Many } from '../row-loader.ts';

export interface StoredForm {
  readonly id: string;
  readonly caseId: string;
  readonly childId: string;
  readonly purpose: Purpose;
  readonly language: string;
  readonly interpreter: boolean;
  readonly textVersion: string;
  readonly registeredAt: Date;
  readonly continuesFormId: string | null;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly exception: ExceptionCode | null;
  readonly exceptionReason: string | null;
  readonly grantIds: readonly string[];
  /** Where papers were signed: by the guardian's id, none for the child. */
  readonly places: readonly { readonly guardianId: string | null; readonly place: string }[];
}

/** All grants of a form share its period and its exception. */
const statement = `
  select f.id, f.case_id as "caseId", f.child_id as "childId", f.purpose, f.language, f.interpreter,
    f.text_version as "textVersion", f.registered_at as "registeredAt", f.continues_form_id as "continuesFormId",
    min(g.valid_from) as "validFrom", max(g.valid_until) as "validUntil",
    min(g.exception_code) as exception, min(g.exception_reason) as "exceptionReason",
    jsonb_agg(g.id order by g.id) as "grantIds",
    (select coalesce(jsonb_agg(distinct jsonb_build_object('guardianId', s.guardian_id, 'place', s.signed_place)), '[]')
      from consent_signer s join consent_grant sg on sg.id = s.grant_id
      where sg.form_id = f.id and s.signed_place is not null) as places
  from consent_form f join consent_grant g on g.form_id = f.id
  where f.case_id = any(string_to_array($1, ',')::uuid[])
  group by f.id order by f.registered_at desc, f.id`;

type FormColumns = Omit<StoredForm, 'registeredAt' | 'validFrom' | 'validUntil'> &
  Record<'registeredAt' | 'validFrom' | 'validUntil', string | Date>;

/** By the case's id. */
export const formsOfCases = (em: SqlEntityManager): Many<StoredForm> =>
  manyRows(
    async (caseIds) => (await executeBound<FormColumns>(em, statement, [caseIds.join(',')])).map(toForm),
    ({ caseId }) => caseId,
  );

const toForm = (row: FormColumns): StoredForm => ({
  ...row,
  registeredAt: new Date(row.registeredAt),
  validFrom: new Date(row.validFrom),
  validUntil: new Date(row.validUntil),
});
