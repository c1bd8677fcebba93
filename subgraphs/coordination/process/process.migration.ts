// Where a case stands in the process, and the keys of mutations that may be sent twice.
import { migration } from '@hlt/shared/database/migration.ts';

export const processMigration = migration(
  '011-process',
  `alter table hlt_case add column stage text not null default 'OPENED'
    check (stage in ('RAISED', 'DISCUSSED', 'ANSWERED', 'OPENED', 'MEETING_PLANNED', 'MEETING_HELD'))`,
  `alter table hlt_case add column version integer not null default 1 check (version > 0)`,
  `alter table hlt_case add column cause text check (cause in
    ('ATTENDANCE', 'LEARNING', 'BEHAVIOUR', 'MENTAL_HEALTH', 'RELATIONS', 'FAMILY', 'DEVELOPMENT', 'OTHER'))`,
  `alter table hlt_case add column raised_by text check (raised_by in ('SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE', 'GUARDIAN'))`,
  `alter table hlt_case add column family_ends_at timestamptz`,
  `create index on hlt_case (team_id)`,
  `alter table child add column listed_unit_id text references unit`,
  `alter table child add column sex text check (sex in ('GIRL', 'BOY'))`,
  `alter table person add column team_role text not null default 'MEMBER' check (team_role in ('COORDINATOR', 'MEMBER'))`,
  `alter table person add column receives_invitations boolean not null default false`,
  `alter table person add column process_area_id text references process_area`,
  `create index on person (team_id)`,
  `create index on person (organisation_id)`,
  `alter table unit add column in_hlt boolean not null default true`,
  // What is not known to be large warns (domain rule 20); those that are in the directory already get what new rows get.
  `alter table municipality add column small boolean not null default true`,
  `update municipality set small = false where code in ('2460', '2480', '2481', '2482')`,
  `alter table municipality add column retention_months integer not null default 24 check (retention_months between 0 and 120)`,
  `alter table case_organisation add column reason text`,
  `create table client_mutation (
    subject text not null,
    mutation text not null,
    key text not null,
    content_hash text not null,
    case_id uuid references hlt_case,
    result_id uuid not null,
    made_at timestamptz not null,
    primary key (subject, mutation, key)
  )`,
);
