// One of the demo's organisations as a process of its own: the real subgraph, with its part of the demo in it.
import { z } from 'zod';
import { listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import { buildOwner } from '@hlt/shared/owner/owner-server.ts';
import { ownerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { demoOrganisations, type DemoOrganisation } from '../organisations.ts';
import { seedOrganisation } from '../seed/organisations/seed-organisation.ts';
import { readFirstStart } from './first-start.ts';

/** Only its own subgraph is loaded. */
const kinds: Record<DemoOrganisation['subgraph'], () => Promise<OwnerKind>> = {
  school: async () => (await import('@hlt/school/school.ts')).school,
  social: async () => (await import('@hlt/social/social.ts')).social,
  healthcare: async () => (await import('@hlt/healthcare/healthcare.ts')).healthcare,
};

const demoSettings = z.object({
  ORGANISATION_ID: z.enum(demoOrganisations.map(({ id }) => id)),
});

await runProcess(async () => {
  const settings = readSettings(ownerSettings(0), process.env);
  const { ORGANISATION_ID } = readSettings(demoSettings, process.env);
  const log = createLog({ name: ORGANISATION_ID, level: settings.LOG_LEVEL });
  const { subgraph } = demoOrganisations.find(({ id }) => id === ORGANISATION_ID) ?? demoOrganisations[0];
  const owner = await buildOwner(await kinds[subgraph](), settings, { log });
  await seedOrganisation(owner.database, {
    organisationId: ORGANISATION_ID,
    now: readFirstStart(process.env),
  });
  await listenUntilStopped(owner.app, { host: settings.HOST, port: settings.PORT, log });
});
