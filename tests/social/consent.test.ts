// Every category of social services under every state of consent.
import { social } from '@hlt/social/social.ts';
import { describeConsents } from '../support/owner-consent-states.ts';
import { socialCases } from './consent-cases.ts';

describeConsents(social, socialCases);
