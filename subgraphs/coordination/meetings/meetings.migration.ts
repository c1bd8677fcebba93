// Meetings and their agendas.
import { migration } from '@hlt/shared/database/migration.ts';

export const meetingsMigration = migration(
  '004-meetings',
  `create table meeting (
    id uuid primary key,
    team_id text not null references team,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    form text not null check (form in ('IN_ROOM', 'DIGITAL')),
    place text
  )`,
  `create table agenda_item (
    case_id uuid not null references hlt_case,
    meeting_id uuid not null references meeting,
    access_opens_at timestamptz not null,
    access_closes_at timestamptz not null check (access_closes_at > access_opens_at),
    primary key (case_id, meeting_id)
  )`,
);
