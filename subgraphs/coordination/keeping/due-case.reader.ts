// Reads the closed cases whose time is up, with what they may still have to wait for.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { familyIsProtected } from '../cases/protected-family.ts';
import type { DueCase } from './purge-wait.rules.ts';
import { purgeDueAt } from './retention.rules.ts';

// A family with protected identity has nothing in the hub that could be exported (domain rule 14).
const query = `
  select c.id, c.closed_at as "closedAt", m.retention_months as "months",
    (select coalesce(jsonb_agg(co.organisation_id order by co.organisation_id), '[]') from case_organisation co
      where co.case_id = c.id and c.kind = 'IDENTIFIED' and co.stepped_aside_at is null
        and not ${familyIsProtected('c.child_id')}
        and not exists (select 1 from case_export e where e.case_id = c.id and e.organisation_id = co.organisation_id
          and e.exported_at >= c.closed_at)) as "notExported",
    (select count(*)::int from consent_grant g join organisation o on o.id = g.organisation_id and o.connected
      left join grant_delivery d on d.grant_id = g.id
      where g.case_id = c.id and g.withdrawn_at is not null and coalesce(d.acknowledged_version, 0) < g.version) as undelivered
  from hlt_case c join team t on t.id = c.team_id join municipality m on m.code = t.municipality_code
  where c.status = 'CLOSED' order by c.closed_at, c.id`;

export async function findDueCases(em: SqlEntityManager, now: Date): Promise<DueCase[]> {
  const closed = await em.execute<(DueCase & { closedAt: string | Date; months: number })[]>(query);
  return closed
    .filter(({ closedAt, months }) => purgeDueAt(new Date(closedAt), months) <= now)
    .map(({ id, notExported, undelivered }) => ({ id, notExported, undelivered }));
}
