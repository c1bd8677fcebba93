// Cases, children, guardians and places in a case.
import { migration } from '@hlt/shared/database/migration.ts';

export const casesMigration = migration(
  '003-cases',
  `create table child (
    id uuid primary key,
    given_name text not null,
    family_name text not null,
    birth_date date not null,
    personal_identity_number text not null unique check (personal_identity_number ~ '^[0-9]{8}([0-9]{4}|TF[0-9]{2})$'),
    municipality_code text not null references municipality,
    school_unit_id text references unit,
    protected_identity boolean not null default false
  )`,
  `create table guardian (
    id uuid primary key,
    child_id uuid not null references child,
    given_name text not null,
    family_name text not null,
    personal_identity_number text not null,
    protected_identity boolean not null default false,
    unique (child_id, personal_identity_number)
  )`,
  `create index on guardian (personal_identity_number)`,
  `create table hlt_case (
    id uuid primary key,
    kind text not null check (kind in ('IDENTIFIED', 'DE_IDENTIFIED', 'PROTECTED')),
    status text not null check (status in ('OPEN', 'CLOSED')),
    purpose text not null check (purpose in ('HLT_MEETING', 'SIP')),
    team_id text not null references team,
    child_id uuid references child,
    raised_at timestamptz not null,
    closed_at timestamptz,
    closing_reason text check (closing_reason in
      ('GOALS_MET', 'FAMILY_ENDED', 'CONSENT_WITHDRAWN', 'MOVED', 'AGED_OUT', 'OTHER_PROCESS')),
    constraint identity_only_with_consent check ((kind = 'IDENTIFIED') = (child_id is not null)),
    constraint closed_with_time_and_reason check ((status = 'CLOSED') = (closed_at is not null and closing_reason is not null))
  )`,
  `create index on hlt_case (child_id)`,
  `create table consultation (
    case_id uuid primary key references hlt_case,
    age_band text not null check (age_band in ('AGE_0_5', 'AGE_6_9', 'AGE_10_12', 'AGE_13_17')),
    sector text not null check (sector in ('SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE')),
    cause text not null check (length(cause) <= 120),
    question text not null check (length(question) <= 2000)
  )`,
  `create table case_organisation (
    case_id uuid not null references hlt_case,
    organisation_id text not null references organisation,
    invited boolean not null default false,
    stepped_aside_at timestamptz,
    primary key (case_id, organisation_id)
  )`,
  `create table participant (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    person_id uuid not null references person,
    role text not null check (role in ('COORDINATOR', 'MEMBER', 'INVITED')),
    organisation_id text not null references organisation,
    sector text not null check (sector in ('SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE')),
    profession text not null,
    unit_id text references unit,
    access_from timestamptz not null,
    access_until timestamptz not null check (access_until > access_from),
    stepped_aside_at timestamptz,
    unique (case_id, person_id)
  )`,
  `create index on participant (person_id)`,
);
