// What may leave of a contact with habilitation.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { HabilitationContactCode, HabilitationContactSupport } from './habilitation-contact.entity.ts';

const HabilitationContactCodeEnum = registerEnum<HabilitationContactCode>(
  'HabilitationContactCode',
  'Who meets the child (profession).',
  {
    HABILITATION_TEAM: 'The habilitation team (habiliteringsteam).',
    SPEECH_THERAPIST: 'Speech therapist (logoped).',
    OCCUPATIONAL_THERAPIST: 'Occupational therapist (arbetsterapeut).',
    PHYSIOTHERAPIST: 'Physiotherapist (fysioterapeut).',
    SPECIAL_EDUCATOR: 'Special educator (specialpedagog).',
    PSYCHOLOGIST: 'Psychologist (psykolog).',
    COUNSELLOR: 'Counsellor (kurator).',
  },
);

const HabilitationContactSupportEnum = registerEnum<HabilitationContactSupport>(
  'HabilitationContactSupport',
  'What the contact gives (insats).',
  {
    ADVICE: 'Advice to the family (råd och stöd).',
    TRAINING: 'Training with the child (träning).',
    AIDS: 'Aids for daily life (hjälpmedel).',
    GUIDANCE: 'Guidance to preschool and school (handledning).',
  },
);

const category = 'HABILITATION_CONTACT';

@ObjectType({
  description: 'A contact with habilitation or a speech therapist, without diagnosis (habilitering, logoped).',
  simpleResolvers: true,
})
export class HabilitationContact extends itemOf(category, HabilitationContactCodeEnum) {
  @PersonalField(category, () => HabilitationContactSupportEnum, 'What it gives (insats).')
  readonly support!: HabilitationContactSupport;

  @PersonalField(category, () => DateScalar, 'First contact (första kontakt).')
  readonly beganOn!: string;

  @PersonalField(category, () => DateScalar, 'Next contact (nästa kontakt).', { nullable: true })
  readonly nextContactOn!: string | null;

  @PersonalField(
    category,
    () => String,
    'What preschool and school can do, in a sentence (råd till förskola och skola).',
    { nullable: true },
  )
  readonly adviceToSchool!: string | null;
}
