// Whoever writes a family down, and whoever protects an identity, take turns: what was written before is found by the protection, and
// what comes after finds it (domain rule 14). Taken before any case is locked.
import type { SqlEntityManager } from '@mikro-orm/sql';

const key = `hashtextextended('protected identities', 0)`;

/** Until the end of the transaction. Families are in nobody's way but a protection's. */
export const lockForFamily = (tx: SqlEntityManager): Promise<unknown> =>
  tx.execute(`select pg_advisory_xact_lock_shared(${key})`);

export const lockForProtection = (tx: SqlEntityManager): Promise<unknown> =>
  tx.execute(`select pg_advisory_xact_lock(${key})`);
