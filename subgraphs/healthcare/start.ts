// Starts the subgraph of one region’s healthcare.
import { startOwner } from '@hlt/shared/owner/start-owner.ts';
import { healthcareSettings } from './settings.ts';
import { healthcare } from './healthcare.ts';

await startOwner(healthcare, healthcareSettings, process.env);
