// GET /pages/family/:caseId: the child's case in plain words, for its guardians.
import { definePage } from '../hub-page.ts';
import { languageOf, queryBeside } from '../page-query.ts';
import { familyAnswer, type FamilyAnswer } from './family-answer.ts';
import { renderFamily, type FamilyPageWish } from './render-family.ts';

export const familyPage = definePage<FamilyPageWish, FamilyAnswer>({
  name: 'family',
  query: queryBeside('family-page.graphql', import.meta.url),
  field: 'familyCase',
  wishOf: (caseId, query) => ({ caseId, language: languageOf(query['lang']) }),
  variablesOf: ({ caseId }) => ({ caseId }),
  answer: familyAnswer,
  render: renderFamily,
});
