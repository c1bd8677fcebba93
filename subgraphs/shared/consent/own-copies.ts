// The owner's own papers on a request: its copies of the grants that the receipt names, in the version that the receipt knows or a
// newer one, and what it decides by beside them.
import type { Waiver } from '../person/waiver.ts';
import type { VerifiedReceipt } from '../receipt/verified-receipt.ts';
import type { ConsentGrant } from './grant.ts';
import type { Hold } from './hold.ts';
import type { GrantReference } from './receipt.ts';

export interface OwnCopies {
  readonly grants: readonly ConsentGrant[];
  /** Of the grants' children. */
  readonly holds: readonly Hold[];
  /** Of adults, for the grants' children. */
  readonly waivers: readonly Waiver[];
  /** The guardian whose number the access token told, as the owner's own person or as nobody it knows; null when it told none. */
  readonly caller: { readonly personId: string | null } | null;
}

export interface Delivered {
  readonly grants: readonly ConsentGrant[];
  readonly references: readonly GrantReference[];
  readonly childId: string | null;
  /** Every grant of the receipt is here, as new as the receipt knows it. */
  readonly isComplete: boolean;
}

/** Undefined when receipt and copies do not belong together: another time, organisation, case, child, or two children. */
export function deliveredGrants(
  receipt: VerifiedReceipt,
  copies: readonly ConsentGrant[],
  organisationId: string,
  now: Date,
): Delivered | undefined {
  const seconds = now.getTime() / 1000;
  if (receipt.aud !== organisationId || seconds < receipt.nbf || seconds >= receipt.exp) return undefined;

  const named = newestOfEach(copies.filter(({ id }) => receipt.grants.some((reference) => reference.id === id)));
  if (!named.every((copy) => belongsTo(copy, receipt))) return undefined;
  const [childId = null, secondChild] = new Set(named.map((copy) => copy.childId));
  if (secondChild !== undefined) return undefined;

  // An older copy is not judged: what it lacks may be the withdrawal.
  const grants = named.filter(({ id, version }) =>
    receipt.grants.every((reference) => reference.id !== id || reference.version <= version),
  );
  return {
    grants,
    references: grants.map(({ id, version }) => ({ id, version })),
    childId,
    isComplete: receipt.grants.every((reference) => grants.some(({ id }) => id === reference.id)),
  };
}

const belongsTo = (copy: ConsentGrant, receipt: VerifiedReceipt): boolean =>
  copy.organisationId === receipt.aud &&
  copy.childPseudonym === receipt.sub &&
  copy.caseId === receipt.authorization_details[0].case;

function newestOfEach(copies: readonly ConsentGrant[]): ConsentGrant[] {
  const newest = new Map<string, ConsentGrant>();
  for (const copy of copies) {
    const known = newest.get(copy.id);
    if (known === undefined || known.version < copy.version) newest.set(copy.id, copy);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
