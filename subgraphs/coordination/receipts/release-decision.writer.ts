// Writes down what coordination is about to vouch for, and fetches the key that signs it: one statement for a whole request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Category } from '@hlt/shared/consent/category.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import type { ReceiptUse } from './receipt-wish.ts';

export interface ReleaseDecision {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly callerOrganisationId: string;
  readonly categories: readonly Category[];
  readonly use: ReceiptUse['for'];
}

export interface DecisionOrigin {
  readonly callerSubject: string;
  readonly transactionId: string;
  readonly decidedAt: Date;
}

/** Without an active key nothing is written and nothing can be signed. */
const record = `
  with active as (select kid, wrapped_private_jwk from signing_key where state = 'ACTIVE'),
  written as (
    insert into release_decision
      (id, case_id, organisation_id, caller_organisation_id, categories, used_for, caller_subject, transaction, decided_at, kid)
    select d.id, d."caseId", d."organisationId", d."callerOrganisationId", d.categories, d.use, ?, ?::uuid, ?::timestamptz, active.kid
    from active, jsonb_to_recordset(?::jsonb)
      as d(id uuid, "caseId" uuid, "organisationId" text, "callerOrganisationId" text, categories text[], use text))
  select kid, wrapped_private_jwk as wrapped from active`;

export async function recordDecisions(
  em: SqlEntityManager,
  vault: KeyVault,
  decisions: readonly ReleaseDecision[],
  { callerSubject, transactionId, decidedAt }: DecisionOrigin,
): Promise<ReceiptSigningKey> {
  const parameters = [callerSubject, transactionId, decidedAt.toISOString(), JSON.stringify(decisions)];
  const [active] = await em.execute<{ kid: string; wrapped: string }[]>(record, parameters);
  if (active === undefined) throw new Error('No signing key is active: run "npm run keys -- rotate".');
  return vault.open(active.kid, active.wrapped);
}
