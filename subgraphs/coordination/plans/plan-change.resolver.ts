// The mutations of a plan until it is agreed (domain rule 28): begun, written, called, confirmed by each unit, agreed.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import {
  AgreePlanInput,
  ChangePlanInput,
  InviteToPlanInput,
  PlanStepInput,
  StartPlanInput,
} from './plan-change.input.ts';
import { changedContent, namesUnknownMeasure } from './plan-change.rules.ts';
import { faultsOfContent } from './plan-content-check.rules.ts';
import { unknownMeasure } from './plan-content-faults.ts';
import { atPlanDoor, changePlanBy } from './plan-door.ts';
import { notYourPart } from './plan-faults.ts';
import { faultsOfAbsent, faultsOfInvitation, toInvited, withAbsent } from './plan-invited.rules.ts';
import { mayConfirm, partsOf, unchangedParts } from './plan-part.rules.ts';
import { faultsOfAgreement, faultsOfConfirmations } from './plan-terms.rules.ts';
import { askConfirmations, confirmParts, updateContent, updatePlan } from './plan.writer.ts';
import { startPlan } from './start-plan.writer.ts';

const what = { description: 'What is done with the plan (vad som görs).' };

@Resolver()
export class PlanChangeResolver {
  @Mutation(() => CaseChange, {
    description:
      'Begins a plan (påbörja SIP); the answer’s `id` is the plan’s. Needs a consent to a SIP. School may call one where the municipality has agreed so.',
  })
  startPlan(
    @Arg('input', () => StartPlanInput, what) input: StartPlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return atPlanDoor('startPlan', input, context, (at) => startPlan(at, input.calledByOrganisationId ?? null));
  }

  @Mutation(() => CaseChange, {
    description:
      'Changes what the plan says (ändra planen), until it is agreed. A unit whose part is changed, or what all share, confirms anew.',
  })
  changePlan(
    @Arg('input', () => ChangePlanInput, what) input: ChangePlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('changePlan', input, context, async (tx, plan, { facts, hand }) => {
      refuseFaults(faultsOfContent(input, facts));
      refuseFaults(namesUnknownMeasure(input.measures, plan.content) ? [unknownMeasure('measures')] : []);
      const content = changedContent(plan.content, input, randomUUID);
      await updateContent(tx, plan, content, hand);
      if (plan.status === 'INVITED')
        await askConfirmations(tx, plan, partsOf(content), unchangedParts(plan.content, content));
      await updatePlan(tx, plan, {});
      return undefined;
    });
  }

  @Mutation(() => CaseChange, {
    description: 'Calls the meeting of the plan (kalla till SIP-möte) and asks each unit to confirm its part.',
  })
  inviteToPlan(
    @Arg('input', () => InviteToPlanInput, what) input: InviteToPlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('inviteToPlan', input, context, async (tx, plan, { facts, hand }) => {
      refuseFaults(faultsOfInvitation(input, facts, context.now));
      const content = { ...plan.content, invited: toInvited(input.invited, randomUUID) };
      await updateContent(tx, plan, content, hand);
      await askConfirmations(tx, plan, partsOf(content), partsOf(content));
      await updatePlan(tx, plan, { status: 'INVITED', meets_at: input.meetsAt });
      return undefined;
    });
  }

  @Mutation(() => CaseChange, {
    description: 'Confirms your unit’s part of the plan (bekräfta enhetens del), as you have read it.',
  })
  confirmPlanPart(
    @Arg('input', () => PlanStepInput, what) input: PlanStepInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('confirmPlanPart', input, context, async (tx, plan, { place, hand }) => {
      const own = plan.confirmations.filter((part) => part.confirmedAt === null && mayConfirm(place, part));
      refuseFaults(own.length === 0 ? [notYourPart] : []);
      // The version stays: two units that confirm the same text are in nobody’s way.
      await confirmParts(tx, plan, own, hand);
      return undefined;
    });
  }

  @Mutation(() => CaseChange, {
    description: 'Notes that the plan is agreed (planen är överenskommen), when each unit has confirmed its part.',
  })
  agreePlan(
    @Arg('input', () => AgreePlanInput, what) input: AgreePlanInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changePlanBy('agreePlan', input, context, async (tx, plan, { hand }) => {
      const { content } = plan;
      const confirmed = plan.confirmations.filter(({ confirmedAt }) => confirmedAt !== null);
      refuseFaults([
        ...faultsOfAgreement(content, swedishDay(context.now)),
        ...faultsOfConfirmations(content, confirmed),
        ...faultsOfAbsent(content.invited, input.absentIds),
      ]);
      const agreed = { ...content, invited: withAbsent(content.invited, input.absentIds) };
      await updateContent(tx, plan, agreed, hand, context.now);
      await updatePlan(tx, plan, {
        ...{ status: 'AGREED', agreed_at: context.now, follow_up_on: content.followUpOn },
        responsible_organisation_id: content.responsible?.organisationId ?? null,
        responsible_participant_id: content.responsible?.participantId ?? null,
      });
      return undefined;
    });
  }
}
