// A number for each withdrawal made to the owner, so that coordination can ask for those that it has not heard of.
import { migration } from '../database/migration.ts';

export const withdrawalMigration = migration(
  'owner-050-withdrawal-sequence',
  `alter table consent_withdrawal add column sequence bigint generated always as identity unique`,
);
