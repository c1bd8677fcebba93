// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SocialServicesRecord } from '../social-services-record.type.ts';
import type { ChildInvestigationOpenRow } from './child-investigation-open.reader.ts';
import { investigationSentence, isInvestigationOpen } from './child-investigation-open.rules.ts';
import { ChildInvestigationOpen } from './child-investigation-open.type.ts';

@Resolver(() => SocialServicesRecord)
export class ChildInvestigationOpenResolver {
  @CategoryField(
    'CHILD_INVESTIGATION_OPEN',
    () => ChildInvestigationOpen,
    'Whether an investigation is open, yes or no (utredning öppen, ja/nej).',
  )
  childInvestigationOpen(@Root() rows: readonly ChildInvestigationOpenRow[]): ChildInvestigationOpen[] {
    return rows.map((row) => ({
      ...row,
      summary: investigationSentence(row.code),
      isOpen: isInvestigationOpen(row.code),
    }));
  }
}
