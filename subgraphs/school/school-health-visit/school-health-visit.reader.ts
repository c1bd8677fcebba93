// Which columns of a health visit may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { SchoolHealthVisitCode } from './school-health-visit.entity.ts';

export interface SchoolHealthVisitRow extends SharedItem<SchoolHealthVisitCode> {
  readonly visitedOn: string | null;
  readonly nextVisitOn: string | null;
  readonly followUpPlanned: boolean;
}

export const schoolHealthVisitReader = itemReader('SCHOOL_HEALTH_VISIT', 'school_health_visit', {
  visitedOn: 'visited_on',
  nextVisitOn: 'next_visit_on',
  followUpPlanned: 'follow_up_planned',
});
