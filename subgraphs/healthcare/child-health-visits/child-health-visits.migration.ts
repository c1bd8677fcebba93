// The table of a visit to child health care.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const childHealthVisitsMigration = itemMigration(
  'CHILD_HEALTH_VISITS',
  'child_health_visits',
  `visit_day date not null,
   form text not null check (form in ('CLINIC', 'HOME', 'DIGITAL')),
   team text not null check (team in ('NURSE', 'NURSE_AND_DOCTOR', 'NURSE_AND_PSYCHOLOGIST')),
   follow_up boolean not null,`,
);
