// A job that was fetched by hand: completed when its work is done, given back when it fails.
import type { PgBoss } from 'pg-boss';

export async function settle(
  boss: PgBoss,
  { id, name }: { id: string; name: string },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await boss.fail(name, id);
    throw error;
  }
  await boss.complete(name, id);
}
