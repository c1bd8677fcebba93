// What may leave of an investigation of absence.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { AbsenceInvestigationCode } from './absence-investigation.entity.ts';

const AbsenceInvestigationCodeEnum = registerEnum<AbsenceInvestigationCode>(
  'AbsenceInvestigationCode',
  'Where the causes mainly lie (huvudsaklig orsak).',
  {
    LEARNING: 'In the learning situation (lärandesituationen).',
    SCHOOL_ENVIRONMENT: 'In the school environment (skolmiljön).',
    PEER_RELATIONS: 'In relations at school (relationer i skolan).',
    HEALTH: 'In health, without saying which (hälsa).',
    HOME: 'In the situation at home (hemsituationen).',
    SEVERAL: 'In several areas (flera områden).',
    NOT_YET_KNOWN: 'Not yet known (inte klarlagt ännu).',
  },
);

const category = 'ABSENCE_INVESTIGATION';

@ObjectType({
  description:
    'The investigation that a school must make of repeated or long absence (frånvaroutredning, Skollagen 7:19 a).',
  simpleResolvers: true,
})
export class AbsenceInvestigation extends itemOf(category, AbsenceInvestigationCodeEnum) {
  @PersonalField(category, () => DateScalar, 'First day of the investigation (utredningen inleddes).')
  readonly openedOn!: string;

  @PersonalField(category, () => DateScalar, 'Next follow-up (nästa uppföljning).', { nullable: true })
  readonly followUpOn!: string | null;

  @PersonalField(category, () => Boolean, 'Whether the child’s own view has been sought (barnets röst).')
  readonly childHeard!: boolean;

  @PersonalField(category, () => Boolean, 'Whether the guardians have taken part (vårdnadshavarna delaktiga).')
  readonly guardiansInvolved!: boolean;
}
