// The closed cases, as a table of the statement: until they are purged, what concerns each organisation is to be taken to its own file.
import { familyIsProtected } from '../cases/protected-family.ts';

/** When it is due as keeping/retention.rules.ts says it. Of a protected family there is nothing to export (domain rule 14). */
export const closedCases = (which: string): string => `closed_case as (
  select c.id, c.kind, c.closed_at,
    (c.closed_at at time zone 'UTC' + make_interval(months => m.retention_months)) at time zone 'UTC' as purge_due_at
  from hlt_case c join team t on t.id = c.team_id join municipality m on m.code = t.municipality_code
  where c.status = 'CLOSED' and ${which} and c.kind = 'IDENTIFIED' and not ${familyIsProtected('c.child_id')})`;
