// Has somebody of the family said yes to what is neither refused nor taken back? Before that nobody new learns whom a case is about
// (domain rule 20).
import type { SqlEntityManager } from '@mikro-orm/sql';

const query = `
  select 1 from consent_grant g join consent_signer s on s.grant_id = g.id and s.signed_at is not null
  where g.case_id = ? and g.withdrawn_at is null and g.valid_until > ?
    and not exists (select 1 from consent_signer r where r.grant_id = g.id and r.refused_at is not null) limit 1`;

export const somebodyAgrees = async (tx: SqlEntityManager, caseId: string, now: Date): Promise<boolean> =>
  (await tx.execute<object[]>(query, [caseId, now])).length > 0;
