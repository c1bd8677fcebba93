// The school in Umeå about the child in case full: every category of school, student health and EMI.
import { AbsenceInvestigationEntity } from '@hlt/school/absence-investigation/absence-investigation.entity.ts';
import { ActionProgrammeEntity } from '@hlt/school/action-programme/action-programme.entity.ts';
import { AttendanceSummaryEntity } from '@hlt/school/attendance-summary/attendance-summary.entity.ts';
import { CounsellorContactEntity } from '@hlt/school/counsellor-contact/counsellor-contact.entity.ts';
import { LearningSituationEntity } from '@hlt/school/learning-situation/learning-situation.entity.ts';
import { SchoolHealthVisitEntity } from '@hlt/school/school-health-visit/school-health-visit.entity.ts';
import { SchoolPlacementEntity } from '@hlt/school/school-placement/school-placement.entity.ts';
import { SchoolPsychologistEntity } from '@hlt/school/school-psychologist/school-psychologist.entity.ts';
import { SchoolSafetyEntity } from '@hlt/school/school-safety/school-safety.entity.ts';
import { SpecialNeedsAssessmentEntity } from '@hlt/school/special-needs-assessment/special-needs-assessment.entity.ts';
import { SupportAdjustmentsEntity } from '@hlt/school/support-adjustments/support-adjustments.entity.ts';
import { FunctionalNeedsEntity } from '@hlt/shared/health-categories/functional-needs/functional-needs.entity.ts';
import { GrowthScreeningEntity } from '@hlt/shared/health-categories/growth-screening/growth-screening.entity.ts';
import { VaccinationStatusEntity } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.entity.ts';
import { units } from '../../units.ts';
import { item, type Day, type DemoItem } from './item.ts';

