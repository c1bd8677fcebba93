// Who works in the teams: for giving places in a case, and for which services a team has of its own.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { Seat } from './team-facts.ts';

export interface TeamPerson extends Seat {
  readonly personId: string;
  readonly teamRole: 'COORDINATOR' | 'MEMBER';
}

interface PersonColumns {
  readonly id: string;
  readonly team_id: string;
  readonly team_role: TeamPerson['teamRole'];
  readonly organisation_id: string;
  readonly unit_id: string | null;
  readonly sector: Sector;
}

export async function readTeamPeople(em: SqlEntityManager, teamId: string): Promise<TeamPerson[]> {
  const rows = await em.execute<PersonColumns[]>(
    `select p.id, p.team_id, p.team_role, p.organisation_id, p.unit_id, o.sector
     from person p join organisation o on o.id = p.organisation_id where p.team_id = ? order by p.id`,
    [teamId],
  );
  return rows.map((row) => ({
    personId: row.id,
    teamId: row.team_id,
    teamRole: row.team_role,
    organisationId: row.organisation_id,
    unitId: row.unit_id,
    sector: row.sector,
  }));
}

/** Of all teams, each place of work once: the coordinators run the cases and have none. */
export async function readSeats(em: SqlEntityManager): Promise<Seat[]> {
  const rows = await em.execute<Omit<PersonColumns, 'id' | 'team_role'>[]>(
    `select distinct p.team_id, p.organisation_id, p.unit_id, o.sector
     from person p join organisation o on o.id = p.organisation_id
     where p.team_id is not null and p.team_role = 'MEMBER' order by 1, 2, 3`,
  );
  return rows.map((row) => ({
    teamId: row.team_id,
    organisationId: row.organisation_id,
    unitId: row.unit_id,
    sector: row.sector,
  }));
}
