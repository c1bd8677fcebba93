// Starts the coordination subgraph.
import { createCallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { buildCoordination } from './coordination.ts';
import { readCoordinationSettings } from './settings.ts';

await runProcess(async () => {
  const env = readCoordinationSettings(process.env);
  const log = createLog({ name: 'coordination', level: env.LOG_LEVEL });
  const { app } = await buildCoordination({
    database: { url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY },
    callers: createCallerVerifier({
      issuer: env.OIDC_ISSUER,
      audience: env.OIDC_AUDIENCE,
      jwksUri: env.OIDC_JWKS_URI,
      rolesClaim: env.OIDC_ROLES_CLAIM,
    }),
    log,
    receiptIssuer: env.RECEIPT_ISSUER,
    keyEncryptionKey: env.KEY_ENCRYPTION_KEY,
    pseudonymSecret: env.PSEUDONYM_SECRET,
    directoryExamples:
      env.DIRECTORY_EXAMPLES === undefined ? env.NODE_ENV !== 'production' : env.DIRECTORY_EXAMPLES === 'true',
  });
  await listenUntilStopped(app, { host: env.HOST, port: env.PORT, log });
});
