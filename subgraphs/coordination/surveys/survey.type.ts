// The survey after a plan (domain rule 29), and what came of planning a round, giving codes and answering.
import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import { connectionType } from '../connection/connection.type.ts';
import type { Audience, Choice } from './survey-words.ts';

export const SurveyAudienceEnum = registerEnum('SurveyAudience', 'Whose version of the survey (vems enkät).', {
  CHILD: 'The child’s (barnets).',
  GUARDIAN: 'The guardians’ (vårdnadshavarnas).',
} satisfies Record<Audience, string>);

export const SurveyChoiceEnum = registerEnum('SurveyChoice', 'An answer (svar).', {
  YES: 'Yes (ja).',
  PARTLY: 'Partly (delvis).',
  NO: 'No (nej).',
  DO_NOT_KNOW: 'Do not know (vet inte).',
} satisfies Record<Choice, string>);

@ObjectType({ description: 'A question of the survey (fråga).' })
export class SurveyQuestion {
  @Field(() => ID, { description: 'The question’s code (frågans kod).' })
  code: string;
  @Field(() => String, { description: 'In Swedish (fråga).' })
  text: string;
  @Field(() => String, { description: 'In English.' })
  textEnglish: string;
}

@ObjectType({ description: 'A round of the survey (enkätomgång).' })
export class SurveyRound {
  @Field(() => ID, { description: 'The round’s id (omgångens id).' })
  id: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => DateScalar, { description: 'First day (första dag).' })
  firstDay: string;
  @Field(() => DateScalar, { description: 'Last day (sista dag).' })
  lastDay: string;
}

export const SurveyRoundConnection = connectionType(() => SurveyRound, {
  ...{ name: 'SurveyRound', description: 'Rounds in pages, the latest first (enkätomgångar)' },
});

@ObjectType({ description: 'What came of planning a round (resultat).' })
export class SurveyRoundChange {
  @Field(() => SurveyRound, { nullable: true, description: 'The round (omgången); none when none was made.' })
  round: SurveyRound | null;
  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  problems: Problem[];
}

@ObjectType({ description: 'A one-time code for the survey (engångskod).' })
export class SurveyCode {
  @Field(() => SurveyAudienceEnum, { description: 'For whose version (vems enkät).' })
  audience: Audience;
  @Field(() => String, { description: 'The code (koden), such as 7K2M-9QXD-4TRB-H0WE.' })
  code: string;
}

@ObjectType({ description: 'Codes for a family (koder), shown this once and kept nowhere.' })
export class SurveyCodesGiven {
  @Field(() => [SurveyCode], {
    description: 'One for the child and one for each guardian (koder). Hand them over and keep no copy.',
  })
  codes: SurveyCode[];
  @Field(() => [Problem], { description: 'Why none were given (hinder); empty when they were.' })
  problems: Problem[];
}

@ObjectType({ description: 'What came of an answer (resultat).' })
export class SurveyAnswered {
  @Field(() => Boolean, { description: 'Whether the answer was counted (mottaget).' })
  received: boolean;
  @Field(() => [Problem], { description: 'Why it was not (hinder); empty when it was.' })
  problems: Problem[];
}