export const umeaSkolaFull = (day: Day): DemoItem[] => [
  item(SchoolPlacementEntity, 'full', {
    code: 'COMPULSORY_SCHOOL',
    status: 'ONGOING',
    summary: 'Går i årskurs 3, klass 3B. Mentorn nås enklast via lärplattformen och ringer gärna upp samma dag.',
    asOf: day(-20),
    unit: units.school,
    grade: 3,
    startedOn: day(-460),
    contactName: 'Malin Ågren',
    contactRole: 'mentor',
  }),
  item(AttendanceSummaryEntity, 'full', {
    code: 'TERM_TO_DATE',
    status: 'ONGOING',
    summary: 'Närvaro 82 procent hittills under terminen. Frånvaron är mest på måndagar och nästan alltid anmäld.',
    asOf: day(-4),
    unit: units.school,
    periodStart: day(-90),
    periodEnd: day(-4),
    absencePercent: 18,
    unauthorisedAbsencePercent: 1.5,
  }),
  item(AttendanceSummaryEntity, 'full', {
    code: 'LAST_FOUR_WEEKS',
    status: 'ONGOING',
    summary: 'Närvaro 88 procent de senaste fyra veckorna, bättre än i början av terminen.',
    asOf: day(-4),
    unit: units.school,
    periodStart: day(-32),
    periodEnd: day(-4),
    absencePercent: 12,
    unauthorisedAbsencePercent: 0,
  }),
  item(AbsenceInvestigationEntity, 'full', {
    code: 'SEVERAL',
    status: 'ONGOING',
    summary: 'Frånvaroutredning startad tillsammans med familjen. Morgnar och raster är i fokus.',
    asOf: day(-30),
    unit: units.school,
    openedOn: day(-45),
    followUpOn: day(25),
    childHeard: true,
    guardiansInvolved: true,
  }),
  item(SupportAdjustmentsEntity, 'full', {
    code: 'STRUCTURED_DAY',
    status: 'ONGOING',
    summary: 'Bildschema för dagen och fast plats nära läraren.',
    asOf: day(-30),
    unit: units.school,
    startedOn: day(-80),
    situation: 'Hela skoldagen',
    effect: 'WORKS_WELL',
  }),
  item(SupportAdjustmentsEntity, 'full', {
    code: 'CALM_ENVIRONMENT',
    status: 'ONGOING',
    summary: 'Möjlighet att arbeta en stund i mindre rum när det blir rörigt.',
    asOf: day(-30),
    unit: units.school,
    startedOn: day(-60),
    situation: 'Eget arbete efter lunch',
    effect: 'WORKS_PARTLY',
  }),
  item(ActionProgrammeEntity, 'full', {
    code: 'SPECIAL_EDUCATOR',
    status: 'ONGOING',
    summary: 'Två pass i veckan hos specialpedagog med läsning och planering.',
    asOf: day(-35),
    unit: units.school,
    decidedOn: day(-38),
    evaluateOn: day(60),
    goal: 'Alva läser en kort text på egen hand och vet hur hon börjar en uppgift.',
    responsibleRole: 'rektor',
  }),
  item(LearningSituationEntity, 'full', {
    code: 'READING_AND_WRITING',
    status: 'ONGOING',
    summary: 'Förklarar gärna muntligt. Behöver mer tid när längre texter ska läsas eller skrivas.',
    asOf: day(-14),
    unit: units.school,
    needOfSupport: 'CONSIDERABLE',
    strength: 'Tycker om bild och matematik.',
  }),
  item(SchoolSafetyEntity, 'full', {
    code: 'PEER_RELATIONS',
    status: 'ONGOING',
    summary: 'Trivs med två nära kamrater. Rasterna kan bli röriga; en vuxen leder lekar på förmiddagsrasten.',
    asOf: day(-20),
    unit: units.school,
    feelsSafe: 'PARTLY',
    hasTrustedAdult: true,
    measuresOngoing: true,
  }),
  item(SpecialNeedsAssessmentEntity, 'full', {
    code: 'LEARNING_ENVIRONMENT',
    status: 'COMPLETED',
    summary: 'Kartläggningen är klar. Alva lär bäst i korta pass med tydlig början och slut; arbetslaget har fått råd.',
    asOf: day(-40),
    unit: units.studentHealth,
    assessedOn: day(-42),
    assessedBy: 'specialpedagog',
    recommendsSpecialSupport: true,
  }),
  item(CounsellorContactEntity, 'full', {
    code: 'INDIVIDUAL_TALKS',
    status: 'ONGOING',
    summary: 'Träffar kuratorn på egen begäran, om kamrater och om att säga ifrån.',
    asOf: day(-12),
    unit: units.studentHealth,
    since: day(-70),
    frequency: 'EVERY_OTHER_WEEK',
  }),
  // Student health has not opened this one: it is not shown, although the consent names the category.
  item(CounsellorContactEntity, 'full', {
    code: 'GROUP',
    status: 'PLANNED',
    summary: 'Är tillfrågad om en kamratgrupp till våren.',
    asOf: day(-5),
    unit: units.studentHealth,
    since: day(-5),
    frequency: 'WEEKLY',
    opened: false,
  }),
  item(SchoolPsychologistEntity, 'full', {
    code: 'CONSULTATION',
    status: 'COMPLETED',
    summary: 'Psykologen har handlett arbetslaget vid två tillfällen om hur dagen kan göras lugnare.',
    asOf: day(-50),
    unit: units.studentHealth,
    startedOn: day(-75),
    expectedEndOn: day(-50),
    guardiansInformed: true,
  }),
  item(FunctionalNeedsEntity, 'full', {
    code: 'TASKS_AND_DEMANDS',
    status: 'ONGOING',
    summary: 'Byten mellan aktiviteter fungerar bäst med förvarning och korta instruktioner, en i taget.',
    asOf: day(-28),
    unit: units.studentHealth,
    need: 'CONSIDERABLE',
    supportInPlace: true,
  }),
  item(SchoolHealthVisitEntity, 'full', {
    code: 'GRADE_2',
    status: 'COMPLETED',
    summary: 'Hälsobesök tillsammans med familjen. Sömn och kvällsrutiner togs upp.',
    asOf: day(-200),
    unit: units.studentHealth,
    visitedOn: day(-200),
    nextVisitOn: day(420),
    followUpPlanned: true,
  }),
  item(GrowthScreeningEntity, 'full', {
    code: 'GROWTH',
    status: 'PLANNED',
    summary: 'Följs enligt elevhälsans program. Nästa kontroll är planerad till våren.',
    asOf: day(-200),
    unit: units.studentHealth,
    screenedOn: day(-200),
    followUp: 'NEW_CHECK',
  }),
  item(VaccinationStatusEntity, 'full', {
    code: 'GENERAL_PROGRAMME',
    status: 'ONGOING',
    summary: 'Följer elevhälsans vaccinationsprogram. Nästa erbjudande kommer i årskurs 5.',
    asOf: day(-200),
    unit: units.studentHealth,
    followsProgramme: true,
    nextDueOn: day(700),
  }),
];
