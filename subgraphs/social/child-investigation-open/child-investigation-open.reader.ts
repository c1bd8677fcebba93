// Which columns of the answer whether an investigation is open may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { ChildInvestigationOpenCode } from './child-investigation-open.entity.ts';

export type ChildInvestigationOpenRow = SharedItem<ChildInvestigationOpenCode>;

export const childInvestigationOpenReader = itemReader('CHILD_INVESTIGATION_OPEN', 'child_investigation_open', {});
