// Starts the subgraph of the social services of one municipality.
import { startOwner } from '@hlt/shared/owner/start-owner.ts';
import { socialSettings } from './settings.ts';
import { social } from './social.ts';

await startOwner(social, socialSettings, process.env);
