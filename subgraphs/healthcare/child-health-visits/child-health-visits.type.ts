// What may leave of a visit to child health care.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type {
  ChildHealthVisitsCode,
  ChildHealthVisitsForm,
  ChildHealthVisitsTeam,
} from './child-health-visits.entity.ts';

const ChildHealthVisitsCodeEnum = registerEnum<ChildHealthVisitsCode>(
  'ChildHealthVisitsCode',
  'Which visit of the national programme, by age (hälsobesök enligt Rikshandboken).',
  {
    ONE_TO_THREE_WEEKS: '1 to 3 weeks, first visit at home (1–3 veckor, hembesök).',
    FOUR_WEEKS: '4 weeks (4 veckor).',
    SIX_TO_EIGHT_WEEKS: '6 to 8 weeks (6–8 veckor).',
    THREE_TO_FIVE_MONTHS: '3 to 5 months (3–5 månader).',
    SIX_MONTHS: '6 months (6 månader).',
    EIGHT_MONTHS: '8 months, at home (8 månader, hembesök).',
    TEN_MONTHS: '10 months (10 månader).',
    TWELVE_MONTHS: '12 months (12 månader).',
    EIGHTEEN_MONTHS: '18 months (18 månader).',
    TWO_AND_A_HALF_TO_THREE_YEARS: '2.5 to 3 years (2,5–3 år).',
    FOUR_YEARS: '4 years (4 år).',
    FIVE_YEARS: '5 years (5 år).',
    EXTRA_VISIT: 'A visit beyond the programme, by need (extra besök).',
  },
);

const ChildHealthVisitsFormEnum = registerEnum<ChildHealthVisitsForm>(
  'ChildHealthVisitsForm',
  'Where the visit is made (besöksform).',
  {
    CLINIC: 'At the child health centre (på BVC).',
    HOME: 'At home (hembesök).',
    DIGITAL: 'By video (digitalt).',
  },
);

const ChildHealthVisitsTeamEnum = registerEnum<ChildHealthVisitsTeam>(
  'ChildHealthVisitsTeam',
  'Who meets the child (vem som möter barnet).',
  {
    NURSE: 'Nurse (BVC-sköterska).',
    NURSE_AND_DOCTOR: 'Nurse and doctor (teambesök, BVC-sköterska och läkare).',
    NURSE_AND_PSYCHOLOGIST: 'Nurse and psychologist (BVC-sköterska och psykolog).',
  },
);

const category = 'CHILD_HEALTH_VISITS';

@ObjectType({
  description: 'A visit to child health care: that it is made or planned, never what was found (BVC-besök).',
  simpleResolvers: true,
})
export class ChildHealthVisits extends itemOf(category, ChildHealthVisitsCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Day of the visit, made or planned (besöksdag).')
  readonly visitDay!: string;

  @PersonalField(category, () => ChildHealthVisitsFormEnum, 'Where it is made (besöksform).')
  readonly form!: ChildHealthVisitsForm;

  @PersonalField(category, () => ChildHealthVisitsTeamEnum, 'Who meets the child (vem som möter barnet).')
  readonly team!: ChildHealthVisitsTeam;

  @PersonalField(category, () => Boolean, 'Whether something is followed up after it (uppföljning).')
  readonly followUp!: boolean;
}
