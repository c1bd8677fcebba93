// The demo's coordination as a process of its own: the real one, with the demo families in it.
import { buildCoordination } from '@hlt/coordination/coordination.ts';
import { coordinationOptions } from '@hlt/coordination/coordination-options.ts';
import { readCoordinationSettings } from '@hlt/coordination/settings.ts';
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { watchOrganisations } from '@hlt/service/organisations/organisations.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { seedCoordination } from '../seed/coordination/seed-coordination.ts';
import { readFirstStart } from './first-start.ts';
import { tellDelivered } from './tell-delivered.ts';

await runProcess(async () => {
  const env = readCoordinationSettings(process.env);
  const log = createLog({ name: 'coordination', level: env.LOG_LEVEL });
  // The demo families go to the schools and units of the examples, whatever the operator's shell says.
  const organisations = watchOrganisations(env.ORGANISATIONS_FILE, log);
  const options = coordinationOptions(env, log, organisations);
  const coordination = await buildCoordination({ ...options, directoryExamples: true });
  coordination.app.addHook('onClose', async () => organisations.close());
  tellDelivered(coordination);
  await seedCoordination(coordination.fork(), readFirstStart(process.env));
  await listenUntilStopped(coordination.app, { host: env.HOST, port: env.PORT, log });
});
