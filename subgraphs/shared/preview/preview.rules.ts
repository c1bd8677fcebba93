// A preview lets the owner's own staff see what a participant would see. It is no way round the secrecy between the organisation's own
// units (domain rule 6): a category of another unit is kept from the one who looks, unless the family's consent opens it to them too.
import type { Caller } from '@hlt/service/caller/caller.ts';
import { categoriesOf, discloserOf, type Category, type Sector } from '../consent/category.ts';
import type { ConsentGrant } from '../consent/grant.ts';
import { judgeCategory } from '../consent/judge-category.ts';
import type { Actor } from '../consent/receipt.ts';
import type { VerifiedReceipt } from '../receipt/verified-receipt.ts';
import { staffUnitsOf, type OwnStaff } from '../staff/staff.rules.ts';

export interface Looking {
  readonly caller: Caller;
  readonly staff: OwnStaff;
  readonly sector: Sector;
  readonly now: Date;
}

/** None when the receipt is for the caller's own view. `grants`: the owner's copies of those that the receipt names. */
export function keptFromPreview(
  receipt: VerifiedReceipt,
  grants: readonly ConsentGrant[],
  { caller, staff, sector, now }: Looking,
): ReadonlySet<Category> {
  const { act: recipient, authorization_details: details } = receipt;
  const [{ purpose, recipient: previewed }] = details;
  if (previewed === undefined) return new Set();
  const units = staffUnitsOf(caller, staff);
  const named = grants.filter(({ id }) => receipt.grants.some((reference) => reference.id === id));
  const isOwn = (category: Category): boolean => {
    const unit = discloserOf(sector, category);
    return unit !== undefined && units.has(unit);
  };
  const isOpen = (category: Category): boolean =>
    judgeCategory(named, { category, sector, recipient, purpose, now }).released;
  return new Set(categoriesOf(sector).filter((category) => !isOwn(category) && !isOpen(category)));
}

const separator = ' / ';

/** As whom, for the log: role, organisation and profession, never a name. */
export const previewedAs = ({ role, organisation, profession }: Actor): string =>
  [role, organisation, ...(profession === null ? [] : [profession])].join(separator);

/** The same, taken apart again. */
export function readPreviewedAs(text: string): {
  role: string;
  organisation: string | null;
  profession: string | null;
} {
  const [role = '', organisation = null, ...profession] = text.split(separator);
  return { role, organisation, profession: profession.length > 0 ? profession.join(separator) : null };
}
