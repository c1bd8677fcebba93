// Reads a page of an organisation's professionals, by name: one statement.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { connectionOf, type Connection, type Page } from '../connection/page.ts';
import { isStorable } from '../process/free-text.rules.ts';
import type { Professional } from './professional.type.ts';

interface ProfessionalColumns {
  readonly id: string;
  readonly name: string;
  readonly profession: string;
  readonly team_id: string | null;
  readonly team_role: 'COORDINATOR' | 'MEMBER';
  readonly receives_invitations: boolean;
  readonly organisation_id: string;
  readonly unit_id: string | null;
}

export async function readProfessionals(
  em: SqlEntityManager,
  organisationId: string,
  page: Page,
): Promise<Connection<Professional>> {
  const { after } = page;
  const [name = null, id = null] = after !== null && isStorable(after.join()) ? after : [];
  const rows = await executeBound<ProfessionalColumns>(
    em,
    `select * from (
       select id::text, given_name || ' ' || family_name as name, profession, team_id, team_role, receives_invitations,
         organisation_id, unit_id
       from person where organisation_id = $1) p
     where $2::text is null or (name, id) > ($2, coalesce($3, ''))
     order by name, id limit $4`,
    [organisationId, name, id, page.first + 1],
  );
  const nodes = rows.map((row) => ({
    ...{ id: row.id, name: row.name, profession: row.profession, teamRole: row.team_role },
    ...{ receivesInvitations: row.receives_invitations, organisationId: row.organisation_id },
    ...{ unitId: row.unit_id, teamId: row.team_id },
  }));
  return connectionOf(nodes, page, (one) => [one.name, one.id]);
}
