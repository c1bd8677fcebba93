// The demo's coordination as a process of its own: the real one, with the demo families in it.
import { buildCoordination } from '@hlt/coordination/coordination.ts';
import { readCoordinationSettings } from '@hlt/coordination/settings.ts';
import { createCallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { seedCoordination } from '../seed/coordination/seed-coordination.ts';
import { readFirstStart } from './first-start.ts';

await runProcess(async () => {
  const env = readCoordinationSettings(process.env);
  const log = createLog({ name: 'coordination', level: env.LOG_LEVEL });
  const coordination = await buildCoordination({
    database: { dataDirectory: env.DATA_DIRECTORY },
    callers: createCallerVerifier({
      issuer: env.OIDC_ISSUER,
      audience: env.OIDC_AUDIENCE,
      rolesClaim: env.OIDC_ROLES_CLAIM,
    }),
    log,
    receiptIssuer: env.RECEIPT_ISSUER,
    keyEncryptionKey: env.KEY_ENCRYPTION_KEY,
    pseudonymSecret: env.PSEUDONYM_SECRET,
    directoryExamples: true,
  });
  await seedCoordination(coordination.fork(), readFirstStart(process.env));
  await listenUntilStopped(coordination.app, { host: env.HOST, port: env.PORT, log });
});
