// Those who work in the teams.
import { migration } from '@hlt/shared/database/migration.ts';

export const peopleMigration = migration(
  '002-people',
  `create table person (
    id uuid primary key,
    subject text not null unique,
    given_name text not null,
    family_name text not null,
    profession text not null,
    organisation_id text not null references organisation,
    unit_id text references unit,
    team_id text references team
  )`,
);
