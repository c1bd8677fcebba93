// The demo's identity provider on a free port, for tests.
import { buildIdentityProvider } from '@hlt/demo/identity-provider/server.ts';
import { createLog } from '@hlt/service/log.ts';
import { freePort } from './free-port.ts';

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
