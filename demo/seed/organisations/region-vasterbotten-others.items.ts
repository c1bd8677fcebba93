// The region about the children in the other cases.
import { ChildHealthVisitsEntity } from '@hlt/healthcare/child-health-visits/child-health-visits.entity.ts';
import { FirstLineContactEntity } from '@hlt/healthcare/first-line-contact/first-line-contact.entity.ts';
import { HabilitationContactEntity } from '@hlt/healthcare/habilitation-contact/habilitation-contact.entity.ts';
import { ListedCareUnitEntity } from '@hlt/healthcare/listed-care-unit/listed-care-unit.entity.ts';
import { OngoingCareEntity } from '@hlt/healthcare/ongoing-care/ongoing-care.entity.ts';
import { VaccinationStatusEntity } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.entity.ts';
import { units, type DemoUnit } from '../../units.ts';
import { item, type Day, type DemoItem } from './item.ts';

const listed = (
  day: Day,
  caseKey: DemoItem['caseKey'],
  summary: string,
  unit: DemoUnit = units.healthCentre,
): DemoItem =>
  item(ListedCareUnitEntity, caseKey, {
    code: unit === units.childHealthCentre ? 'CHILD_HEALTH_CENTRE' : 'HEALTH_CENTRE',
    status: 'ONGOING',
    summary,
    asOf: day(-40),
    unit,
    listedSince: day(-900),
    contactName: null,
    contactProfession: null,
    phone: null,
  });

export const regionVasterbottenOthers = (day: Day): DemoItem[] => [
  listed(day, 'one-guardian', 'Listad på Hälsocentralen Umeå sedan flytten till kommunen.'),
  item(FirstLineContactEntity, 'one-guardian', {
    code: 'ADVICE',
    status: 'PLANNED',
    summary: 'Familjen är erbjuden en första tid på första linjen.',
    asOf: day(-12),
    unit: units.healthCentre,
    beganOn: day(-12),
    visitsMade: 0,
    nextVisitOn: day(16),
    profession: 'psykolog',
  }),
  listed(day, 'partial', 'Listad på BVC Umeå. BVC-sköterskan är familjens kontakt.', units.childHealthCentre),
  item(ChildHealthVisitsEntity, 'partial', {
    code: 'FOUR_YEARS',
    status: 'COMPLETED',
    summary: 'Följer barnhälsovårdens program. Nästa besök är vid fem års ålder.',
    asOf: day(-200),
    unit: units.childHealthCentre,
    visitDay: day(-200),
    form: 'CLINIC',
    team: 'NURSE',
    followUp: false,
  }),
  item(VaccinationStatusEntity, 'partial', {
    code: 'GENERAL_PROGRAMME',
    status: 'ONGOING',
    summary: 'Följer barnhälsovårdens vaccinationsprogram.',
    asOf: day(-200),
    unit: units.childHealthCentre,
    followsProgramme: true,
    nextDueOn: day(160),
  }),
  listed(day, 'withdrawn', 'Listad på Hälsocentralen Umeå. Tolk bokas på persiska.'),
  listed(day, 'expired', 'Listad på Hälsocentralen Umeå.'),
  listed(day, 'two-schools', 'Listad på Hälsocentralen Umeå. Hugo bokar gärna tid själv via 1177.'),
  item(OngoingCareEntity, 'two-schools', {
    code: 'PSYCHOSOCIAL',
    status: 'ONGOING',
    summary: 'Samtalskontakt med kurator på hälsocentralen en gång i månaden.',
    asOf: day(-22),
    unit: units.healthCentre,
    beganOn: day(-90),
    nextVisitOn: day(8),
    rhythm: 'MONTHLY',
    inSchoolHours: true,
  }),
  listed(day, 'other-municipality', 'Listad på Hälsocentralen Vännäs.', units.otherHealthCentre),
  item(HabilitationContactEntity, 'other-municipality', {
    code: 'SPEECH_THERAPIST',
    status: 'ONGOING',
    summary: 'Logoped träffar Wilma var tredje vecka under hösten, ibland tillsammans med skolans personal.',
    asOf: day(-40),
    unit: units.otherHealthCentre,
    support: 'TRAINING',
    beganOn: day(-75),
    nextContactOn: day(12),
    adviceToSchool: 'Ge instruktioner till Wilma själv, inte bara till gruppen.',
  }),
];
