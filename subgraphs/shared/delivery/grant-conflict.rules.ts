// Whether a delivered version goes with those that are kept already. Between versions only this may change: who has signed or
// refused, an exception, a withdrawal, an earlier end. All else the family would have to sign anew (domain rules 7, 8, 13).
import type { ConsentGrant, Recipients } from '../consent/grant.ts';

export type GrantConflict = 'SAME_VERSION_OTHER_CONTENT' | 'OTHER_GRANT' | 'WIDER_THAN_SIGNED' | 'WITHDRAWAL_UNDONE';

/**
 * `kept`: every version of that grant that the owner has. A withdrawal in an older one that comes late is kept, and counts whatever
 * a newer version says: only so does it come to the same in every order.
 */
export function conflictWith(delivered: ConsentGrant, kept: readonly ConsentGrant[]): GrantConflict | undefined {
  for (const known of kept) {
    const conflict =
      known.version === delivered.version
        ? sameOrNot(known, delivered)
        : known.version < delivered.version
          ? (stepFault(known, delivered) ?? undoingFault(known, delivered))
          : stepFault(delivered, known);
    if (conflict !== undefined) return conflict;
  }
  return undefined;
}

const sameOrNot = (known: ConsentGrant, delivered: ConsentGrant): GrantConflict | undefined =>
  contentOf(known) === contentOf(delivered) ? undefined : 'SAME_VERSION_OTHER_CONTENT';

function stepFault(older: ConsentGrant, newer: ConsentGrant): GrantConflict | undefined {
  const identity = ['childId', 'childPseudonym', 'caseId', 'organisationId', 'secrecyUnit', 'purpose'] as const;
  if (identity.some((name) => older[name] !== newer[name])) return 'OTHER_GRANT';
  return isWider(older, newer) ? 'WIDER_THAN_SIGNED' : undefined;
}

function undoingFault(older: ConsentGrant, newer: ConsentGrant): GrantConflict | undefined {
  const undone =
    (older.withdrawnAt !== null && newer.withdrawnAt === null) ||
    !isWithin(older.withdrawnCategories, newer.withdrawnCategories);
  return undone ? 'WITHDRAWAL_UNDONE' : undefined;
}

const isWider = (older: ConsentGrant, newer: ConsentGrant): boolean =>
  !isWithin(newer.categories, older.categories) ||
  !recipientsWithin(newer.recipients, older.recipients) ||
  newer.validFrom < older.validFrom ||
  newer.validUntil > older.validUntil;

const recipientsWithin = (some: Recipients, all: Recipients): boolean =>
  isWithin(some.sectors, all.sectors) &&
  isWithin(some.organisationIds, all.organisationIds) &&
  isWithin(all.excludedOrganisationIds, some.excludedOrganisationIds);

const isWithin = <Value>(some: readonly Value[], all: readonly Value[]): boolean =>
  some.every((value) => all.includes(value));

/** One text for each content: dates as moments, sets sorted, keys in one order. */
function contentOf(grant: ConsentGrant): string {
  const { sectors, organisationIds, excludedOrganisationIds } = grant.recipients;
  const signers = grant.signers.map(({ id, capacity, signedAt, refusedAt, method }) =>
    JSON.stringify([id, capacity, signedAt, refusedAt, method]),
  );
  return JSON.stringify([
    ...[grant.id, grant.childId, grant.childPseudonym, grant.caseId, grant.organisationId, grant.secrecyUnit],
    ...[grant.purpose, grant.validFrom, grant.validUntil, grant.withdrawnAt],
    ...[grant.exception?.code, grant.exception?.reason],
    ...[sectors, organisationIds, excludedOrganisationIds, grant.categories, grant.withdrawnCategories].map(sorted),
    sorted(signers),
  ]);
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
