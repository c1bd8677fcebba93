// GET /pages/consent/:caseId: the newest consent form of the case, or the one that `?form=` names. GET /pages/my-consent/:caseId: the same
// for those who are asked to sign, the child itself among them, which opens no case.
import { definePage, type Querystring } from '../hub-page.ts';
import { queryBeside } from '../page-query.ts';
import { consentAnswer, myConsentAnswer, type ConsentAnswer, type MyConsentAnswer } from './consent-answer.ts';
import { renderConsent, type ConsentPageWish } from './render-consent.ts';

export const consentPage = definePage<ConsentPageWish, ConsentAnswer>({
  name: 'consent',
  query: queryBeside('consent-page.graphql', import.meta.url),
  field: 'case',
  wishOf: (caseId, query) => ({ name: 'consent', caseId, formId: formIn(query) }),
  variablesOf: ({ caseId }) => ({ caseId }),
  answer: consentAnswer,
  render: (answer, wish) => renderConsent(answer.case.process?.forms ?? [], wish),
});

export const myConsentPage = definePage<ConsentPageWish, MyConsentAnswer>({
  name: 'my-consent',
  query: queryBeside('my-consent-page.graphql', import.meta.url),
  field: 'myConsentForms',
  wishOf: (caseId, query) => ({ name: 'my-consent', caseId, formId: formIn(query) }),
  variablesOf: ({ caseId }) => ({ caseId }),
  answer: myConsentAnswer,
  render: ({ myConsentForms }, wish) => renderConsent(myConsentForms, wish),
});

const formIn = ({ form }: Querystring): string | null => (typeof form === 'string' ? form : null);
