// What a consent form may say before anybody signs it (domain rules 6–9): every fault at once, each with what to do.
import { discloserOf, type Category, type SecrecyUnit, type Sector } from '@hlt/shared/consent/category.ts';
import type { ExceptionCode, Recipients } from '@hlt/shared/consent/grant.ts';
import { lastsTooLong } from '@hlt/shared/consent/longest-validity.rules.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from './consent-fault.ts';

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
  /** Of every organisation that the form names and the directory knows. */
  readonly sectorOf: ReadonlyMap<string, Sector>;
  readonly longestMonths: number;
}

export function faultsOfForm(terms: FormTerms, facts: FormFacts): Problem[] {
  return [
    ...faultsOfPeriod(terms, facts.longestMonths),
    ...faultsOfSigners(terms, facts.registeredGuardianIds),
    ...terms.disclosures.flatMap((disclosure, index) => faultsOfDisclosure(disclosure, index, facts.sectorOf)),
    ...(terms.disclosures.length === 0
      ? [
          fault(
            'NO_DISCLOSER',
            'Ange minst en verksamhet som lämnar ut.',
            'Name at least one discloser.',
            'disclosures',
          ),
        ]
      : []),
    ...faultsOfUnits(terms.disclosures),
  ];
}

function faultsOfPeriod({ validFrom, validUntil }: FormTerms, longestMonths: number): Problem[] {
  if (validUntil <= validFrom)
    return [
      fault(
        'PERIOD_ENDS_TOO_EARLY',
        'Samtycket måste sluta gälla efter att det har börjat gälla.',
        'The consent must end after it begins.',
        'validUntil',
      ),
    ];
  const months = String(longestMonths);
  return lastsTooLong(validFrom, validUntil, longestMonths)
    ? [
        fault(
          'PERIOD_TOO_LONG',
          `Samtycket får gälla i högst ${months} månader; välj ett tidigare slut.`,
          `The consent may last ${months} months at most; choose an earlier end.`,
          'validUntil',
        ),
      ]
    : [];
}

function faultsOfSigners({ guardianIds, childSigns, exception }: FormTerms, registered: readonly string[]): Problem[] {
  if (guardianIds.some((id) => !registered.includes(id)))
    return [
      fault(
        'NOT_A_GUARDIAN',
        'Bara barnets registrerade vårdnadshavare kan skriva under.',
        'Only a registered guardian of the child can sign.',
        'guardianIds',
      ),
    ];
  if (exception?.reason.trim() === '')
    return [
      fault(
        'EXCEPTION_WITHOUT_REASON',
        'Skriv skälet till undantaget.',
        'Write the reason for the exception.',
        'exception.reason',
      ),
    ];
  if (exception?.code === 'CHILD_DECIDES' && !childSigns)
    return [
      fault(
        'CHILD_MUST_SIGN',
        'När barnet bestämmer självt måste barnet skriva under.',
        'When the child decides, the child must sign.',
        'childSigns',
      ),
    ];
  if (guardianIds.length === 0 && !childSigns)
    return [fault('NO_SIGNER', 'Ange minst en undertecknare.', 'Name at least one signer.', 'guardianIds')];
  const all = registered.every((id) => guardianIds.includes(id));
  return all || exception !== null
    ? []
    : [
        fault(
          'GUARDIANS_MISSING',
          'Alla registrerade vårdnadshavare ska skriva under, eller så ska ett kodat undantag säga varför inte.',
          'All registered guardians must sign, or a coded exception must say why not.',
          'guardianIds',
        ),
      ];
}

function faultsOfDisclosure(
  { organisationId, secrecyUnit, categories, recipients }: Disclosure,
  index: number,
  sectorOf: ReadonlyMap<string, Sector>,
): Problem[] {
  const at = (field: string): string => `disclosures.${String(index)}.${field}`;
  const unknown = (id: string, field: string): Problem =>
    fault(
      'UNKNOWN_ORGANISATION',
      `Katalogen har ingen verksamhet ${id}.`,
      `The directory has no organisation ${id}.`,
      at(field),
    );
  const sector = sectorOf.get(organisationId);
  if (sector === undefined) return [unknown(organisationId, 'organisationId')];
  const named = [...recipients.organisationIds, ...recipients.excludedOrganisationIds];
  const foreign = categories.filter((category) => discloserOf(sector, category) !== secrecyUnit);
  return [
    ...named.filter((id) => !sectorOf.has(id)).map((id) => unknown(id, 'recipients')),
    ...(categories.length === 0
      ? [
          fault(
            'NO_CATEGORY',
            `Ange minst en uppgift för ${organisationId}: ett generellt samtycke är inte giltigt.`,
            `Name at least one category for ${organisationId}: a blanket waiver is not valid.`,
            at('categories'),
          ),
        ]
      : []),
    ...(foreign.length > 0
      ? [
          fault(
            'FOREIGN_CATEGORY',
            `${organisationId} (${secrecyUnit}) lämnar inte ut ${foreign.join(', ')}.`,
            `${organisationId} (${secrecyUnit}) does not disclose ${foreign.join(', ')}.`,
            at('categories'),
          ),
        ]
      : []),
    ...(recipients.sectors.length + recipients.organisationIds.length === 0
      ? [
          fault(
            'NO_RECIPIENT',
            `Ange minst en mottagare för ${organisationId}.`,
            `Name at least one recipient for ${organisationId}.`,
            at('recipients'),
          ),
        ]
      : []),
  ];
}

/** One grant for each discloser (domain rule 6): two for the same one could say different things. */
function faultsOfUnits(disclosures: readonly Disclosure[]): Problem[] {
  const units = disclosures.map(({ organisationId, secrecyUnit }) => `${organisationId} ${secrecyUnit}`);
  return new Set(units).size === units.length
    ? []
    : [
        fault(
          'DISCLOSER_TWICE',
          'Ange varje verksamhet och sekretessenhet en gång.',
          'Name each organisation and secrecy unit once.',
          'disclosures',
        ),
      ];
}
