// Whether an investigation of the child’s needs is open: yes or no, and nothing else (utredning öppen, ja/nej).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { ChildInvestigationOpenEntity } from './child-investigation-open.entity.ts';
import { childInvestigationOpenIntake } from './child-investigation-open.intake.ts';
import { childInvestigationOpenMigration } from './child-investigation-open.migration.ts';
import { childInvestigationOpenReader } from './child-investigation-open.reader.ts';
import { ChildInvestigationOpenResolver } from './child-investigation-open.resolver.ts';
import { ChildInvestigationOpen } from './child-investigation-open.type.ts';

export const childInvestigationOpen: Concept = {
  file: import.meta.url,
  category: 'CHILD_INVESTIGATION_OPEN',
  entity: ChildInvestigationOpenEntity,
  migration: childInvestigationOpenMigration,
  reader: childInvestigationOpenReader,
  intake: childInvestigationOpenIntake,
  type: ChildInvestigationOpen,
  resolver: ChildInvestigationOpenResolver,
};
