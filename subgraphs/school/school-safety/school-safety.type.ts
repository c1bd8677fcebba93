// What may leave of safety and relations at school.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import type { SchoolSafetyCode, SchoolSafetyFeelsSafe } from './school-safety.entity.ts';

const SchoolSafetyCodeEnum = registerEnum<SchoolSafetyCode>('SchoolSafetyCode', 'What it is about (område).', {
  SAFETY: 'Safety during the school day (trygghet).',
  PEER_RELATIONS: 'Relations with other children (kamratrelationer).',
  ADULT_RELATIONS: 'Relations with adults at school (vuxenrelationer).',
  DEGRADING_TREATMENT: 'Degrading treatment that the school works against (kränkande behandling, Skollagen 6:10).',
});

const SchoolSafetyFeelsSafeEnum = registerEnum<SchoolSafetyFeelsSafe>(
  'SchoolSafetyFeelsSafe',
  'What the child says (barnets egen uppfattning).',
  {
    YES: 'Feels safe (trygg).',
    PARTLY: 'Feels safe at times (delvis trygg).',
    NO: 'Does not feel safe (otrygg).',
    NOT_ASKED: 'Not asked yet (inte tillfrågat).',
  },
);

const category = 'SCHOOL_SAFETY';

@ObjectType({
  description: 'How safe the child is at school, and its relations there (trygghet, relationer).',
  simpleResolvers: true,
})
export class SchoolSafety extends itemOf(category, SchoolSafetyCodeEnum) {
  @PersonalField(category, () => SchoolSafetyFeelsSafeEnum, 'What the child says (barnets egen uppfattning).')
  readonly feelsSafe!: SchoolSafetyFeelsSafe;

  @PersonalField(category, () => Boolean, 'Whether there is an adult whom the child trusts (trygg vuxen).', {
    nullable: true,
  })
  readonly hasTrustedAdult!: boolean | null;

  @PersonalField(category, () => Boolean, 'Whether the school does something about it (åtgärder pågår).')
  readonly measuresOngoing!: boolean;
}
