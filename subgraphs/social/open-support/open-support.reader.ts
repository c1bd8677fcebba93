// Which columns of open support may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { OpenSupportCode, OpenSupportParticipants } from './open-support.entity.ts';

export interface OpenSupportRow extends SharedItem<OpenSupportCode> {
  readonly participants: OpenSupportParticipants;
  readonly beganOn: string | null;
  readonly meetingsHeld: number;
  readonly meetingsPlanned: number | null;
}

export const openSupportReader = itemReader('OPEN_SUPPORT', 'open_support', {
  participants: 'participants',
  beganOn: 'began_on',
  meetingsHeld: 'meetings_held',
  meetingsPlanned: 'meetings_planned',
});
