// All that social services tell in one case view.
import { social } from '@hlt/social/social.ts';
import { describeCaseView } from '../support/owner-case-view.ts';
import { socialCases } from './consent-cases.ts';

describeCaseView(social, socialCases);
