// Every page of the hub.
import { accountPage } from './account/account-page.ts';
import type { HubPage } from './hub-page.ts';

export const hubPages: readonly HubPage[] = [accountPage];
