// Which columns of a vaccination status may leave.
import { itemReader } from '../../item/item.reader.ts';
import type { SharedItem } from '../../item/item.type.ts';
import type { VaccinationStatusCode } from './vaccination-status.entity.ts';

export interface VaccinationStatusRow extends SharedItem<VaccinationStatusCode> {
  readonly followsProgramme: boolean;
  readonly nextDueOn: string | null;
}

export const vaccinationStatusReader = itemReader('VACCINATION_STATUS', 'vaccination_status', {
  followsProgramme: 'follows_programme',
  nextDueOn: 'next_due_on',
});
