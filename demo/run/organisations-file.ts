// The gateway's list of organisations for the demo: who they are, and where they listen on this machine.
import { writeFile } from 'node:fs/promises';
import { demoOrganisations } from '../organisations.ts';
import { addressOf, organisationPort } from './ports.ts';

const timeBudgetMs = 3_000;

export async function writeOrganisationsFile(file: string, gatewayPort: number): Promise<void> {
  const list = demoOrganisations.map((organisation) => ({
    ...organisation,
    url: `${addressOf(organisationPort(gatewayPort, organisation.id))}/graphql`,
    timeBudgetMs,
  }));
  await writeFile(file, `${JSON.stringify(list, null, 2)}\n`);
}
