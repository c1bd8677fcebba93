// A migration of one concept: hand-written SQL, one statement at a time (PGlite takes no more), named for all time.
import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/** Names sort in the order of the list that is given to the database, and are never changed once they have run. */
export function migration(name: string, ...statements: readonly string[]): MigrationObject {
  class ConceptMigration extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  }
  return { name, class: ConceptMigration };
}
