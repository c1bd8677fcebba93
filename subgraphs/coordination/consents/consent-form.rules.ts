// What a consent form may say before anybody signs it (domain rules 6–9): every fault at once, each with what to do.
import { scrubText } from '@hlt/service/log/scrub.ts';
import { discloserOf, type Category, type SecrecyUnit, type Sector } from '@hlt/shared/consent/category.ts';
import type { ExceptionCode, Recipients } from '@hlt/shared/consent/grant.ts';
import { lastsTooLong } from '@hlt/shared/consent/longest-validity.rules.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import * as faults from './form-faults.ts';

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
  /** Which wording the family signed. */
  readonly textVersion: string;
}

export interface FormFacts {
  readonly registeredGuardianIds: readonly string[];
  /** Of every organisation that the form names and the directory knows. */
  readonly sectorOf: ReadonlyMap<string, Sector>;
  /** The organisations of the case. Nobody else is told of the child: the consent itself says who the child is (domain rule 2). */
  readonly organisationsInCase: ReadonlySet<string>;
  readonly longestMonths: number;
  /** The child can decide for itself (domain rule 11). */
  readonly childIsMature: boolean;
}

export function faultsOfForm(terms: FormTerms, facts: FormFacts): Problem[] {
  return [...faultsOfSigners(terms, facts), ...faultsOfWish(terms, facts)];
}

type FormWish = Omit<FormTerms, 'guardianIds' | 'childSigns'>;

/** Of everything but who signs: also of a form that is only printed. */
export function faultsOfWish(
  terms: FormWish,
  facts: Omit<FormFacts, 'registeredGuardianIds' | 'childIsMature'>,
): Problem[] {
  return [
    ...faultsOfPeriod(terms, facts.longestMonths),
    ...terms.disclosures.flatMap((disclosure, index) => faultsOfDisclosure(disclosure, index, facts)),
    ...(terms.disclosures.length === 0 ? [faults.noDiscloser] : []),
    ...faultsOfUnits(terms.disclosures),
    ...faultsOfTexts(terms),
  ];
}

function faultsOfPeriod({ validFrom, validUntil }: FormWish, longestMonths: number): Problem[] {
  if (validUntil <= validFrom) return [faults.endsTooEarly];
  return lastsTooLong(validFrom, validUntil, longestMonths) ? [faults.lastsTooLong(longestMonths)] : [];
}

function faultsOfSigners(
  { guardianIds, childSigns, exception }: FormTerms,
  { registeredGuardianIds: registered, childIsMature }: FormFacts,
): Problem[] {
  if (guardianIds.some((id) => !registered.includes(id))) return [faults.notAGuardian];
  if (exception?.reason.trim() === '') return [faults.exceptionWithoutReason];
  const childDecides = exception?.code === 'CHILD_DECIDES';
  if (childDecides && !childSigns) return [faults.childMustSign];
  if (childDecides && !childIsMature) return [faults.childNotMature];
  // A child that signs beside its guardians stands for none of them.
  if (guardianIds.length === 0 && !childDecides) return [faults.noSigner];
  const all = registered.every((id) => guardianIds.includes(id));
  return all || exception !== null ? [] : [faults.guardiansMissing];
}

function faultsOfDisclosure(
  { organisationId, secrecyUnit, categories, recipients }: Disclosure,
  index: number,
  { sectorOf, organisationsInCase }: Pick<FormFacts, 'sectorOf' | 'organisationsInCase'>,
): Problem[] {
  const at = (field: string): string => `disclosures.${String(index)}.${field}`;
  const sector = sectorOf.get(organisationId);
  if (sector === undefined) return [faults.unknownOrganisation(organisationId, at('organisationId'))];
  if (!organisationsInCase.has(organisationId)) return [faults.notInTheCase(organisationId, at('organisationId'))];
  const named = [...recipients.organisationIds, ...recipients.excludedOrganisationIds];
  const foreign = categories.filter((category) => discloserOf(sector, category) !== secrecyUnit);
  const hasRecipient = recipients.sectors.length + recipients.organisationIds.length > 0;
  return [
    ...named.filter((id) => !sectorOf.has(id)).map((id) => faults.unknownOrganisation(id, at('recipients'))),
    ...(categories.length === 0 ? [faults.noCategory(organisationId, at('categories'))] : []),
    ...(foreign.length > 0 ? [faults.foreignCategory(organisationId, secrecyUnit, foreign, at('categories'))] : []),
    ...(hasRecipient ? [] : [faults.noRecipient(organisationId, at('recipients'))]),
  ];
}

/** These texts go to every discloser; who it is about is told by the delivery alone. */
const faultsOfTexts = ({ textVersion, exception }: FormWish): Problem[] => [
  ...(namesSomebody(textVersion) ? [faults.personalNumberIn('textVersion')] : []),
  ...(exception !== null && namesSomebody(exception.reason) ? [faults.personalNumberIn('exception.reason')] : []),
];

const namesSomebody = (text: string): boolean => scrubText(text) !== text;

/** One grant for each discloser (domain rule 6): two for the same one could say different things. */
function faultsOfUnits(disclosures: readonly Disclosure[]): Problem[] {
  const units = disclosures.map(({ organisationId, secrecyUnit }) => `${organisationId} ${secrecyUnit}`);
  return new Set(units).size === units.length ? [] : [faults.discloserTwice];
}
