// The demo's identity provider as a process of its own.
import { z } from 'zod';
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { processSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { buildIdentityProvider } from '../identity-provider/server.ts';

const schema = z.object({ ...processSettings(4001), GATEWAY_PORT: z.coerce.number().int().min(1).max(65_535) });

await runProcess(async () => {
  const settings = readSettings(schema, process.env);
  const log = createLog({ name: 'identity-provider', level: settings.LOG_LEVEL });
  const app = await buildIdentityProvider({
    issuer: settings.OIDC_ISSUER,
    gatewayPort: settings.GATEWAY_PORT,
    environment: settings.NODE_ENV,
    log,
  });
  await listenUntilStopped(app, { host: settings.HOST, port: settings.PORT, log });
});
