// What a renewed form says unless told: what the family has agreed to and not taken back, between those who are still in the case.
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { Disclosure } from './consent-form.rules.ts';

/** `grants`: those of the earlier form. A no is not asked again by itself (domain rule 10). */
export const renewedDisclosures = (
  grants: readonly ConsentGrant[],
  organisationsInCase: ReadonlySet<string>,
): Disclosure[] =>
  grants
    .filter(({ organisationId }) => organisationsInCase.has(organisationId))
    .filter(({ withdrawnAt, signers }) => withdrawnAt === null && signers.every(({ refusedAt }) => refusedAt === null))
    .map(({ organisationId, secrecyUnit, categories, withdrawnCategories, recipients }) => ({
      ...{ organisationId, secrecyUnit, recipients },
      categories: categories.filter((category) => !withdrawnCategories.includes(category)),
    }))
    .filter(({ categories }) => categories.length > 0);
