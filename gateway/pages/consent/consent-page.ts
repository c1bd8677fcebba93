// GET /pages/consent/:caseId: the newest consent form of the case, or the one that `?form=` names.
import { definePage } from '../hub-page.ts';
import { queryBeside } from '../page-query.ts';
import { consentAnswer, type ConsentAnswer } from './consent-answer.ts';
import { renderConsent, type ConsentPageWish } from './render-consent.ts';

export const consentPage = definePage<ConsentPageWish, ConsentAnswer>({
  name: 'consent',
  query: queryBeside('consent-page.graphql', import.meta.url),
  field: 'case',
  wishOf: (caseId, { form }) => ({ caseId, formId: typeof form === 'string' ? form : null }),
  variablesOf: ({ caseId }) => ({ caseId }),
  answer: consentAnswer,
  render: renderConsent,
});
