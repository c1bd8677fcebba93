// What may leave of a listing.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { ListedCareUnitCode } from './listed-care-unit.entity.ts';

const ListedCareUnitCodeEnum = registerEnum<ListedCareUnitCode>('ListedCareUnitCode', 'Kind of unit (typ av enhet).', {
  HEALTH_CENTRE: 'Health centre (hälsocentral).',
  COTTAGE_HOSPITAL: 'Cottage hospital (sjukstuga).',
  CHILD_HEALTH_CENTRE: 'Child health centre (barnavårdscentral, BVC).',
  FAMILY_CENTRE: 'Family centre (familjecentral).',
});

const category = 'LISTED_CARE_UNIT';

@ObjectType({
  description: 'The unit where the child is listed, and the care contact there (listning, vårdkontakt).',
  simpleResolvers: true,
})
export class ListedCareUnit extends itemOf(category, ListedCareUnitCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Listed there since (listad sedan).')
  readonly listedSince!: string;

  @PersonalField(category, () => String, 'The permanent care contact, where there is one (fast vårdkontakt).', {
    nullable: true,
  })
  readonly contactName!: string | null;

  @PersonalField(category, () => String, 'Profession of the care contact (yrke).', { nullable: true })
  readonly contactProfession!: string | null;

  @PersonalField(category, () => String, 'Telephone of the unit (telefon till enheten).', { nullable: true })
  readonly phone!: string | null;
}
