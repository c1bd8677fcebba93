// The coordinator gives a family its codes: once for a plan, and then nobody has them but the family.
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { unknownPlan } from '../plans/plan-faults.ts';
import { changeCase, refuseFaults } from '../process/case-change.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { codesGiven, noOpenRound, planNotAgreed } from './survey-faults.ts';
import { readRounds } from './survey.reader.ts';
import { isOpen } from './survey.rules.ts';
import type { GiveSurveyCodesInput } from './survey.input.ts';
import type { SurveyCode, SurveyCodesGiven } from './survey.type.ts';
import { markCodesGiven } from './survey.writer.ts';

const refusals = { UNKNOWN: [unknownPlan], NOT_AGREED: [planNotAgreed], GIVEN_BEFORE: [codesGiven], GIVEN: [] };

export async function giveCodes(input: GiveSurveyCodesInput, context: CoordinationContext): Promise<SurveyCodesGiven> {
  let codes: SurveyCode[] = [];
  const { problems } = await changeCase('giveSurveyCodes', input, context, async (door) => {
    const { childId, case: opened } = door;
    const round = (await readRounds(context.em)).find((one) => isOpen(one, swedishDay(context.now)));
    const guardians = childId === null ? [] : await context.parts.guardians.load(childId);
    return door.change(async (tx) => {
      refuseFaults(refusals[await markCodesGiven(tx, opened.id, input.planId)]);
      if (round === undefined) throw new ChangeFault([noOpenRound]);
      const audiences = ['CHILD' as const, ...guardians.map(() => 'GUARDIAN' as const)];
      codes = audiences.map((audience) => ({
        audience,
        code: context.surveyCodes.draw({ roundId: round.id, audience }),
      }));
      return {};
    });
  });
  return { codes: problems.length === 0 ? codes : [], problems };
}
