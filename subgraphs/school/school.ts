// A school organisation: its record and every category that it, its student health and EMI know.
import { buildOwner, type Owner, type OwnerSurroundings } from '@hlt/shared/owner/owner-server.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import type { OwnerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { absenceInvestigation } from './absence-investigation/absence-investigation.ts';
import { actionProgramme } from './action-programme/action-programme.ts';
import { attendanceSummary } from './attendance-summary/attendance-summary.ts';
import { counsellorContact } from './counsellor-contact/counsellor-contact.ts';
import { functionalNeeds } from './functional-needs/functional-needs.ts';
import { growthScreening } from './growth-screening/growth-screening.ts';
import { learningSituation } from './learning-situation/learning-situation.ts';
import { schoolHealthVisit } from './school-health-visit/school-health-visit.ts';
import { schoolPlacement } from './school-placement/school-placement.ts';
import { schoolPsychologist } from './school-psychologist/school-psychologist.ts';
import { schoolSafety } from './school-safety/school-safety.ts';
import { specialNeedsAssessment } from './special-needs-assessment/special-needs-assessment.ts';
import { supportAdjustments } from './support-adjustments/support-adjustments.ts';
import { vaccinationStatus } from './vaccination-status/vaccination-status.ts';
import { SchoolRecord } from './school-record.type.ts';

export const school: OwnerKind = {
  subgraph: 'school',
  sector: 'SCHOOL',
  record: SchoolRecord,
  recordName: 'SchoolRecord',
  prefix: 'School',
  concepts: [
    schoolPlacement,
    attendanceSummary,
    absenceInvestigation,
    supportAdjustments,
    actionProgramme,
    learningSituation,
    schoolSafety,
    specialNeedsAssessment,
    counsellorContact,
    schoolPsychologist,
    schoolHealthVisit,
    growthScreening,
    vaccinationStatus,
    functionalNeeds,
  ],
};

/** Not yet listening. */
export const buildSchool = (settings: OwnerSettings, around: OwnerSurroundings): Promise<Owner> =>
  buildOwner(school, settings, around);
