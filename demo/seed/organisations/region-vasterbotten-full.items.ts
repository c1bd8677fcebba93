// The region about the child in case full: every category of healthcare.
import { BupReferralEntity } from '@hlt/healthcare/bup-referral/bup-referral.entity.ts';
import { ChildHealthVisitsEntity } from '@hlt/healthcare/child-health-visits/child-health-visits.entity.ts';
import { FirstLineContactEntity } from '@hlt/healthcare/first-line-contact/first-line-contact.entity.ts';
import { HabilitationContactEntity } from '@hlt/healthcare/habilitation-contact/habilitation-contact.entity.ts';
import { ListedCareUnitEntity } from '@hlt/healthcare/listed-care-unit/listed-care-unit.entity.ts';
import { OngoingCareEntity } from '@hlt/healthcare/ongoing-care/ongoing-care.entity.ts';
import { FunctionalNeedsEntity } from '@hlt/shared/health-categories/functional-needs/functional-needs.entity.ts';
import { GrowthScreeningEntity } from '@hlt/shared/health-categories/growth-screening/growth-screening.entity.ts';
import { VaccinationStatusEntity } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.entity.ts';
import { units } from '../../units.ts';
import { item, type Day, type DemoItem } from './item.ts';

export const regionVasterbottenFull = (day: Day): DemoItem[] => [
  item(ListedCareUnitEntity, 'full', {
    code: 'HEALTH_CENTRE',
    status: 'ONGOING',
    summary: 'Listad på Hälsocentralen Umeå. Distriktssköterskan är familjens kontakt.',
    asOf: day(-40),
    unit: units.healthCentre,
    listedSince: day(-1100),
    contactName: 'Erik Sundström',
    contactProfession: 'distriktssköterska',
    phone: null,
  }),
  item(ChildHealthVisitsEntity, 'full', {
    code: 'FIVE_YEARS',
    status: 'COMPLETED',
    summary: 'Sista besöket på BVC före skolstarten. Elevhälsan har tagit över.',
    asOf: day(-1500),
    unit: units.childHealthCentre,
    visitDay: day(-1500),
    form: 'CLINIC',
    team: 'NURSE',
    followUp: false,
  }),
  item(GrowthScreeningEntity, 'full', {
    code: 'HEARING',
    status: 'COMPLETED',
    summary: 'Följdes på BVC enligt barnhälsovårdens program. Inga fler besök är planerade där.',
    asOf: day(-1500),
    unit: units.childHealthCentre,
    screenedOn: day(-1500),
    followUp: 'NONE_NEEDED',
  }),
  item(VaccinationStatusEntity, 'full', {
    code: 'GENERAL_PROGRAMME',
    status: 'COMPLETED',
    summary: 'Har följt barnhälsovårdens vaccinationsprogram.',
    asOf: day(-1500),
    unit: units.childHealthCentre,
    followsProgramme: true,
    nextDueOn: null,
  }),
  item(FirstLineContactEntity, 'full', {
    code: 'SUPPORT_TALKS',
    status: 'ONGOING',
    summary: 'Samtal på första linjen om oro och sömn. Fyra av sex är genomförda, ett av dem med hela familjen.',
    asOf: day(-14),
    unit: units.healthCentre,
    beganOn: day(-80),
    visitsMade: 4,
    nextVisitOn: day(9),
    profession: 'kurator',
  }),
  item(BupReferralEntity, 'full', {
    code: 'HEALTHCARE_REFERRAL',
    status: 'PLANNED',
    summary:
      'Remiss är skickad i samråd med familjen. Väntar på besked om första tid; första linjen stödjer under tiden.',
    asOf: day(-25),
    unit: units.healthCentre,
    state: 'ACCEPTED',
    sentOn: day(-30),
    firstVisitOn: null,
  }),
  item(OngoingCareEntity, 'full', {
    code: 'PRIMARY_CARE',
    status: 'ONGOING',
    summary: 'Uppföljning hos distriktssköterska om sömn och vardag.',
    asOf: day(-30),
    unit: units.healthCentre,
    beganOn: day(-120),
    nextVisitOn: day(20),
    rhythm: 'MONTHLY',
    inSchoolHours: false,
  }),
  item(HabilitationContactEntity, 'full', {
    code: 'SPEECH_THERAPIST',
    status: 'ONGOING',
    summary: 'Logoped har gett råd till familj och skola om läsning. Uppföljning i vår.',
    asOf: day(-55),
    unit: units.healthCentre,
    support: 'ADVICE',
    beganOn: day(-100),
    nextContactOn: day(110),
    adviceToSchool: 'Låt Alva lyssna på texten innan hon läser den själv.',
  }),
  item(FunctionalNeedsEntity, 'full', {
    code: 'SELF_CARE',
    status: 'ONGOING',
    summary: 'Klarar morgonen själv med bildstöd. Behöver vuxenstöd för att komma till ro på kvällen.',
    asOf: day(-30),
    unit: units.healthCentre,
    need: 'SOME',
    supportInPlace: true,
  }),
];
