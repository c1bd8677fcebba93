// What may leave of a learning situation.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import type { LearningSituationCode, LearningSituationNeedOfSupport } from './learning-situation.entity.ts';

const LearningSituationCodeEnum = registerEnum<LearningSituationCode>(
  'LearningSituationCode',
  'Area of learning (område).',
  {
    READING_AND_WRITING: 'Reading and writing (läsa och skriva).',
    MATHEMATICS: 'Mathematics (matematik).',
    LANGUAGE: 'Language and communication (språk och kommunikation).',
    CONCENTRATION: 'Concentration (koncentration).',
    MOTIVATION: 'Motivation (motivation).',
    WHOLE_SITUATION: 'The whole situation (helheten).',
  },
);

const LearningSituationNeedOfSupportEnum = registerEnum<LearningSituationNeedOfSupport>(
  'LearningSituationNeedOfSupport',
  'How much support it takes (stödbehov).',
  {
    NONE: 'None (inget).',
    SOME: 'Some (visst).',
    CONSIDERABLE: 'Considerable (stort).',
  },
);

const category = 'LEARNING_SITUATION';

@ObjectType({
  description: 'How learning goes in one area, without grades or test results (lärandesituation).',
  simpleResolvers: true,
})
export class LearningSituation extends itemOf(category, LearningSituationCodeEnum) {
  @PersonalField(category, () => LearningSituationNeedOfSupportEnum, 'How much support it takes (stödbehov).')
  readonly needOfSupport!: LearningSituationNeedOfSupport;

  @PersonalField(category, () => String, 'What works, at most 280 characters (det som fungerar).', { nullable: true })
  readonly strength!: string | null;
}
