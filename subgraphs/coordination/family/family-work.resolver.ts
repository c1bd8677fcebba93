// What was agreed, the feedback and the plan, as they are told to a guardian.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { feedbackOfCases } from '../feedback/feedback.reader.ts';
import { evaluationsOfInterventions, interventionsOfCases } from '../meetings/interventions/intervention.reader.ts';
import { fullName } from '../people/full-name.ts';
import { plansFor } from '../plans/plan-view.ts';
import { plansOfCases } from '../plans/plan.reader.ts';
import { required } from '../row-loader.ts';
import { FamilyCase, FamilyFeedback, FamilyIntervention, type FamilyMeasure, FamilyPlan } from './family-case.type.ts';
import { feedbackSentence } from './feedback-sentences.rules.ts';
import { interventionWords, planSentence, workSentence, type WorkFacts } from './family-work.rules.ts';
import { inPlainWords, type InPlainWords } from './plain-words.ts';

@Resolver(() => FamilyCase)
export class FamilyWorkResolver {
  @FieldResolver(() => [FamilyIntervention], { description: 'What was agreed (insatser), the oldest first.' })
  async interventions(
    @Root() { caseId }: FamilyCase,
    @Ctx() context: CoordinationContext,
  ): Promise<FamilyIntervention[]> {
    const { reader } = context;
    const shown = (await reader(interventionsOfCases).load(caseId)).filter((one) => !one.hiddenFromGuardians);
    return Promise.all(
      shown.map(async (one) => {
        const words = await workWords({ ...one, what: interventionWords[one.kind] }, caseId, context);
        const evaluations = await reader(evaluationsOfInterventions).load(one.id);
        const howItWent = evaluations.at(-1)?.evaluation ?? null;
        return { id: one.id, description: one.description, howItWent, ...words };
      }),
    );
  }

  @FieldResolver(() => [FamilyFeedback], { description: 'Feedback to you (återkoppling till dig), the oldest first.' })
  async feedback(
    @Root() { caseId, guardianId }: FamilyCase,
    @Ctx() { reader, now }: CoordinationContext,
  ): Promise<FamilyFeedback[]> {
    const own = (await reader(feedbackOfCases).load(caseId)).filter((one) => one.guardianId === guardianId);
    return own.map((one) => ({
      id: one.id,
      dueOn: swedishDay(one.dueAt),
      givenOn: one.doneAt && swedishDay(one.doneAt),
      ...inPlainWords(feedbackSentence(one, now)),
    }));
  }

  @FieldResolver(() => FamilyPlan, {
    nullable: true,
    description:
      'The plan (SIP): the one that is open, else the latest; none before the meeting about it has been called.',
  })
  async plan(@Root() { caseId, process }: FamilyCase, @Ctx() context: CoordinationContext): Promise<FamilyPlan | null> {
    const plans = plansFor(process, await context.reader(plansOfCases).load(caseId));
    const plan = plans.find(({ status }) => status !== 'CLOSED') ?? plans[0];
    if (plan === undefined) return null;
    const { goals, measures } = plan.content;
    return {
      ...{ id: plan.id, goals: [...goals], followUpOn: plan.followUpOn },
      measures: await Promise.all(
        measures.map(async ({ id, what, endsOn, ...rest }): Promise<FamilyMeasure> => {
          const facts = { ...rest, what: { swedish: what, english: what }, dueOn: endsOn };
          return { id, ...(await workWords(facts, caseId, context)) };
        }),
      ),
      ...inPlainWords(planSentence(plan)),
    };
  }
}

interface Work extends Pick<WorkFacts, 'what' | 'status' | 'dueOn'> {
  readonly organisationId: string;
  readonly participantId: string | null;
}

async function workWords(work: Work, caseId: string, context: CoordinationContext): Promise<InPlainWords> {
  const { parts, people, directory } = context;
  const { name: organisation } = await required(directory.organisation, work.organisationId);
  const place = (await parts.participants.load(caseId)).find(({ id }) => id === work.participantId);
  const named = place && (await required(people.byId, place.personId));
  const person = named === undefined ? null : fullName(named);
  return inPlainWords(workSentence({ ...work, organisation, person }));
}
