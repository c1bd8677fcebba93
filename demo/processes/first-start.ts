// When the demo was started for the first time: what its processes tell the demo's times from.
import { z } from 'zod';
import { readSettings } from '@hlt/service/settings.ts';

const schema = z.object({ DEMO_FIRST_START: z.iso.datetime() });

export const readFirstStart = (env: NodeJS.ProcessEnv): Date => new Date(readSettings(schema, env).DEMO_FIRST_START);
