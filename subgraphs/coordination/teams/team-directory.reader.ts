// The directory as the choice of a team sees it: one statement for where the teams' members work, beside the directory itself.
import type { CoordinationContext } from '../coordination-context.ts';
import { readSeats } from './team-people.reader.ts';
import type { TeamDirectory } from './team-facts.ts';

export const readTeamDirectory = async ({ directory, em }: CoordinationContext): Promise<TeamDirectory> => ({
  municipalities: await directory.municipalities(),
  teams: await directory.teams(),
  organisations: await directory.organisations(),
  units: await directory.units(),
  seats: await readSeats(em),
});
