// What a consent form may say before anybody signs it (domain rules 6–9): every fault at once, each with what to do.
import { discloserOf, type Category, type SecrecyUnit, type Sector } from '@hlt/shared/consent/category.ts';
import type { ExceptionCode, Recipients } from '@hlt/shared/consent/grant.ts';

/** Domain rule 8: a setting, twelve months unless told. */
export const defaultLongestMonths = 12;

/** One discloser of the form; it becomes one grant. */
export interface Disclosure {
  readonly organisationId: string;
  readonly secrecyUnit: SecrecyUnit;
  readonly categories: readonly Category[];
  readonly recipients: Recipients;
}

export interface FormTerms {
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly disclosures: readonly Disclosure[];
  /** Guardians who are asked. */
  readonly guardianIds: readonly string[];
  readonly childSigns: boolean;
  readonly exception: { readonly code: ExceptionCode; readonly reason: string } | null;
}

export interface FormFacts {
  readonly registeredGuardianIds: readonly string[];
  readonly sectorOf: ReadonlyMap<string, Sector>;
  readonly longestMonths: number;
}

export function faultsOfForm(terms: FormTerms, facts: FormFacts): string[] {
  return [
    ...faultsOfPeriod(terms, facts.longestMonths),
    ...faultsOfSigners(terms, facts.registeredGuardianIds),
    ...terms.disclosures.flatMap((disclosure) => faultsOfDisclosure(disclosure, facts.sectorOf)),
    ...(terms.disclosures.length === 0 ? ['Name at least one discloser.'] : []),
  ];
}

function faultsOfPeriod({ validFrom, validUntil }: FormTerms, longestMonths: number): string[] {
  if (validUntil <= validFrom) return ['The consent must end after it begins.'];
  const longest = new Date(validFrom);
  longest.setUTCMonth(longest.getUTCMonth() + longestMonths);
  return validUntil > longest
    ? [`The consent may last ${String(longestMonths)} months at most; choose an earlier end.`]
    : [];
}

function faultsOfSigners({ guardianIds, childSigns, exception }: FormTerms, registered: readonly string[]): string[] {
  if (guardianIds.some((id) => !registered.includes(id))) return ['Only a registered guardian of the child can sign.'];
  if (exception?.reason.trim() === '') return ['Write the reason for the exception.'];
  if (exception?.code === 'CHILD_DECIDES' && !childSigns) return ['When the child decides, the child must sign.'];
  if (guardianIds.length === 0 && !childSigns) return ['Name at least one signer.'];
  const all = registered.every((id) => guardianIds.includes(id));
  return all || exception !== null
    ? []
    : ['All registered guardians must sign, or a coded exception must say why not.'];
}

function faultsOfDisclosure(disclosure: Disclosure, sectorOf: ReadonlyMap<string, Sector>): string[] {
  const { organisationId, secrecyUnit, categories, recipients } = disclosure;
  const sector = sectorOf.get(organisationId);
  if (sector === undefined) return [`The directory has no organisation ${organisationId}.`];
  const foreign = categories.filter((category) => discloserOf(sector, category) !== secrecyUnit);
  return [
    ...(categories.length === 0
      ? [`Name at least one category for ${organisationId}: a blanket waiver is not valid.`]
      : []),
    ...(foreign.length > 0 ? [`${organisationId} (${secrecyUnit}) does not disclose ${foreign.join(', ')}.`] : []),
    ...(recipients.sectors.length + recipients.organisationIds.length === 0
      ? [`Name at least one recipient for ${organisationId}.`]
      : []),
  ];
}
