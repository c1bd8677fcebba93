// Every page of the hub.
import { accountPage } from './account/account-page.ts';
import { consentPage, myConsentPage } from './consent/consent-page.ts';
import { familyPage } from './family/family-page.ts';
import type { HubPage } from './hub-page.ts';
import { planPage } from './plan/plan-page.ts';

export const hubPages: readonly HubPage[] = [accountPage, consentPage, myConsentPage, planPage, familyPage];
