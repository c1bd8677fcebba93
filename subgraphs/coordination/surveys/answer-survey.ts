// An answer to the survey: by the code alone. The caller is not looked at, and nothing is logged.
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { codeDoesNotWork } from './survey-faults.ts';
import { readRounds } from './survey.reader.ts';
import { faultsOfAnswers, isOpen, linesOfAnswers } from './survey.rules.ts';
import type { AnswerSurveyInput } from './survey.input.ts';
import type { SurveyAnswered } from './survey.type.ts';
import { countAnswer } from './survey.writer.ts';

export async function answerSurvey(
  { code, answers }: AnswerSurveyInput,
  { em, now, surveyCodes }: CoordinationContext,
): Promise<SurveyAnswered> {
  const open = (await readRounds(em)).filter((round) => isOpen(round, swedishDay(now)));
  const found = surveyCodes.find(
    code,
    open.map(({ id }) => id),
  );
  if (found === undefined) return notReceived([codeDoesNotWork]);
  const faults = faultsOfAnswers(found.audience, answers);
  if (faults.length > 0) return notReceived(faults);
  const lines = linesOfAnswers(found.audience, answers);
  const counted = await em.fork().transactional((tx) => countAnswer(tx, found, lines));
  return counted ? { received: true, problems: [] } : notReceived([codeDoesNotWork]);
}

const notReceived = (problems: Problem[]): SurveyAnswered => ({ received: false, problems });
