// An owner's own database: children, grants, holds, access log, and a table for each category.
import { accessLogMigration } from '../access-log/access-log.migration.ts';
import { entryEventsMigration } from '../access-log/entry-events.migration.ts';
import { logRetentionMigration } from '../access-log/log-retention.migration.ts';
import { logSealMigration } from '../access-log/log-seal.migration.ts';
import { readerRoleMigration } from '../access-log/reader-role.migration.ts';
import { accountMigration } from '../account/account.migration.ts';
import { ChildEntity } from '../child/child.entity.ts';
import { childMigration } from '../child/child.migration.ts';
import { personNumbersMigration } from '../child/person-numbers.migration.ts';
import { GrantEntity } from '../consent/grant.entity.ts';
import { grantMigration } from '../consent/grant.migration.ts';
import { HoldEntity } from '../consent/hold.entity.ts';
import { ownCopiesWallMigration } from '../consent/own-copies-wall.migration.ts';
import { WithdrawalEntity } from '../consent/withdrawal.entity.ts';
import type { DatabaseModel } from '../database/open-database.ts';
import { pinnedFunctionsMigration } from '../database/pinned-functions.migration.ts';
import { applicationRole, rolesMigration } from '../database/roles.migration.ts';
import { itemHoldMigration } from '../hold/item-hold.migration.ts';
import { importedChildMigration } from '../item-import/imported-child.migration.ts';
import { itemHistoryMigration } from '../item/item-history.migration.ts';
import { itemWritingMigration } from '../item/item-writing.migration.ts';
import { itemPersonsMigration } from '../item/item-persons.migration.ts';
import { SigningKeyEntity } from '../signing-keys/signing-key.entity.ts';
import { signingKeysMigration } from '../signing-keys/signing-keys.migration.ts';
import { signingKeysRightsMigration } from '../signing-keys/signing-keys-rights.migration.ts';
import { personMigration } from '../person/person.migration.ts';
import { WaiverEntity } from '../person/waiver.entity.ts';
import { waiverMigration } from '../person/waiver.migration.ts';
import { staffLookupsMigration } from '../staff/staff-lookups.migration.ts';
import { withdrawalMigration } from '../withdrawal/withdrawal.migration.ts';
import type { Concept } from './concept.ts';

export const ownerModel = (concepts: readonly Concept[]): DatabaseModel => ({
  entities: [
    ChildEntity,
    GrantEntity,
    HoldEntity,
    WithdrawalEntity,
    WaiverEntity,
    SigningKeyEntity,
    ...concepts.map(({ entity }) => entity),
  ],
  migrations: [
    readerRoleMigration,
    rolesMigration,
    childMigration,
    grantMigration,
    accessLogMigration,
    personMigration,
    waiverMigration,
    itemHoldMigration,
    ...concepts.map(({ migration }) => migration),
    signingKeysMigration,
    ...concepts.map(({ entity }) => itemPersonsMigration(entity.meta.tableName)),
    personNumbersMigration,
    entryEventsMigration,
    ownCopiesWallMigration,
    signingKeysRightsMigration,
    logSealMigration,
    logRetentionMigration,
    ...concepts.map(({ category, entity }) => itemWritingMigration(category, entity.meta.tableName)),
    ...concepts.map(({ entity }) => itemHistoryMigration(entity.meta.tableName)),
    importedChildMigration,
    withdrawalMigration,
    staffLookupsMigration,
    accountMigration,
    pinnedFunctionsMigration,
  ],
  applicationRole,
});
