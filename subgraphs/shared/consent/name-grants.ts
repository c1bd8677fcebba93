// Row-level security shows a grant only to who names it: these, until the transaction ends.
import type { SqlEntityManager } from '@mikro-orm/sql';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** SQL to be sent with the `begin` of a transaction, which takes no parameters; what is no id names nothing. */
export const nameGrantsLocally = (grantIds: readonly string[]): string =>
  `set local hub.grants = '${grantIds.filter((id) => uuid.test(id)).join(',')}'`;

/** Call it inside `em.transactional`, before reading or upserting `ConsentGrant` or reading `CategoryHold`. */
export async function nameGrants(em: SqlEntityManager, grantIds: readonly string[]): Promise<void> {
  await em.execute(nameGrantsLocally(grantIds));
}
