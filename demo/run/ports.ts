// Where the demo's processes listen: PORT is the gateway's, the others follow it.
import { z } from 'zod';
import { readSettings } from '@hlt/service/settings.ts';
import { demoOrganisations } from '../organisations.ts';

export const demoHost = '127.0.0.1';
export const addressOf = (port: number): string => `http://${demoHost}:${port}`;

export const identityProviderPort = (gatewayPort: number): number => gatewayPort + 1;
export const coordinationPort = (gatewayPort: number): number => gatewayPort + 2;
export const organisationPort = (gatewayPort: number, organisationId: string): number =>
  gatewayPort + 3 + demoOrganisations.findIndex(({ id }) => id === organisationId);

const mostPort = 65_535 - 2 - demoOrganisations.length;
const wrong = `must be a port number between 1 and ${mostPort}`;
const schema = z.object({ PORT: z.coerce.number(wrong).int(wrong).min(1, wrong).max(mostPort, wrong).default(4000) });

export const readGatewayPort = (env: NodeJS.ProcessEnv): number => readSettings(schema, env).PORT;
