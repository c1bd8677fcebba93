// What may be shared, in words that a family knows: in Swedish those of the form that it signs, in English their likes.
import type { Category } from '@hlt/shared/consent/category.ts';
import { categoryInForm } from '../consents/form-words.ts';
import type { Words } from './plain-words.ts';

const english: Readonly<Record<Category, string>> = {
  SCHOOL_PLACEMENT: 'which preschool or school the child goes to, and whom to contact there',
  ATTENDANCE_SUMMARY: 'attendance and absence, in broad terms',
  ABSENCE_INVESTIGATION: 'the school’s investigation of absence',
  SUPPORT_ADJUSTMENTS: 'extra adjustments in the teaching',
  ACTION_PROGRAMME: 'action programme',
  LEARNING_SITUATION: 'how the learning is going',
  SCHOOL_SAFETY: 'safety and relations at school',
  SPECIAL_NEEDS_ASSESSMENT: 'assessment by a special educator',
  COUNSELLOR_CONTACT: 'contact with the school counsellor',
  SCHOOL_PSYCHOLOGIST: 'support from the school psychologist',
  SCHOOL_HEALTH_VISIT: 'health visits at the student health service',
  CASEWORKER_CONTACT: 'who is caseworker or contact at social services',
  OPEN_SUPPORT: 'open and early support from social services',
  ONGOING_SOCIAL_SERVICE: 'ongoing support from social services',
  CHILD_INVESTIGATION_OPEN: 'whether social services have an open investigation, yes or no',
  BBIC_NEED_AREAS: 'in which areas social services see that the child needs support (BBIC)',
  LISTED_CARE_UNIT: 'where the child is listed, and whom to contact in healthcare',
  CHILD_HEALTH_VISITS: 'visits at the child health centre (BVC)',
  GROWTH_SCREENING: 'growth, vision and hearing',
  VACCINATION_STATUS: 'vaccinations',
  FIRST_LINE_CONTACT: 'contact with first-line mental health care for children and young people',
  BUP_REFERRAL: 'referral to child psychiatry (BUP), and whether the child waits for an appointment',
  ONGOING_CARE: 'ongoing healthcare',
  HABILITATION_CONTACT: 'contact with habilitation or a speech therapist',
  FUNCTIONAL_NEEDS: 'what the child needs support with in everyday life',
};

export const sharedWords = (category: Category): Words => ({
  swedish: categoryInForm[category],
  english: english[category],
});
