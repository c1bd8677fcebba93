// The read path on the embedded database: the same statements in one of PGlite's own transactions.
import type { PGlite } from '@electric-sql/pglite';
import { logStatement } from '../access-log/log-statement.ts';
import { nameGrantsLocally } from '../consent/name-grants.ts';
import type { StatementCounter } from '../database/statement-counter.ts';
import type { ItemReader } from '../item/item.reader.ts';
import { ownCopies, type OwnCopiesRow } from './own-copies-row.ts';
import type { ItemRow, ReadPath } from './read-path.ts';
import { copiesStatement, itemParameters, itemsStatement } from './statements.ts';

export function embeddedReadPath(
  pglite: PGlite,
  readers: readonly ItemReader[],
  statements: StatementCounter,
): ReadPath {
  const items = itemsStatement(readers);
  return ({ grantIds, personalIdentityNumber }, decide, now) =>
    pglite.transaction(async (transaction) => {
      await transaction.exec(nameGrantsLocally(grantIds));
      statements.add(1);
      const { rows } = await transaction.query<OwnCopiesRow>(copiesStatement.text, [grantIds, personalIdentityNumber]);
      const { entries, releases } = decide(ownCopies(rows[0] as OwnCopiesRow));
      statements.add(1);
      await transaction.query(logStatement.text, [JSON.stringify(entries)]);
      const parameters = itemParameters(releases, now);
      if (parameters === undefined) return [];
      statements.add(1);
      return (await transaction.query<ItemRow>(items.text, parameters)).rows;
    });
}
