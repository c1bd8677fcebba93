// The mutations of interventions, for those who take part in the case.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../../coordination-context.ts';
import { callersPersonId } from '../../people/callers-person.ts';
import { changeCase, refuseFaults } from '../../process/case-change.ts';
import { CaseChange } from '../../process/case-change.type.ts';
import type { Action } from '../../process/steps.rules.ts';
import { getAgendaItem } from '../agenda/agenda-item.reader.ts';
import { refuseWithoutChild } from '../meeting-faults.ts';
import {
  AddInterventionInput,
  ChangeInterventionInput,
  EvaluateInterventionInput,
  InterventionInput,
} from './intervention.input.ts';
import { faultsOfDescription, faultsOfDueDay, faultsOfEvaluation } from './intervention.rules.ts';
import { addIntervention, changeIntervention, evaluateIntervention, startIntervention } from './intervention.writer.ts';
import type { WhichIntervention } from './intervention-row.writer.ts';

@Resolver()
export class InterventionChangeResolver {
  @Mutation(() => CaseChange, {
    description: 'Adds what was agreed at a meeting (lägg till insats): what, who answers for it, and by when.',
  })
  addIntervention(
    @Arg('input', () => AddInterventionInput, { description: 'What was agreed (insatsen).' })
    input: AddInterventionInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { now } = context;
    return changeCase('addIntervention', input, context, (door) => {
      refuseWithoutChild(door);
      refuseFaults([...faultsOfDescription(input.description), ...faultsOfDueDay(input.dueOn, swedishDay(now))]);
      const caseId = door.case.id;
      return door.change(async (tx) => {
        await getAgendaItem(tx, caseId, input.meetingId);
        return { id: await addIntervention(tx, { ...input, caseId }, now) };
      });
    });
  }

  @Mutation(() => CaseChange, { description: 'Changes an intervention (ändra insats) that is not done or stopped.' })
  changeIntervention(
    @Arg('input', () => ChangeInterventionInput, { description: 'What is changed (ändringen).' })
    input: ChangeInterventionInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { description, dueOn } = input;
    const faults = [
      ...(description == null ? [] : faultsOfDescription(description)),
      ...(dueOn == null ? [] : faultsOfDueDay(dueOn, swedishDay(context.now))),
    ];
    return changeOne('changeIntervention', input, context, (tx, which) => {
      refuseFaults(faults);
      return changeIntervention(tx, which, input);
    });
  }

  @Mutation(() => CaseChange, { description: 'An intervention has begun (insatsen har börjat).' })
  startIntervention(
    @Arg('input', () => InterventionInput, { description: 'Which intervention (vilken insats).' })
    input: InterventionInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeOne('startIntervention', input, context, startIntervention);
  }

  @Mutation(() => CaseChange, {
    description:
      'How an intervention went (utvärdera insats), told together with the family; it goes on, is done or stops.',
  })
  evaluateIntervention(
    @Arg('input', () => EvaluateInterventionInput, { description: 'How it went (hur det gick).' })
    input: EvaluateInterventionInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { outcome, evaluation, withFamily } = input;
    const withoutFamilyReason = input.withoutFamilyReason?.trim() ?? null;
    const faults = faultsOfEvaluation(input);
    return changeOne('evaluateIntervention', input, context, async (tx, which, evaluatedById) => {
      refuseFaults(faults);
      const made = { outcome, evaluation, withFamily, withoutFamilyReason, evaluatedById };
      await evaluateIntervention(tx, which, made, context.now);
    });
  }
}

function changeOne(
  action: Action,
  input: InterventionInput,
  context: CoordinationContext,
  work: (tx: SqlEntityManager, which: WhichIntervention, personId: string) => Promise<void>,
): Promise<CaseChange> {
  const { interventionId, version = null } = input;
  return changeCase(action, input, context, async ({ case: { id: caseId }, actor, change }) => {
    const personId = await callersPersonId(context);
    return change(async (tx) => {
      await work(tx, { caseId, interventionId, version, actor }, personId);
      return { id: interventionId };
    });
  });
}
