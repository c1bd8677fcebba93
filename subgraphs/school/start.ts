// Starts the subgraph of one school organisation.
import { startOwner } from '@hlt/shared/owner/start-owner.ts';
import { school } from './school.ts';
import { schoolSettings } from './settings.ts';

await startOwner(school, schoolSettings, process.env);
