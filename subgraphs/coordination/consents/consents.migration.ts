// Consent forms, grants, signatures and withdrawals.
import { migration } from '@hlt/shared/database/migration.ts';

export const consentsMigration = migration(
  '005-consents',
  `create table consent_form (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    child_id uuid not null references child,
    purpose text not null check (purpose in ('HLT_MEETING', 'SIP')),
    language text not null,
    interpreter boolean not null default false,
    text_version text not null,
    registrar_id uuid not null references person,
    registered_at timestamptz not null
  )`,
  `create table consent_grant (
    id uuid primary key,
    version integer not null check (version > 0),
    form_id uuid not null references consent_form,
    case_id uuid not null references hlt_case,
    child_id uuid not null references child,
    organisation_id text not null references organisation,
    secrecy_unit text not null check (secrecy_unit in ('SCHOOL', 'STUDENT_HEALTH_MEDICAL', 'SOCIAL_SERVICES', 'HEALTHCARE')),
    recipient_sectors text[] not null,
    recipient_organisation_ids text[] not null,
    excluded_organisation_ids text[] not null,
    categories text[] not null check (cardinality(categories) > 0),
    purpose text not null check (purpose in ('HLT_MEETING', 'SIP')),
    valid_from timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    exception_code text check (exception_code in ('SOLE_CUSTODY', 'GUARDIAN_PREVENTED', 'CHILD_DECIDES', 'LEGAL_REVIEW')),
    exception_reason text,
    withdrawn_at timestamptz,
    withdrawn_categories text[] not null default '{}',
    constraint no_exception_without_written_reason
      check ((exception_code is null) = (exception_reason is null) and exception_reason is distinct from '')
  )`,
  `create index on consent_grant (case_id)`,
  `create table consent_signer (
    id uuid primary key,
    grant_id uuid not null references consent_grant,
    guardian_id uuid references guardian,
    capacity text not null check (capacity in ('GUARDIAN', 'CHILD')),
    signed_at timestamptz,
    refused_at timestamptz,
    method text check (method in ('ELECTRONIC', 'PAPER')),
    unique (grant_id, guardian_id),
    constraint guardian_or_child check ((capacity = 'GUARDIAN') = (guardian_id is not null)),
    constraint signed_somehow check (signed_at is null or method is not null)
  )`,
  `create table consent_withdrawal (
    id uuid primary key,
    grant_id uuid not null references consent_grant,
    signer_id uuid not null references consent_signer,
    categories text[] not null,
    withdrawn_at timestamptz not null
  )`,
  `create index on consent_withdrawal (grant_id)`,
);
