// The mutations of an agreed plan (domain rule 28): followed up, revised with a reason, closed.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { statusesAfter } from './measure-status.rules.ts';
import { ClosePlanInput, FollowUpPlanInput, RevisePlanInput } from './plan-change.input.ts';
import { changePlanBy } from './plan-door.ts';
import { faultsOfFollowUp } from './plan-terms.rules.ts';
import { partsOf } from './plan-part.rules.ts';
import { askConfirmations, insertFollowUp, insertRevision, updatePlan } from './plan.writer.ts';

const what = { description: 'What is done with the plan (vad som görs).' };

@Resolver()
export class PlanLifeResolver {
  @Mutation(() => CaseChange, {
    description: 'Writes down a follow-up (följa upp planen); the answer’s `id` is the follow-up’s.',
  })
  followUpPlan(
    @Arg('input', () => FollowUpPlanInput, what) input: FollowUpPlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('followUpPlan', input, context, async (tx, plan, { hand }) => {
      const { heldOn, outcome, measures, nextOn = null } = input;
      refuseFaults(faultsOfFollowUp({ heldOn, outcome, measures, nextOn }, plan.content, swedishDay(context.now)));
      const statuses = statusesAfter(plan.content, measures);
      const id = await insertFollowUp(tx, plan, { heldOn, outcome, nextOn, measures: statuses }, hand);
      await updatePlan(tx, plan, { status: 'FOLLOWED_UP', follow_up_on: nextOn });
      return id;
    });
  }

  @Mutation(() => CaseChange, {
    description:
      'Opens an agreed plan for revision (revidera planen): a new revision with the reason, to be confirmed and agreed anew. The old one is kept whole.',
  })
  revisePlan(
    @Arg('input', () => RevisePlanInput, what) input: RevisePlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('revisePlan', input, context, async (tx, plan, { hand }) => {
      refuseFaults(faultsOfFreeText(input.reason, 'reason', { longest: 1000 }));
      const number = plan.revision + 1;
      await insertRevision(tx, plan.id, { number, reason: input.reason, content: plan.content }, hand);
      await askConfirmations(tx, { id: plan.id, revision: number }, partsOf(plan.content), []);
      await updatePlan(tx, plan, { status: 'INVITED', revision: number });
      return undefined;
    });
  }

  @Mutation(() => CaseChange, {
    description: 'Closes the plan (avsluta planen) with a reason; also when the consent has ended.',
  })
  closePlan(
    @Arg('input', () => ClosePlanInput, what) input: ClosePlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('closePlan', input, context, async (tx, plan) => {
      refuseFaults(faultsOfFreeText(input.reason, 'reason', { longest: 1000 }));
      await updatePlan(tx, plan, { status: 'CLOSED', closed_at: context.now, closing_note: input.reason });
      return undefined;
    });
  }
}
