// What may leave of a contact at social services.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import type { CaseworkerContactCode } from './caseworker-contact.entity.ts';

const CaseworkerContactCodeEnum = registerEnum<CaseworkerContactCode>(
  'CaseworkerContactCode',
  'What the contact is for the child (roll).',
  {
    RESPONSIBLE_CASEWORKER: 'The social worker who handles the child’s matter (ansvarig socialsekreterare).',
    CO_CASEWORKER: 'The second social worker of the matter (medhandläggare).',
    FAMILY_THERAPIST: 'The one who carries out support in the family (familjebehandlare).',
    RECEPTION: 'The reception group, until someone is appointed (mottagningsgruppen).',
  },
);

const category = 'CASEWORKER_CONTACT';

@ObjectType({
  description: 'A person or group to turn to at social services (handläggare, kontaktperson).',
  simpleResolvers: true,
})
export class CaseworkerContact extends itemOf(category, CaseworkerContactCodeEnum) {
  @PersonalField(category, () => String, 'Name of the contact, or of the group (namn).')
  readonly name!: string;

  @PersonalField(category, () => String, 'Telephone at work (telefon i tjänsten).', { nullable: true })
  readonly phone!: string | null;

  @PersonalField(category, () => String, 'When the telephone is answered (telefontid).', { nullable: true })
  readonly reachable!: string | null;
}
