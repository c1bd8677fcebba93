// The way of every change of a plan: the case's door (process/case-change.ts), the consent that a SIP stands on, and the plan as it is
// under the lock.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { callersPersonId } from '../people/callers-person.ts';
import { changeCase, refuseFaults, refuseOldVersion, type CaseDoor, type CaseInput } from '../process/case-change.ts';
import type { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { illegalStep } from '../process/step-faults.ts';
import { isLegal, stepOf, type Action } from '../process/steps.rules.ts';
import type { StaffPlace } from '../cases/may-open-case.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import type { PlanFacts } from './plan-content-check.rules.ts';
import { noSipConsent, unknownPlan } from './plan-faults.ts';
import { hasSipConsent } from './plan-terms.rules.ts';
import { lockPlan } from './plan.reader.ts';
import type { Hand } from './plan.writer.ts';
import type { StoredPlan } from './stored-plan.ts';

export interface PlanInput extends CaseInput {
  readonly planId: string;
  /** The plan's version as the client has read it. */
  readonly version: number;
}

export interface PlanDoor {
  readonly door: CaseDoor;
  readonly place: StaffPlace;
  readonly hand: Hand;
  readonly facts: PlanFacts;
}

/** Answers with the id of what was made, if anything was beside the plan. */
type PlanWork = (tx: SqlEntityManager, plan: StoredPlan, at: PlanDoor) => Promise<string | undefined>;

/** `work` throws ChangeFault for what is wrong; the plan's own state and version have been judged before. */
export const changePlanBy = (
  action: Action,
  input: PlanInput,
  context: CoordinationContext,
  work: PlanWork,
): Promise<CaseChange> =>
  atPlanDoor(action, input, context, (at) =>
    at.door.change(async (tx) => {
      const plan = await lockPlan(tx, at.door.case.id, input.planId);
      if (plan === undefined) throw new ChangeFault([unknownPlan]);
      refuseOldVersion(plan.version, input.version, 'version');
      if (!isLegal(action, plan.status))
        refuseFaults([illegalStep(action, 'PLAN', plan.status, at.door.actor, 'planId')]);
      return { id: (await work(tx, plan, at)) ?? plan.id };
    }),
  );

/** Without a consent to a SIP a plan can be closed, and nothing else (domain rules 27 and 28). */
export const atPlanDoor = (
  action: Action,
  input: CaseInput,
  context: CoordinationContext,
  work: (at: PlanDoor) => Promise<string | null>,
): Promise<CaseChange> =>
  changeCase(action, input, context, async (door) => {
    const { place } = door;
    if (place.as !== 'STAFF') throw new Error('A plan is changed by the team.');
    if (stepOf(action).needs?.includes('SIP_CONSENT') === true)
      refuseFaults(hasSipConsent(await context.grants.load(door.case.id), context.now) ? [] : [noSipConsent]);
    const personId = await callersPersonId(context);
    return work({ door, place, hand: { personId, now: context.now }, facts: await planFacts(door, context) });
  });

async function planFacts({ case: { id }, childId }: CaseDoor, context: CoordinationContext): Promise<PlanFacts> {
  const { parts, directory } = context;
  const organisations = (await parts.organisations.load(id)).filter(({ steppedAsideAt }) => !steppedAsideAt);
  const organisationIds = organisations.map(({ organisationId }) => organisationId);
  const units = await Promise.all(organisationIds.map((one) => directory.unitsOfOrganisation.load(one)));
  const guardians = childId === null ? [] : await parts.guardians.load(childId);
  return {
    organisationIds,
    units: units.flat(),
    participants: (await parts.participants.load(id)).filter(({ steppedAsideAt }) => !steppedAsideAt),
    guardianIds: guardians.map((guardian) => guardian.id),
  };
}
