// Which columns of a visit to child health care may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type {
  ChildHealthVisitsCode,
  ChildHealthVisitsForm,
  ChildHealthVisitsTeam,
} from './child-health-visits.entity.ts';

export interface ChildHealthVisitsRow extends SharedItem<ChildHealthVisitsCode> {
  readonly visitDay: string;
  readonly form: ChildHealthVisitsForm;
  readonly team: ChildHealthVisitsTeam;
  readonly followUp: boolean;
}

export const childHealthVisitsReader = itemReader('CHILD_HEALTH_VISITS', 'child_health_visits', {
  visitDay: 'visit_day',
  form: 'form',
  team: 'team',
  followUp: 'follow_up',
});
