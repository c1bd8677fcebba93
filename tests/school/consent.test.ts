// Every category of the school under every state of consent.
import { school } from '@hlt/school/school.ts';
import { describeConsents } from '../support/owner-consent-states.ts';
import { absenceInvestigationCase } from './absence-investigation.case.ts';
import { actionProgrammeCase } from './action-programme.case.ts';
import { attendanceSummaryCase } from './attendance-summary.case.ts';
import { counsellorContactCase } from './counsellor-contact.case.ts';
import { functionalNeedsCase } from './functional-needs.case.ts';
import { growthScreeningCase } from './growth-screening.case.ts';
import { learningSituationCase } from './learning-situation.case.ts';
import { schoolHealthVisitCase } from './school-health-visit.case.ts';
import { schoolPlacementCase } from './school-placement.case.ts';
import { schoolPsychologistCase } from './school-psychologist.case.ts';
import { schoolSafetyCase } from './school-safety.case.ts';
import { specialNeedsAssessmentCase } from './special-needs-assessment.case.ts';
import { supportAdjustmentsCase } from './support-adjustments.case.ts';
import { vaccinationStatusCase } from './vaccination-status.case.ts';

describeConsents(school, [
  absenceInvestigationCase,
  actionProgrammeCase,
  attendanceSummaryCase,
  counsellorContactCase,
  functionalNeedsCase,
  growthScreeningCase,
  learningSituationCase,
  schoolHealthVisitCase,
  schoolPlacementCase,
  schoolPsychologistCase,
  schoolSafetyCase,
  specialNeedsAssessmentCase,
  supportAdjustmentsCase,
  vaccinationStatusCase,
]);
