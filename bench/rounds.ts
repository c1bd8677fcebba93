// Times peers in turn within one run, so that a ratio holds when the machine's speed drifts.

export interface Peer {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds of one request. */
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  readonly rounds: number;
  /** Requests of each peer in each round. */
  readonly requests: number;
  /** Under way at once. */
  readonly concurrency: number;
}

export async function measure(peers: readonly Peer[], load: Load): Promise<Measured[]> {
  const times = new Map(peers.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < load.rounds; round += 1)
    for (const peer of peers) times.get(peer.name)?.push(...(await oneRound(peer, load)));
  return [...times].map(([name, all]) => ({ name, p50: quantile(all, 0.5), p99: quantile(all, 0.99) }));
}

async function oneRound({ ask }: Peer, { requests, concurrency }: Load): Promise<number[]> {
  const times: number[] = [];
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
