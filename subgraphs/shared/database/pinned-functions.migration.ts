// PostgreSQL looks for a table among the session's temporary ones first, unless the path says otherwise. Two older functions left it
// unsaid: with a temporary table of the log's name the application could have opened rows without an entry (attack 21).
import { migration } from './migration.ts';

const pinned = 'set search_path = pg_catalog, public, pg_temp';

export const pinnedFunctionsMigration = migration(
  'owner-080-pinned-functions',
  `alter function children_released(text) ${pinned}`,
  `alter function find_person(text) ${pinned}`,
);
