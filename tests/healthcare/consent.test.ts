// Every category of healthcare under every state of consent.
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { describeConsents } from '../support/owner-consent-states.ts';
import { healthcareCases } from './consent-cases.ts';

describeConsents(healthcare, healthcareCases);
