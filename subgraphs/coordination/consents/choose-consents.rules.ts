// Which consents of a case an answer or a withdrawal is about: those that are named, else all that it can be about.
import type { Category } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant, Signer } from '@hlt/shared/consent/grant.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { categoryNotInConsent, notASigner, nothingToAnswer, unknownConsent } from './answer-faults.ts';

/** The guardian's id, or that of the child. */
type SignerId = string;

export type Chosen = { readonly grantIds: readonly string[] } | { readonly problem: Problem };

const signerOf = ({ signers }: ConsentGrant, signerId: SignerId): Signer | undefined =>
  signers.find(({ id }) => id === signerId);

const idsOf = (grants: readonly ConsentGrant[]): string[] => grants.map(({ id }) => id);

/** `grants`: all of the case. What is named and was answered before is refused where it is written. */
export function consentsToAnswer(
  grants: readonly ConsentGrant[],
  signerId: SignerId,
  named: readonly string[] | null,
  now: Date,
): Chosen {
  return chosenToAnswer(grants, named, (grant) => waitsFor(grant, signerId, now));
}

/** Also those that were made without this guardian: one no is enough, whatever the exception says (domain rule 10). */
export function consentsToRefuse(
  grants: readonly ConsentGrant[],
  signerId: SignerId,
  named: readonly string[] | null,
  now: Date,
): Chosen {
  return chosenToAnswer(
    grants,
    named,
    (grant) => waitsFor(grant, signerId, now) || (isOpen(grant, now) && isPassedOver(grant, signerId)),
  );
}

/** By an exception the guardian was not asked; what the child decides is the child's. */
const isPassedOver = ({ exception, signers }: ConsentGrant, guardianId: string): boolean =>
  exception !== null && exception.code !== 'CHILD_DECIDES' && !signers.some(({ id }) => id === guardianId);

function chosenToAnswer(
  grants: readonly ConsentGrant[],
  named: readonly string[] | null,
  isMeant: (grant: ConsentGrant) => boolean,
): Chosen {
  if (named !== null) return allNamed(grants, named);
  const meant = grants.filter(isMeant);
  return meant.length === 0 ? { problem: nothingToAnswer } : { grantIds: idsOf(meant) };
}

const isOpen = ({ withdrawnAt, validUntil }: ConsentGrant, now: Date): boolean =>
  withdrawnAt === null && now < validUntil;

function waitsFor(grant: ConsentGrant, signerId: SignerId, now: Date): boolean {
  const signer = signerOf(grant, signerId);
  return isOpen(grant, now) && signer?.signedAt === null && signer.refusedAt === null;
}

/** Those on which it has an effect: withdrawn once more, a consent stays as it is. `categories`: none for the whole. */
export function consentsToWithdraw(
  grants: readonly ConsentGrant[],
  signerId: SignerId,
  named: readonly string[] | null,
  categories: readonly Category[],
): Chosen {
  const chosen = named === null ? { grantIds: idsOf(grants) } : allNamed(grants, named);
  if ('problem' in chosen) return chosen;
  const asked = grants.filter(({ id }) => chosen.grantIds.includes(id));
  const own = asked.filter((grant) => signerOf(grant, signerId) !== undefined);
  if (own.length === 0 || (named !== null && own.length < asked.length)) return { problem: notASigner };
  const covering = own.filter(
    (grant) => categories.length === 0 || categories.some((one) => grant.categories.includes(one)),
  );
  if (covering.length === 0) return { problem: categoryNotInConsent };
  return { grantIds: idsOf(covering.filter((grant) => changes(grant, categories))) };
}

function changes(
  { withdrawnAt, withdrawnCategories, categories: all }: ConsentGrant,
  categories: readonly Category[],
): boolean {
  if (withdrawnAt !== null) return false;
  return categories.length === 0 || categories.some((one) => all.includes(one) && !withdrawnCategories.includes(one));
}

const allNamed = (grants: readonly ConsentGrant[], named: readonly string[]): Chosen =>
  named.length > 0 && named.every((id) => grants.some((grant) => grant.id === id))
    ? { grantIds: [...new Set(named)] }
    : { problem: unknownConsent };
