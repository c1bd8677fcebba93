// Social services of a municipality: their record and every category that they know.
import { buildOwner, type Owner, type OwnerSurroundings } from '@hlt/shared/owner/owner-server.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import type { OwnerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { bbicNeedAreas } from './bbic-need-areas/bbic-need-areas.ts';
import { caseworkerContact } from './caseworker-contact/caseworker-contact.ts';
import { childInvestigationOpen } from './child-investigation-open/child-investigation-open.ts';
import { ongoingSocialService } from './ongoing-social-service/ongoing-social-service.ts';
import { openSupport } from './open-support/open-support.ts';
import { SocialServicesRecord } from './social-services-record.type.ts';

export const social: OwnerKind = {
  subgraph: 'social',
  sector: 'SOCIAL_SERVICES',
  record: SocialServicesRecord,
  recordName: 'SocialServicesRecord',
  prefix: 'SocialServices',
  concepts: [caseworkerContact, openSupport, ongoingSocialService, childInvestigationOpen, bbicNeedAreas],
};

/** Not yet listening. */
export const buildSocial = (settings: OwnerSettings, around: OwnerSurroundings): Promise<Owner> =>
  buildOwner(social, settings, around);
