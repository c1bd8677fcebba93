// Whose staff a caller is: this organisation's own, and within it of which secrecy units. Closed by default: nobody's, unless the
// organisation's settings name the unit of the access token. School and social services share their municipality's number.
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { SecrecyUnit } from '../consent/category.ts';

export interface OwnStaff {
  /** Ten digits (`https://id.oidc.se/claim/orgNumber`); null: the organisation has no staff in the hub. */
  readonly organisationNumber: string | null;
  /** Values of `https://id.oidc.se/claim/orgUnit`, by the secrecy unit to which they belong (domain rule 6). */
  readonly units: Readonly<Partial<Record<SecrecyUnit, readonly string[]>>>;
}

/** The secrecy units whose information the caller may handle; empty for everybody who is not this organisation's own staff. */
export function staffUnitsOf(caller: Caller, { organisationNumber, units }: OwnStaff): ReadonlySet<SecrecyUnit> {
  const isStaff = caller.roles.includes('PROFESSIONAL') || caller.roles.includes('COORDINATOR');
  const isOwn = organisationNumber !== null && caller.organisationNumber === organisationNumber;
  const unit = caller.organisationUnit;
  if (!isStaff || !isOwn || unit === null) return new Set();
  const entries = Object.entries(units) as [SecrecyUnit, readonly string[]][];
  return new Set(entries.filter(([, names]) => names.includes(unit)).map(([secrecyUnit]) => secrecyUnit));
}
