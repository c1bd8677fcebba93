// Starts an owner's process: reads its settings, builds it, listens until it is told to stop.
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import type { OwnerKind } from './concept.ts';
import { buildOwner } from './owner-server.ts';
import type { ownerSettings } from './owner-settings.ts';

export const startOwner = (
  kind: OwnerKind,
  settings: ReturnType<typeof ownerSettings>,
  env: NodeJS.ProcessEnv,
): Promise<void> =>
  runProcess(async () => {
    const read = readSettings(settings, env);
    const log = createLog({ name: read.ORGANISATION_ID, level: read.LOG_LEVEL });
    const { app } = await buildOwner(kind, read, { log });
    await listenUntilStopped(app, { host: read.HOST, port: read.PORT, log });
  });
