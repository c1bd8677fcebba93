// The eight processes of the demo and the settings of each: the same settings as in real operation.
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { demoAudience } from '../identity-provider/audience.ts';
import { demoOrganisations } from '../organisations.ts';
import { demoStaffUnits } from '../staff-units.ts';
import { deliveredPath } from './delivered-path.ts';
import type { DemoSecrets } from './demo-secrets.ts';
import { addressOf, coordinationPort, demoHost, identityProviderPort, organisationPort } from './ports.ts';
import type { StartOptions } from './start-options.ts';
import type { HubProcess } from './supervisor.ts';

export interface HubProcessOptions extends StartOptions {
  readonly secrets: DemoSecrets;
  readonly organisationsFile: string;
}

export interface HubProcesses {
  /** The slowest to start come first. */
  readonly behind: readonly HubProcess[];
  /** Started last: who waits until it is ready finds the whole hub behind it. */
  readonly gateway: HubProcess;
}

export const hubProcesses = (options: HubProcessOptions): HubProcesses => ({
  behind: [coordination(options), ...organisations(options), identityProvider(options)],
  gateway: gateway(options),
});

function coordination(options: HubProcessOptions): HubProcess {
  const port = coordinationPort(options.gatewayPort);
  return {
    name: 'coordination',
    port,
    readyPath: deliveredPath,
    module: new URL('../processes/coordination.ts', import.meta.url),
    environment: {
      ...common(options, port),
      ...storedIn(options, 'coordination'),
      RECEIPT_ISSUER: addressOf(port),
      KEY_ENCRYPTION_KEY: options.secrets.keyEncryptionKey,
      PSEUDONYM_SECRET: options.secrets.pseudonymSecret,
      ORGANISATIONS_FILE: options.organisationsFile,
    },
  };
}

function organisations(options: HubProcessOptions): HubProcess[] {
  const issuer = addressOf(coordinationPort(options.gatewayPort));
  return demoOrganisations.map(({ id, organisationNumber }) => {
    const port = organisationPort(options.gatewayPort, id);
    return {
      name: id,
      port,
      module: new URL('../processes/organisation.ts', import.meta.url),
      environment: {
        ...common(options, port),
        ...storedIn(options, id),
        ORGANISATION_ID: id,
        ORGANISATION_NUMBER: organisationNumber,
        STAFF_UNITS: JSON.stringify(demoStaffUnits[id]),
        RECEIPT_ISSUER: issuer,
        RECEIPT_JWKS_URI: `${issuer}/.well-known/jwks.json`,
        KEY_ENCRYPTION_KEY: keyEncryptionKeyOf(id, options.secrets),
        COORDINATION_URL: `${issuer}/graphql`,
      },
    };
  });
}

/** One of its own for each, made from the kept one: a demo that was started by an earlier version goes on. */
const keyEncryptionKeyOf = (organisationId: string, { keyEncryptionKey }: DemoSecrets): string =>
  createHmac('sha256', keyEncryptionKey).update(organisationId).digest('base64url');

const gateway = (options: HubProcessOptions): HubProcess => ({
  name: 'gateway',
  port: options.gatewayPort,
  module: new URL(import.meta.resolve('@hlt/gateway/start.ts')),
  environment: {
    ...common(options, options.gatewayPort),
    COORDINATION_URL: `${addressOf(coordinationPort(options.gatewayPort))}/graphql`,
    ORGANISATIONS_FILE: options.organisationsFile,
  },
});

const identityProvider = (options: HubProcessOptions): HubProcess => {
  const port = identityProviderPort(options.gatewayPort);
  return {
    name: 'identity provider',
    port,
    module: new URL('../processes/identity-provider.ts', import.meta.url),
    environment: { ...common(options, port), GATEWAY_PORT: String(options.gatewayPort) },
  };
};

const common = ({ gatewayPort, logLevel, secrets }: HubProcessOptions, port: number): Record<string, string> => ({
  NODE_ENV: 'development',
  HOST: demoHost,
  PORT: String(port),
  LOG_LEVEL: logLevel,
  OIDC_ISSUER: addressOf(identityProviderPort(gatewayPort)),
  OIDC_AUDIENCE: demoAudience,
  DEMO_FIRST_START: secrets.firstStart,
});

const storedIn = ({ dataDirectory }: HubProcessOptions, name: string): Record<string, string> =>
  dataDirectory === undefined ? {} : { DATA_DIRECTORY: join(dataDirectory, name) };
