// Which categories a member of the own staff may handle: those of the secrecy units to which the person belongs (domain rule 6).
import type { Caller } from '@hlt/service/caller/caller.ts';
import { categoriesOf, discloserOf, type Category, type Sector } from '../consent/category.ts';
import { requireStaff } from './staff-access.ts';
import type { OwnStaff } from './staff.rules.ts';

/** Throws {@link HubError} FORBIDDEN for who is no staff of the organisation. */
export function ownCategories(caller: Caller, own: OwnStaff, sector: Sector): Category[] {
  const units = requireStaff(caller, own);
  return categoriesOf(sector).filter((category) => {
    const unit = discloserOf(sector, category);
    return unit !== undefined && units.has(unit);
  });
}
