// One item of each category of social services, in the consent tests.
import { bbicNeedAreas } from '@hlt/social/bbic-need-areas/bbic-need-areas.ts';
import { caseworkerContact } from '@hlt/social/caseworker-contact/caseworker-contact.ts';
import { childInvestigationOpen } from '@hlt/social/child-investigation-open/child-investigation-open.ts';
import { ongoingSocialService } from '@hlt/social/ongoing-social-service/ongoing-social-service.ts';
import { openSupport } from '@hlt/social/open-support/open-support.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const contact = { name: 'Karin Sjöström', phone: '0980-31 92 11', reachable: 'Vardagar 8.30–9.30' };
const support = { participants: 'PARENTS', beganOn: '2026-01-12', meetingsHeld: 4, meetingsPlanned: 6 };
const service = {
  beganOn: '2025-11-03',
  aim: 'Lugna kvällar',
  performer: 'Familjeteamet',
  followUpOn: '2026-04-14',
};
const area = { finding: 'NEED', childHeard: true, followUpOn: '2026-05-04' };

export const socialCases: readonly ConsentCase[] = [
  {
    concept: caseworkerContact,
    field: 'caseworkerContact',
    content: { code: 'RESPONSIBLE_CASEWORKER', ...contact },
    expected: contact,
  },
  {
    concept: openSupport,
    field: 'openSupport',
    content: { code: 'PARENTAL_SUPPORT', ...support },
    expected: { ...support, meetingsLeft: 2 },
  },
  {
    concept: ongoingSocialService,
    field: 'ongoingSocialService',
    content: { code: 'FAMILY_TREATMENT', ...service },
    expected: service,
  },
  {
    concept: childInvestigationOpen,
    field: 'childInvestigationOpen',
    content: { code: 'OPEN' },
    expected: { summary: 'En utredning är öppen.', isOpen: true },
  },
  {
    concept: bbicNeedAreas,
    field: 'bbicNeedAreas',
    content: { code: 'EDUCATION', ...area },
    expected: { ...area, side: 'CHILD_DEVELOPMENT' },
  },
];
