// The settings that every process of the hub has: where it listens, what it logs, who issues access tokens.
import { z } from 'zod';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const address = z.url({ protocol: /^https?$/, error: 'must be a web address such as https://id.example.se' });
const portNumber = z.coerce
  .number({ error: 'must be a port number between 0 and 65535' })
  .int('must be a whole port number')
  .min(0, 'must be a port number between 0 and 65535')
  .max(65_535, 'must be a port number between 0 and 65535');

/** A web address, `http` or `https`. */
export const addressSetting = address;

/** Spread into a process's own schema: `z.object({ ...processSettings(4000), … })`. */
export const processSettings = (port: number) => ({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: portNumber.default(port),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  OIDC_ISSUER: address,
  OIDC_AUDIENCE: z.string().default('https://hlt-hub.example/graphql'),
  OIDC_JWKS_URI: address.optional(),
  OIDC_ROLES_CLAIM: z.string().default('roles'),
});

/** The embedded database is one process on one machine; `DATABASE_URL` is for real operation. */
export const databaseSettings = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  DATA_DIRECTORY: z.string().optional(),
};
