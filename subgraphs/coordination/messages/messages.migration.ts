// Messages inside the case, in place of secure e-mail.
import { migration } from '@hlt/shared/database/migration.ts';

export const messagesMigration = migration(
  '017-messages',
  `create table message (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    sender_person_id uuid references person,
    sender_guardian_id uuid references guardian,
    body text not null check (length(body) between 1 and 4000),
    sent_at timestamptz not null,
    constraint one_sender check (num_nonnulls(sender_person_id, sender_guardian_id) = 1)
  )`,
  `create index on message (case_id, sent_at)`,
  `create table message_recipient (
    id uuid primary key,
    message_id uuid not null references message on delete cascade,
    person_id uuid references person,
    guardian_id uuid references guardian,
    read_at timestamptz,
    unique (message_id, person_id),
    unique (message_id, guardian_id),
    constraint one_recipient check (num_nonnulls(person_id, guardian_id) = 1)
  )`,
  `create index on message_recipient (person_id) where read_at is null`,
  `create index on message_recipient (guardian_id) where read_at is null`,
);
