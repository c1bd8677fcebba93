// All that healthcare tells in one case view.
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { describeCaseView } from '../support/owner-case-view.ts';
import { healthcareCases } from './consent-cases.ts';

describeCaseView(healthcare, healthcareCases);
