// What each receipt was for: a view, a preview of it, or the account to the family.
import { migration } from '@hlt/shared/database/migration.ts';

export const receiptUsesMigration = migration(
  '007-receipt-uses',
  `alter table release_decision add column used_for text not null default 'VIEW'
    check (used_for in ('VIEW', 'PREVIEW', 'ACCOUNT'))`,
);
