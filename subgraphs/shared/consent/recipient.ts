// Who would read what is disclosed, and whether a waiver names them: the same rule for a family's grant and an adult's own waiver.
import type { Role } from '@hlt/service/caller/caller.ts';
import type { Sector } from './category.ts';
import type { Recipients } from './grant.ts';

/** A person's organisation, or a guardian, who has no sector. */
export interface Recipient {
  readonly organisation: string;
  readonly sector: Sector | null;
  /** The place in the case; not told when an organisation as such is meant. */
  readonly role?: Role;
}

export const isGuardian = ({ role }: Recipient): boolean => role === 'GUARDIAN';

/** An exclusion counts more than being named, of one's sector or by oneself. */
export function recipientShortfall(
  { organisationIds, sectors, excludedOrganisationIds }: Recipients,
  { organisation, sector }: Recipient,
): 'RECIPIENT_EXCLUDED' | 'RECIPIENT_NOT_NAMED' | undefined {
  if (excludedOrganisationIds.includes(organisation)) return 'RECIPIENT_EXCLUDED';
  const isNamed = sector !== null && (organisationIds.includes(organisation) || sectors.includes(sector));
  return isNamed ? undefined : 'RECIPIENT_NOT_NAMED';
}
