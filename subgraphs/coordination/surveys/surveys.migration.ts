// The anonymous survey after a plan (domain rule 29). No table here has a time, a case, a child, a person, a sequence, or a row for
// somebody who has answered: an answer only raises counts. The codes are nowhere until they are spent (survey-code.ts).
import { migration } from '@hlt/shared/database/migration.ts';

export const surveysMigration = migration(
  '016-surveys',
  `create table survey_round (
    id uuid primary key,
    name text not null check (length(name) between 1 and 120),
    first_day date not null,
    last_day date not null check (last_day >= first_day)
  )`,
  // How many have answered what: from the start every answer to every question, at nought. What an update leaves behind of the rows
  // that were there before is cleared away within the minute (autovacuum), here and below.
  `create table survey_count (
    round_id uuid not null references survey_round,
    audience text not null check (audience in ('CHILD', 'GUARDIAN')),
    question text not null,
    answer text not null,
    count integer not null default 0 check (count >= 0),
    primary key (round_id, audience, question, answer)
  ) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)`,
  // A code that has been used, as a keyed hash of it.
  `create table survey_spent_code (
    code_hash text primary key,
    round_id uuid not null references survey_round
  ) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)`,
);
