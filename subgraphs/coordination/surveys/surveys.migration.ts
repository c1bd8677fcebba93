// The anonymous survey after a plan (domain rule 29). No table here has a time, a case, a child, a person or a sequence.
import { migration } from '@hlt/shared/database/migration.ts';

export const surveysMigration = migration(
  '016-surveys',
  `create table survey_round (
    id uuid primary key,
    name text not null check (length(name) between 1 and 120),
    first_day date not null,
    last_day date not null check (last_day >= first_day)
  )`,
  `create table survey_code (
    code_hash text primary key,
    round_id uuid not null references survey_round,
    audience text not null check (audience in ('CHILD', 'GUARDIAN'))
  )`,
  `create table survey_answer (
    id uuid primary key,
    round_id uuid not null references survey_round,
    audience text not null check (audience in ('CHILD', 'GUARDIAN')),
    answers jsonb not null
  )`,
);
