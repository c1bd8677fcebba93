// Starts the coordination subgraph.
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { buildCoordination } from './coordination.ts';
import { coordinationOptions } from './coordination-options.ts';
import { readCoordinationSettings } from './settings.ts';

await runProcess(async () => {
  const env = readCoordinationSettings(process.env);
  const log = createLog({ name: 'coordination', level: env.LOG_LEVEL });
  const { app } = await buildCoordination(coordinationOptions(env, log));
  await listenUntilStopped(app, { host: env.HOST, port: env.PORT, log });
});
