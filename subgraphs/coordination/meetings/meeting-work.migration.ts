// What a meeting is made of: its state, invitations, those who come, the child's voice and what was agreed (domain rules 21–26).
import { migration } from '@hlt/shared/database/migration.ts';

export const meetingWorkMigration = migration(
  '013-meeting-work',
  `alter table meeting add column status text not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED'))`,
  `alter table meeting add column version integer not null default 1 check (version > 0)`,
  `alter table meeting add column series_id uuid`,
  `create index on meeting (team_id, starts_at)`,
  `alter table agenda_item add column position integer not null default 1 check (position > 0)`,
  `alter table agenda_item add column ended_at timestamptz`,
  `alter table agenda_item add column ended_by_id uuid references person`,
  `alter table agenda_item add column no_intervention_reason text check (length(no_intervention_reason) between 1 and 2000)`,
  `alter table agenda_item add column next_date date`,
  `create index on agenda_item (meeting_id)`,
  `create table invitation (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    meeting_id uuid not null references meeting,
    organisation_id text not null references organisation,
    unit_id text references unit,
    competence text check (length(competence) between 1 and 120),
    status text not null check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'CANCELLED')),
    sent_at timestamptz not null,
    answered_at timestamptz,
    answered_by_id uuid references person,
    person_id uuid references person,
    decline_reason text check (length(decline_reason) <= 500),
    version integer not null default 1 check (version > 0),
    constraint accepted_by_naming_somebody check (status <> 'ACCEPTED' or person_id is not null)
  )`,
  `create index on invitation (case_id)`,
  `create index on invitation (organisation_id) where status = 'SENT'`,
  // Family and network persons come to the meeting and never get a view of data: they have no place and no login.
  `create table case_attendee (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    meeting_id uuid not null references meeting,
    kind text not null check (kind in ('FAMILY', 'NETWORK')),
    name text not null check (length(name) between 1 and 120),
    relation text not null check (length(relation) between 1 and 120)
  )`,
  `create index on case_attendee (case_id)`,
  `create table child_voice (
    case_id uuid not null references hlt_case,
    meeting_id uuid not null references meeting,
    heard text not null check (heard in ('ATTENDED', 'THROUGH_ADULT', 'DIGITALLY', 'DECLINED', 'TOO_YOUNG')),
    reason text check (length(reason) <= 500),
    words text check (length(words) <= 2000),
    hidden_from_guardians boolean not null default false,
    recorded_by_id uuid not null references person,
    recorded_at timestamptz not null,
    version integer not null default 1 check (version > 0),
    primary key (case_id, meeting_id),
    constraint declined_or_too_young_with_reason check (heard not in ('DECLINED', 'TOO_YOUNG') or coalesce(reason, '') <> '')
  )`,
  `create table intervention (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    meeting_id uuid not null references meeting,
    kind text not null check (kind in ('ADAPTED_SUPPORT', 'PARENTAL_SUPPORT', 'FAMILY_TALKS', 'PARENT_GROUP', 'CHILD_GROUP',
      'ASSESSMENT', 'COMBINATION', 'JOINT_FOLLOW_UP')),
    description text not null check (length(description) between 1 and 1000),
    organisation_id text not null references organisation,
    participant_id uuid not null references participant,
    due_on date not null,
    status text not null check (status in ('PLANNED', 'ONGOING', 'DONE', 'STOPPED')),
    evaluation text check (length(evaluation) <= 2000),
    evaluated_at timestamptz,
    evaluated_by_id uuid references person,
    hidden_from_guardians boolean not null default false,
    created_at timestamptz not null,
    version integer not null default 1 check (version > 0)
  )`,
  `create index on intervention (case_id)`,
  // Every follow-up is kept; the intervention itself tells the latest one.
  `create table intervention_evaluation (
    id uuid primary key,
    intervention_id uuid not null references intervention on delete cascade,
    outcome text not null check (outcome in ('ONGOING', 'DONE', 'STOPPED')),
    evaluation text not null check (length(evaluation) between 1 and 2000),
    with_family boolean not null,
    without_family_reason text check (length(without_family_reason) <= 500),
    evaluated_at timestamptz not null,
    evaluated_by_id uuid not null references person,
    constraint with_the_family_or_told_why_not check (with_family or coalesce(without_family_reason, '') <> '')
  )`,
  `create index on intervention_evaluation (intervention_id)`,
);
