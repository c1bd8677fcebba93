// The team's own members wait for the family's first yes; until then the case remembers who of them would step aside (domain rules 20, 21).
import { migration } from '@hlt/shared/database/migration.ts';

export const waitingMembersMigration = migration(
  '022-waiting-members',
  `alter table hlt_case add column members_wait boolean not null default false`,
  // Units whose members step aside though their organisation stays; '-' for those who belong to no unit.
  `alter table case_organisation add column seats_aside text[] not null default '{}'`,
);
