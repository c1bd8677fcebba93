// The plans of a case, for the team and the guardians.
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOfAll, pageFrom, type Connection } from '../connection/page.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation, Unit } from '../directory/directory.type.ts';
import { fullName } from '../people/full-name.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { required } from '../row-loader.ts';
import { momentOrNull } from '../row-moment.ts';
import { plansFor } from './plan-view.ts';
import { plansOfCases } from './plan.reader.ts';
import {
  Plan,
  PlanConfirmation,
  PlanConnection,
  PlanFollowUp,
  PlanFollowUpConnection,
  PlanRevision,
  PlanRevisionConnection,
} from './plan.type.ts';

@Resolver(() => CaseProcess)
export class CasePlansResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The open plan, else the latest (SIP).' })
  async plan(@Root() process: CaseProcess, @Ctx() context: CoordinationContext): Promise<Plan | null> {
    const plans = await shownPlans(process, context);
    return plans.find(({ status }) => status !== 'CLOSED') ?? plans[0] ?? null;
  }

  @FieldResolver(() => PlanConnection, { description: 'All plans of the case (planer), the newest first.' })
  async plans(
    @Root() process: CaseProcess,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<Plan>> {
    return connectionOfAll(await shownPlans(process, context), pageFrom(page), ({ id }) => [id]);
  }
}

const shownPlans = async (process: CaseProcess, context: CoordinationContext): Promise<Plan[]> =>
  plansFor(process, await context.reader(plansOfCases).load(process.caseId));

@Resolver(() => Plan)
export class PlanResolver {
  @FieldResolver(() => Organisation, { description: 'Who called it (verksamheten som kallar).' })
  calledBy(@Root() { stored }: Plan, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, stored.calledByOrganisationId);
  }

  @FieldResolver(() => PlanFollowUpConnection, { description: 'Follow-ups (uppföljningar), the newest first.' })
  followUps(@Root() { stored }: Plan, @Args(() => PageArgs) page: PageArgs): Connection<PlanFollowUp> {
    const followUps = stored.followUps.map((one) => ({
      ...one,
      measures: Object.entries(one.measures).map(([measureId, status]) => ({ measureId, status })),
    }));
    return connectionOfAll(followUps, pageFrom(page), ({ id }) => [id]);
  }

  @FieldResolver(() => PlanRevisionConnection, {
    description: 'Every revision, whole (revisioner), the newest first.',
  })
  revisions(@Root() { stored, show }: Plan, @Args(() => PageArgs) page: PageArgs): Connection<PlanRevision> {
    const revisions = stored.revisions.map((one) => ({
      ...one,
      changedAt: new Date(one.changedAt),
      agreedAt: momentOrNull(one.agreedAt),
      content: show(one.content),
    }));
    return connectionOfAll(revisions, pageFrom(page), ({ number }) => [String(number)]);
  }
}

@Resolver(() => PlanConfirmation)
export class PlanConfirmationResolver {
  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(
    @Root() { organisationId }: PlanConfirmation,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Organisation> {
    return required(directory.organisation, organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Unit (enhet); none for the organisation as a whole.' })
  async unit(@Root() { unitId }: PlanConfirmation, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitId ? required(directory.unit, unitId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Confirmed by (bekräftad av).' })
  async confirmedBy(
    @Root() { confirmedById }: PlanConfirmation,
    @Ctx() { people }: CoordinationContext,
  ): Promise<string | null> {
    return confirmedById === null ? null : fullName(await required(people.byId, confirmedById));
  }
}

@Resolver(() => PlanFollowUp)
export class PlanFollowUpResolver {
  @FieldResolver(() => String, { description: 'Written down by (antecknad av).' })
  async recordedBy(@Root() { recordedById }: PlanFollowUp, @Ctx() { people }: CoordinationContext): Promise<string> {
    return fullName(await required(people.byId, recordedById));
  }
}

@Resolver(() => PlanRevision)
export class PlanRevisionResolver {
  @FieldResolver(() => String, { description: 'Written or last changed by (ändrad av).' })
  async changedBy(@Root() { changedById }: PlanRevision, @Ctx() { people }: CoordinationContext): Promise<string> {
    return fullName(await required(people.byId, changedById));
  }
}
