// The anonymous survey after a plan (domain rule 29).
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOfAll, pageFrom, type Connection } from '../connection/page.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { answerSurvey } from './answer-survey.ts';
import { giveCodes } from './give-codes.ts';
import { planRound } from './plan-round.ts';
import { questions, type Audience } from './survey-words.ts';
import { readRounds } from './survey.reader.ts';
import { isOpen } from './survey.rules.ts';
import { AnswerSurveyInput, GiveSurveyCodesInput, PlanSurveyRoundInput } from './survey.input.ts';
import {
  SurveyAnswered,
  SurveyAudienceEnum,
  SurveyCodesGiven,
  SurveyQuestion,
  SurveyRound,
  SurveyRoundChange,
  SurveyRoundConnection,
} from './survey.type.ts';

@Resolver()
export class SurveyResolver {
  @Query(() => SurveyRoundConnection, { description: 'The rounds of the survey (enkätomgångar), the latest first.' })
  async surveyRounds(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: CoordinationContext,
  ): Promise<Connection<SurveyRound>> {
    return connectionOfAll(await readRounds(em), pageFrom(page), ({ id }) => [id]);
  }

  @Query(() => SurveyRound, { nullable: true, description: 'The round that is run today (pågående omgång).' })
  async openSurveyRound(@Ctx() { em, now }: CoordinationContext): Promise<SurveyRound | null> {
    return (await readRounds(em)).find((round) => isOpen(round, swedishDay(now))) ?? null;
  }

  @Query(() => [SurveyQuestion], { description: 'The questions of the survey (enkätens frågor), in order.' })
  surveyQuestions(
    @Arg('audience', () => SurveyAudienceEnum, { description: 'Whose version (vems enkät).' }) audience: Audience,
  ): SurveyQuestion[] {
    return [...questions[audience]];
  }

  @Mutation(() => SurveyRoundChange, {
    description: 'Plans a round of the survey (planera enkätomgång). Process leaders only.',
  })
  planSurveyRound(
    @Arg('input', () => PlanSurveyRoundInput, { description: 'The round (omgången).' }) input: PlanSurveyRoundInput,
    @Ctx() context: CoordinationContext,
  ): Promise<SurveyRoundChange> {
    return planRound(input, context);
  }

  @Mutation(() => SurveyCodesGiven, {
    description:
      'Gives the family its codes for the survey (dela ut enkätkoder), once for a plan that has been agreed. Coordinator only.',
  })
  giveSurveyCodes(
    @Arg('input', () => GiveSurveyCodesInput, { description: 'For which plan (för vilken plan).' })
    input: GiveSurveyCodesInput,
    @Ctx() context: CoordinationContext,
  ): Promise<SurveyCodesGiven> {
    return giveCodes(input, context);
  }

  @Mutation(() => SurveyAnswered, {
    description:
      'Answers the survey (besvara enkäten) by a code. Who you are is not looked at, and nothing is kept but counts: your answer cannot be tied to you or to a case, and cannot be taken back.',
  })
  answerSurvey(
    @Arg('input', () => AnswerSurveyInput, { description: 'The code and the answers (koden och svaren).' })
    input: AnswerSurveyInput,
    @Ctx() context: CoordinationContext,
  ): Promise<SurveyAnswered> {
    return answerSurvey(input, context);
  }
}
