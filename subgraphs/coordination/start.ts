// Starts the coordination subgraph.
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { watchOrganisations } from '@hlt/service/organisations/organisations.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { buildCoordination } from './coordination.ts';
import { coordinationOptions } from './coordination-options.ts';
import { readCoordinationSettings } from './settings.ts';

await runProcess(async () => {
  const env = readCoordinationSettings(process.env);
  const log = createLog({ name: 'coordination', level: env.LOG_LEVEL });
  const organisations = watchOrganisations(env.ORGANISATIONS_FILE, log);
  const { app } = await buildCoordination(coordinationOptions(env, log, organisations));
  app.addHook('onClose', async () => organisations.close());
  await listenUntilStopped(app, { host: env.HOST, port: env.PORT, log });
});
