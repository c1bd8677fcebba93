// The coordinated individual plan (SIP, domain rule 28): its state, every revision whole, confirmations and follow-ups.
import { migration } from '@hlt/shared/database/migration.ts';

export const plansMigration = migration(
  '015-plans',
  `create table plan (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    status text not null check (status in ('DRAFT', 'INVITED', 'AGREED', 'FOLLOWED_UP', 'CLOSED')),
    revision integer not null default 1 check (revision > 0),
    version integer not null default 1 check (version > 0),
    called_by_organisation_id text not null references organisation,
    responsible_organisation_id text references organisation,
    responsible_participant_id uuid references participant,
    meets_at timestamptz,
    agreed_at timestamptz,
    follow_up_on date,
    closed_at timestamptz,
    closing_note text check (length(closing_note) <= 1000),
    survey_codes_given boolean not null default false,
    created_by_id uuid not null references person,
    created_at timestamptz not null,
    constraint agreed_with_follow_up check (status <> 'AGREED' or follow_up_on is not null),
    constraint agreed_before_followed_up check (status not in ('AGREED', 'FOLLOWED_UP') or agreed_at is not null)
  )`,
  `create index on plan (case_id)`,
  `create unique index one_open_plan on plan (case_id) where status <> 'CLOSED'`,
  `create table plan_revision (
    plan_id uuid not null references plan,
    number integer not null check (number > 0),
    reason text check (length(reason) between 1 and 1000),
    content jsonb not null,
    changed_by_id uuid not null references person,
    changed_at timestamptz not null,
    agreed_at timestamptz,
    primary key (plan_id, number),
    constraint revised_with_reason check (number = 1 or reason is not null)
  )`,
  `create table plan_confirmation (
    plan_id uuid not null references plan,
    revision integer not null,
    organisation_id text not null references organisation,
    unit_id text not null default '',
    confirmed_at timestamptz,
    confirmed_by_id uuid references person,
    primary key (plan_id, revision, organisation_id, unit_id),
    constraint confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by_id is null))
  )`,
  `create table plan_follow_up (
    id uuid primary key,
    plan_id uuid not null references plan,
    number integer not null check (number > 0),
    revision integer not null,
    held_on date not null,
    outcome text not null check (length(outcome) between 1 and 2000),
    next_on date,
    -- How each measure stands after it, by the measure's id.
    measures jsonb not null default '{}',
    recorded_by_id uuid not null references person,
    recorded_at timestamptz not null,
    unique (plan_id, number)
  )`,
  // What was agreed is kept as it was; a change of it is a new revision.
  `create function keep_agreed_revision() returns trigger language plpgsql as $$
    begin
      raise exception 'An agreed revision of a plan is not changed.';
    end $$`,
  `create trigger keep_agreed_revision before update on plan_revision
    for each row when (old.agreed_at is not null) execute function keep_agreed_revision()`,
  // By local agreement (domain rule 28, P).
  `alter table municipality add column school_calls_plan boolean not null default true`,
);
