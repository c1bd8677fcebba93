// Which columns of an action programme may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { ActionProgrammeCode } from './action-programme.entity.ts';

export interface ActionProgrammeRow extends SharedItem<ActionProgrammeCode> {
  readonly decidedOn: string;
  readonly evaluateOn: string;
  readonly goal: string;
  readonly responsibleRole: string;
}

export const actionProgrammeReader = itemReader('ACTION_PROGRAMME', 'action_programme', {
  decidedOn: 'decided_on',
  evaluateOn: 'evaluate_on',
  goal: 'goal',
  responsibleRole: 'responsible_role',
});
