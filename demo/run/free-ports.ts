// Checks every port before anything is started, so that a taken one is one clear sentence and not seven failures.
import { createServer } from 'node:net';
import { PortInUse } from '@hlt/service/http-server.ts';
import { demoHost } from './ports.ts';

export interface NamedPort {
  readonly name: string;
  readonly port: number;
}

/** Throws {@link PortInUse}. */
export async function requireFreePorts(ports: readonly NamedPort[]): Promise<void> {
  const free = await Promise.all(ports.map(({ port }) => isFree(port)));
  const taken = ports.filter((_port, index) => !free[index]);
  if (taken.length === 0) return;
  const list = taken.map(({ name, port }) => `${port} (${name})`).join(', ');
  throw new PortInUse(
    `Already in use on ${demoHost}: port ${list}. Does the hub run already? Stop it, or choose others: PORT=5000 npm start`,
  );
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, demoHost, () => probe.close(() => resolve(true)));
  });
