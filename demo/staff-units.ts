// Whose staff the demo people are at each organisation: the units of their access tokens, by secrecy unit (STAFF_UNITS). The medical
// part of student health is apart (domain rule 6).
import type { SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { DemoOrganisationId } from './organisations.ts';
import { units } from './units.ts';

export const demoStaffUnits: Readonly<Record<DemoOrganisationId, Partial<Record<SecrecyUnit, string[]>>>> = {
  'umea-skola': {
    SCHOOL: [units.school.name, units.preschool.name],
    STUDENT_HEALTH_MEDICAL: [units.studentHealth.name],
  },
  'vannas-skola': { SCHOOL: [units.otherSchool.name], STUDENT_HEALTH_MEDICAL: [units.otherStudentHealth.name] },
  'umea-socialtjanst': { SOCIAL_SERVICES: [units.socialServices.name] },
  'vannas-socialtjanst': { SOCIAL_SERVICES: [units.otherSocialServices.name] },
  'region-vasterbotten': {
    HEALTHCARE: [units.healthCentre.name, units.otherHealthCentre.name, units.childHealthCentre.name],
  },
};
