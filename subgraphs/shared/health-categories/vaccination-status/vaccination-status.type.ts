// What may leave of a vaccination status.
import { Directive, ObjectType } from 'type-graphql';
import { registerEnum } from '../../consent/category.type.ts';
import { itemOf, PersonalField } from '../../item/item.type.ts';
import { DateScalar } from '../../scalars/date.ts';
import type { VaccinationStatusCode } from './vaccination-status.entity.ts';

const VaccinationStatusCodeEnum = registerEnum<VaccinationStatusCode>(
  'VaccinationStatusCode',
  'Which programme (program).',
  {
    GENERAL_PROGRAMME: 'The general programme for children (allmänna vaccinationsprogrammet för barn).',
    SUPPLEMENTARY: 'Supplementary, for those who came late to the programme (kompletterande vaccination).',
    SPECIAL_PROGRAMME: 'A special programme (särskilt vaccinationsprogram).',
  },
);

const category = 'VACCINATION_STATUS';

@Directive('@shareable')
@ObjectType({
  description: 'Whether the vaccinations follow the programme (vaccinationer).',
  simpleResolvers: true,
})
export class VaccinationStatus extends itemOf(category, VaccinationStatusCodeEnum) {
  @PersonalField(category, () => Boolean, 'Whether all doses so far are given (följer programmet).')
  readonly followsProgramme!: boolean;

  @PersonalField(category, () => DateScalar, 'Next dose (nästa dos).', { nullable: true })
  readonly nextDueOn!: string | null;
}
