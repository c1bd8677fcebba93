// What may leave of a BBIC area.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { BbicNeedAreasCode, BbicNeedAreasFinding } from './bbic-need-areas.entity.ts';
import type { BbicNeedAreasSide } from './bbic-need-areas.rules.ts';

const BbicNeedAreasCodeEnum = registerEnum<BbicNeedAreasCode>(
  'BbicNeedAreasCode',
  'Area of the BBIC triangle (delområde i BBIC).',
  {
    HEALTH: 'The child’s health (hälsa).',
    EDUCATION: 'The child’s education (utbildning).',
    EMOTIONS_AND_BEHAVIOUR: 'The child’s emotions and behaviour (känslor och beteende).',
    SOCIAL_RELATIONS: 'The child’s social relations (sociala relationer).',
    BASIC_CARE: 'Basic care by the parents (grundläggande omsorg).',
    STIMULATION_AND_GUIDANCE: 'Stimulation and guidance by the parents (stimulans och vägledning).',
    EMOTIONAL_AVAILABILITY: 'Emotional availability of the parents (känslomässig tillgänglighet).',
    SAFETY: 'Safety that the parents give (säkerhet).',
    FAMILY_SITUATION: 'The family’s situation now (nuvarande familjesituation).',
    SOCIAL_NETWORK: 'Social network and integration (socialt nätverk och integrering).',
  },
);

const BbicNeedAreasFindingEnum = registerEnum<BbicNeedAreasFinding>(
  'BbicNeedAreasFinding',
  'What was seen in the area (bedömning).',
  {
    NEED: 'A need (behov).',
    PROTECTIVE_FACTOR: 'Something that protects and carries (skyddsfaktor).',
  },
);

const BbicNeedAreasSideEnum = registerEnum<BbicNeedAreasSide>(
  'BbicNeedAreasSide',
  'Side of the BBIC triangle (sida i BBIC-triangeln).',
  {
    CHILD_DEVELOPMENT: 'The child’s development (barnets utveckling).',
    PARENTING_CAPACITY: 'The parents’ capacity (föräldrarnas förmåga).',
    FAMILY_AND_ENVIRONMENT: 'Family and environment (familj och miljö).',
  },
);

const category = 'BBIC_NEED_AREAS';

@ObjectType({
  description: 'What social services see in one area of the BBIC triangle (BBIC-område).',
  simpleResolvers: true,
})
export class BbicNeedAreas extends itemOf(category, BbicNeedAreasCodeEnum) {
  @PersonalField(category, () => BbicNeedAreasFindingEnum, 'What was seen in the area (bedömning).')
  readonly finding!: BbicNeedAreasFinding;

  @PersonalField(category, () => Boolean, 'Whether the child’s own view is in it (barnets röst).')
  readonly childHeard!: boolean;

  @PersonalField(category, () => DateScalar, 'Next follow-up (uppföljning).', { nullable: true })
  readonly followUpOn!: string | null;

  @PersonalField(
    category,
    () => BbicNeedAreasSideEnum,
    'Side of the triangle that the area belongs to (sida i BBIC-triangeln).',
  )
  readonly side!: BbicNeedAreasSide;
}
