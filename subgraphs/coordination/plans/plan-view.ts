// A stored plan as the caller may see it.
import type { CaseProcess } from '../process/case-process.type.ts';
import { legalSteps } from '../process/steps.rules.ts';
import { momentOrNull } from '../row-moment.ts';
import type { PlanContent } from './plan-content.ts';
import type { PlanContentView } from './plan-content.type.ts';
import { contentFor, isShownTo } from './plan-view.rules.ts';
import type { Plan } from './plan.type.ts';
import type { StoredPlan } from './stored-plan.ts';

/** The newest first. */
export function plansFor({ standing, actor }: CaseProcess, plans: readonly StoredPlan[]): Plan[] {
  const { place, childId, case: opened } = standing;
  const reader = place.as === 'GUARDIAN' ? { guardianId: place.guardianId } : null;
  const of = { caseId: opened.id, childId };
  return plans
    .filter((plan) => isShownTo(reader, plan))
    .map((stored) => {
      // What the child keeps to itself now was perhaps open before: it is not read in an earlier revision either.
      const isKept = (content: PlanContent): boolean => content.childWordsHidden || stored.content.childWordsHidden;
      const show = (content: PlanContent): PlanContentView =>
        toView(contentFor(reader, reader ? { ...content, childWordsHidden: isKept(content) } : content), of);
      return {
        ...stored,
        legalSteps: opened.status === 'CLOSED' ? [] : legalSteps('PLAN', stored.status, actor),
        content: show(stored.content),
        confirmations: stored.confirmations.map((one) => ({
          ...{ organisationId: one.organisationId, unitId: one.unitId === '' ? null : one.unitId },
          ...{ confirmedAt: momentOrNull(one.confirmedAt) },
          confirmedById: one.confirmedById,
        })),
        ...{ stored, show },
      };
    });
}

const toView = (content: PlanContent, of: { caseId: string; childId: string | null }): PlanContentView => ({
  ...content,
  goals: [...content.goals],
  guardianWords: content.guardianWords.map((one) => ({ ...one, of })),
  measures: content.measures.map((one) => ({ ...one, of })),
  measuresByOthers: [...content.measuresByOthers],
  responsible: content.responsible && { ...content.responsible, of },
  invited: [...content.invited],
});
