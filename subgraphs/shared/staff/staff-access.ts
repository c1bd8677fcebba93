// The door of what only the organisation's own staff may do: asked first in every such resolver.
import type { Caller } from '@hlt/service/caller/caller.ts';
import { discloserOf, type Category, type SecrecyUnit, type Sector } from '../consent/category.ts';
import { HubError } from '../errors.ts';
import { staffUnitsOf, type OwnStaff } from './staff.rules.ts';

/** Throws {@link HubError} FORBIDDEN for everybody else, guardians and other organisations included (attack 8). */
export function requireStaff(caller: Caller, own: OwnStaff): ReadonlySet<SecrecyUnit> {
  const units = staffUnitsOf(caller, own);
  if (units.size > 0) return units;
  throw new HubError(
    'FORBIDDEN',
    'Only the organisation’s own staff can do this. Sign in at the unit that answers for it, or ask that unit.',
  );
}

/** Staff of the secrecy unit that discloses the category: EMI's is handled by EMI alone (domain rule 6). */
export function requireStaffOf(caller: Caller, own: OwnStaff, sector: Sector, category: Category): void {
  const unit = discloserOf(sector, category);
  if (unit !== undefined && requireStaff(caller, own).has(unit)) return;
  throw new HubError('FORBIDDEN', 'Another unit of the organisation answers for this category. Ask that unit.');
}
