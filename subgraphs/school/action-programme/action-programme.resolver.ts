// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { ActionProgrammeRow } from './action-programme.reader.ts';
import { ActionProgramme } from './action-programme.type.ts';

@Resolver(() => SchoolRecord)
export class ActionProgrammeResolver {
  @CategoryField('ACTION_PROGRAMME', () => ActionProgramme, 'Decided special support (åtgärdsprogram).')
  actionProgramme(@Root() rows: readonly ActionProgrammeRow[]): ActionProgramme[] {
    return [...rows];
  }
}
