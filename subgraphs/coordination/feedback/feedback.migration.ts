// Feedback to each guardian within seven days after the meeting (domain rule 24).
import { migration } from '@hlt/shared/database/migration.ts';

export const feedbackMigration = migration(
  '014-feedback',
  `create table feedback (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    meeting_id uuid not null references meeting,
    guardian_id uuid not null references guardian,
    due_at timestamptz not null,
    done_at timestamptz,
    how text check (how in ('IN_PERSON', 'PHONE', 'DIGITAL_MEETING', 'LETTER')),
    done_by_id uuid references person,
    offered text[] not null default '{}' check (offered <@ array['JOINT_MEETING', 'SIP', 'OTHER_HELP', 'NOTHING_MORE']),
    note text check (length(note) <= 1000),
    version integer not null default 1 check (version > 0),
    unique (case_id, meeting_id, guardian_id),
    constraint done_somehow check ((done_at is null) = (how is null) and (done_at is null) = (done_by_id is null))
  )`,
  `create index on feedback (due_at) where done_at is null`,
);
