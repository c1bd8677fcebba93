// What special educators have mapped (specialpedagogisk kartläggning).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { SpecialNeedsAssessmentEntity } from './special-needs-assessment.entity.ts';
import { specialNeedsAssessmentIntake } from './special-needs-assessment.intake.ts';
import { specialNeedsAssessmentMigration } from './special-needs-assessment.migration.ts';
import { specialNeedsAssessmentReader } from './special-needs-assessment.reader.ts';
import { SpecialNeedsAssessmentResolver } from './special-needs-assessment.resolver.ts';
import { SpecialNeedsAssessment } from './special-needs-assessment.type.ts';

export const specialNeedsAssessment: Concept = {
  file: import.meta.url,
  category: 'SPECIAL_NEEDS_ASSESSMENT',
  entity: SpecialNeedsAssessmentEntity,
  migration: specialNeedsAssessmentMigration,
  reader: specialNeedsAssessmentReader,
  intake: specialNeedsAssessmentIntake,
  type: SpecialNeedsAssessment,
  resolver: SpecialNeedsAssessmentResolver,
};
