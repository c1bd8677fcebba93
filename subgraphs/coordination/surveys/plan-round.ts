// A round is planned by a process leader (domain rule 29).
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { getActingPerson } from '../people/acting-person.ts';
import { refuseFaults } from '../process/case-change.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { madeOnce } from '../process/client-mutation.writer.ts';
import { readRounds } from './survey.reader.ts';
import { faultsOfRound } from './survey.rules.ts';
import type { PlanSurveyRoundInput } from './survey.input.ts';
import type { SurveyRoundChange } from './survey.type.ts';
import { insertRound } from './survey.writer.ts';

export async function planRound(input: PlanSurveyRoundInput, context: CoordinationContext): Promise<SurveyRoundChange> {
  await getActingPerson('planSurveyRound', context);
  const { em, caller, now } = context;
  const { clientMutationId: key } = input;
  const once = {
    subject: caller.subject,
    mutation: 'planSurveyRound',
    key,
    content: input,
    caseId: null,
    now,
  } as const;
  try {
    const id = await em.fork().transactional(async (tx) => {
      // Two rounds at once would not see each other.
      await tx.execute(`select pg_advisory_xact_lock(hashtextextended('survey rounds', 0))`);
      return madeOnce(tx, once, async () => {
        refuseFaults(faultsOfRound(input, await readRounds(tx), swedishDay(now)));
        return insertRound(tx, input, swedishDay(now));
      });
    });
    return { round: (await readRounds(em)).find((round) => round.id === id) ?? null, problems: [] };
  } catch (error) {
    if (error instanceof ChangeFault) return { round: null, problems: [...error.faults] };
    throw error;
  }
}
