// The demo's identity provider on a free port, for tests.
import { createServer, type AddressInfo } from 'node:net';
import { buildIdentityProvider } from '@hlt/demo/identity-provider/server.ts';
import { createLog } from '@hlt/service/log.ts';

export interface DemoIdentity {
  readonly issuer: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function startDemoIdentity(): Promise<DemoIdentity> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const log = createLog({ name: 'identity-provider', level: 'silent' });
  const app = await buildIdentityProvider({ issuer, gatewayPort: port - 1, environment: 'test', log });
  await app.listen({ host: '127.0.0.1', port });
  return { issuer, port, close: () => app.close() };
}

// The issuer has its port in its name, so the port must be known before the provider is built.
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
