// What is sent to plan a round, to give codes and to answer.
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { Choice } from './survey-words.ts';
import { SurveyChoiceEnum } from './survey.type.ts';

@InputType({ description: 'A round that is planned (enkätomgång som planeras).' })
export class PlanSurveyRoundInput {
  @Field(() => String, { description: 'Chosen by you, 1–100 characters: sent again, it is made once (nyckel).' })
  clientMutationId: string;
  @Field(() => String, { description: 'Name, 120 characters at most (namn).' })
  name: string;
  @Field(() => DateScalar, { description: 'First day (första dag).' })
  firstDay: string;
  @Field(() => DateScalar, { description: 'Last day (sista dag), four weeks later at least.' })
  lastDay: string;
}

@InputType({ description: 'For which plan codes are given (för vilken plan).' })
export class GiveSurveyCodesInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The plan’s id (planens id).' })
  planId: string;
}

@InputType({ description: 'The answer to a question (svar på en fråga).' })
export class SurveyAnswerInput {
  @Field(() => ID, { description: 'The question’s code (frågans kod).' })
  question: string;
  @Field(() => SurveyChoiceEnum, { description: 'The answer (svaret).' })
  choice: Choice;
}

@InputType({ description: 'A survey that is answered (besvarad enkät).' })
export class AnswerSurveyInput {
  @Field(() => String, { description: 'The code that you were given (koden).' })
  code: string;
  @Field(() => [SurveyAnswerInput], { description: 'The answers (svaren); questions can be left out.' })
  answers: SurveyAnswerInput[];
}
