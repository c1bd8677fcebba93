// Tells the other parties that keys have changed, so that they look at once. Whoever cannot be told follows within a minute.
import { keysChangedPath } from '../delivery/paths.ts';

export interface OtherParty {
  readonly name: string;
  /** Any address of that party's. */
  readonly url: string;
}

const longestMs = 5_000;

/** The lines to print. */
export async function tellKeysChanged(others: readonly OtherParty[]): Promise<string[]> {
  if (others.length === 0) return ['Nobody was told: ORGANISATIONS_FILE (or an owner’s COORDINATION_URL) is not set.'];
  const told = await Promise.all(others.map(async (other) => ({ name: other.name, isTold: await tell(other) })));
  const names = (isTold: boolean): string[] => told.filter((one) => one.isTold === isTold).map(({ name }) => name);
  const [reached, missed] = [names(true), names(false)];
  return [
    ...(reached.length > 0 ? [`Told: ${reached.join(', ')}`] : []),
    ...(missed.length > 0
      ? [`Not reached: ${missed.join(', ')}. They follow within a minute; to tell them again: npm run keys -- tell`]
      : []),
  ];
}

async function tell({ url }: OtherParty): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(longestMs);
    const response = await fetch(new URL(keysChangedPath, url), { method: 'POST', redirect: 'error', signal });
    await response.body?.cancel();
    return response.status === 204;
  } catch {
    return false;
  }
}
