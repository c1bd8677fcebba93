// GET /pages/plan/:caseId: the open plan of the case, else the latest.
import { definePage } from '../hub-page.ts';
import { languageOf, queryBeside } from '../page-query.ts';
import { planAnswer, type PlanAnswer } from './plan-answer.ts';
import { renderPlan, type PlanPageWish } from './render-plan.ts';

export const planPage = definePage<PlanPageWish, PlanAnswer>({
  name: 'plan',
  query: queryBeside('plan-page.graphql', import.meta.url),
  field: 'case',
  wishOf: (caseId, query) => ({ caseId, language: languageOf(query['lang']) }),
  variablesOf: ({ caseId }) => ({ caseId }),
  answer: planAnswer,
  render: renderPlan,
});
