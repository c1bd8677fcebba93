// What an owner examines by itself before it keeps a grant as its own waiver, whoever signed the delivery (domain rules 1, 6, 7).
import { isPersonalIdentityNumber, isTemporarySchoolId } from '@hlt/service/identifiers/personal-identity-number.ts';
import { categoriesOf, discloserOf, type Sector } from '../consent/category.ts';
import { lastsTooLong, mostMonths } from '../consent/longest-validity.rules.ts';
import type { GrantCopy } from './grant-message.ts';

export type GrantFault =
  'OTHER_ORGANISATION' | 'FOREIGN_UNIT' | 'FOREIGN_CATEGORY' | 'PERIOD' | 'NO_SIGNER' | 'CHILD_NUMBER';

export interface Examiner {
  readonly organisationId: string;
  readonly sector: Sector;
}

export function faultOf(
  grant: GrantCopy,
  personalNumber: string,
  { organisationId, sector }: Examiner,
): GrantFault | undefined {
  if (grant.organisationId !== organisationId) return 'OTHER_ORGANISATION';
  if (!categoriesOf(sector).some((category) => discloserOf(sector, category) === grant.secrecyUnit))
    return 'FOREIGN_UNIT';
  const { categories, withdrawnCategories } = grant;
  const isOwn = categories.every((category) => discloserOf(sector, category) === grant.secrecyUnit);
  if (!isOwn || withdrawnCategories.some((category) => !categories.includes(category))) return 'FOREIGN_CATEGORY';
  const { validFrom, validUntil } = grant;
  if (!(validFrom < validUntil) || lastsTooLong(validFrom, validUntil, mostMonths)) return 'PERIOD';
  if (grant.signers.length === 0) return 'NO_SIGNER';
  return isPersonalIdentityNumber(personalNumber) || isTemporarySchoolId(personalNumber) ? undefined : 'CHILD_NUMBER';
}
