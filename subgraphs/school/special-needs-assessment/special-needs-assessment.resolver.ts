// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { SpecialNeedsAssessmentRow } from './special-needs-assessment.reader.ts';
import { SpecialNeedsAssessment } from './special-needs-assessment.type.ts';

@Resolver(() => SchoolRecord)
export class SpecialNeedsAssessmentResolver {
  @CategoryField(
    'SPECIAL_NEEDS_ASSESSMENT',
    () => SpecialNeedsAssessment,
    'What special educators have mapped (specialpedagogisk kartläggning).',
  )
  specialNeedsAssessment(@Root() rows: readonly SpecialNeedsAssessmentRow[]): SpecialNeedsAssessment[] {
    return [...rows];
  }
}
