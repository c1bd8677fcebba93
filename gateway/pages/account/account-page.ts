// GET /pages/account/:caseId: who has asked to read about the child.
import { definePage, type Querystring } from '../hub-page.ts';
import { languageOf, queryBeside } from '../page-query.ts';
import { accountAnswer, type AccountAnswer } from './account-answer.ts';
import { linesOnPage, renderAccount, type AccountPageWish } from './render-account.ts';

export const accountPage = definePage<AccountPageWish, { accessAccount: AccountAnswer }>({
  name: 'account',
  query: queryBeside('account-page.graphql', import.meta.url),
  field: 'accessAccount',
  wishOf: (caseId, query) => ({ caseId, language: languageOf(query['lang']), older: olderOf(query) }),
  variablesOf: ({ caseId, older }) => ({ caseId, first: linesOnPage, after: older?.after ?? null }),
  answer: accountAnswer,
  render: ({ accessAccount }, wish) => renderAccount(accessAccount, wish),
});

function olderOf({ organisation, after }: Querystring): AccountPageWish['older'] {
  return typeof organisation === 'string' && typeof after === 'string' ? { organisationId: organisation, after } : null;
}
