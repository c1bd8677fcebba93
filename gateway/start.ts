// npm run start:gateway
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { buildGateway } from './gateway-server.ts';
import { optionsFromSettings } from './options-from-settings.ts';
import { gatewaySettings } from './settings.ts';

await runProcess(async () => {
  const settings = readSettings(gatewaySettings, process.env);
  const log = createLog({ name: 'gateway', level: settings.LOG_LEVEL });
  const options = optionsFromSettings(settings, log);
  const app = await buildGateway(options);
  app.addHook('onClose', async () => options.organisations.close());
  await listenUntilStopped(app, { host: settings.HOST, port: settings.PORT, log });
});
