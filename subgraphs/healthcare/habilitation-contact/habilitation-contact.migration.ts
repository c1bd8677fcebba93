// The table of a contact with habilitation.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const habilitationContactMigration = itemMigration(
  'HABILITATION_CONTACT',
  'habilitation_contact',
  `support text not null check (support in ('ADVICE', 'TRAINING', 'AIDS', 'GUIDANCE')),
   began_on date not null,
   next_contact_on date,
   advice_to_school text check (length(advice_to_school) <= 140),`,
);
