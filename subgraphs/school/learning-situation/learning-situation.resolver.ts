// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { LearningSituationRow } from './learning-situation.reader.ts';
import { LearningSituation } from './learning-situation.type.ts';

@Resolver(() => SchoolRecord)
export class LearningSituationResolver {
  @CategoryField('LEARNING_SITUATION', () => LearningSituation, 'How learning goes, area by area (lärandesituation).')
  learningSituation(@Root() rows: readonly LearningSituationRow[]): LearningSituation[] {
    return [...rows];
  }
}
