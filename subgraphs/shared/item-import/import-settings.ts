// The settings of an import: those of the organisation's own process that say whose database it is and where.
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { z } from 'zod';
import { organisationIdSetting } from '../owner/owner-settings.ts';

export const importSettings = z.object({ ...databaseSettings, ORGANISATION_ID: organisationIdSetting });

export type ImportSettings = z.infer<typeof importSettings>;
