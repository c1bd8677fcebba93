// The school in Vännäs about the child that goes to two schools.
import { LearningSituationEntity } from '@hlt/school/learning-situation/learning-situation.entity.ts';
import { SupportAdjustmentsEntity } from '@hlt/school/support-adjustments/support-adjustments.entity.ts';
import { units } from '../../units.ts';
import { item, type Day, type DemoItem } from './item.ts';
import { attendance, placement } from './school-basics.ts';

export const vannasSkola = (day: Day): DemoItem[] => [
  placement(day, 'two-schools', {
    unit: units.otherSchool,
    grade: 9,
    summary: 'Går i liten undervisningsgrupp på Älvskolan två dagar i veckan.',
  }),
  attendance(day, 'two-schools', {
    unit: units.otherSchool,
    absencePercent: 6,
    unauthorisedAbsencePercent: 0,
    summary: 'Närvaro 94 procent de dagar Hugo har undervisning på Älvskolan.',
  }),
  item(SupportAdjustmentsEntity, 'two-schools', {
    code: 'CALM_ENVIRONMENT',
    status: 'ONGOING',
    summary: 'Arbetar i liten grupp med samma lärare hela dagen och korta pauser utomhus.',
    asOf: day(-50),
    unit: units.otherSchool,
    startedOn: day(-80),
    situation: 'Hela dagen',
    effect: 'WORKS_WELL',
  }),
  item(LearningSituationEntity, 'two-schools', {
    code: 'MOTIVATION',
    status: 'ONGOING',
    summary: 'Engagerad i slöjd och teknik.',
    asOf: day(-22),
    unit: units.otherSchool,
    needOfSupport: 'SOME',
    strength: 'Tar ansvar för sina projekt.',
  }),
];
