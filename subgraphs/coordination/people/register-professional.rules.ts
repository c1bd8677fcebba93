// What can be wrong with a professional to register.
import { isWrittenAsPersonalNumber } from '@hlt/service/identifiers/personal-identity-number.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { OrganisationRow, UnitRow } from '../directory/organisation.entity.ts';
import { fault } from '../process/change-fault.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { faultsOfKey } from '../process/step-faults.ts';
import type { RegisterProfessionalInput } from './professional.type.ts';

const longestName = 80;
const longestSubject = 255;

export interface Workplace {
  /** Of the coordinator's team. */
  readonly municipalityCode: string;
  readonly organisation: OrganisationRow | undefined;
  readonly unit: UnitRow | null | undefined;
}

export function faultsOfProfessional(input: RegisterProfessionalInput, workplace: Workplace): Problem[] {
  const { clientMutationId: key, subject } = input;
  const named = ['givenName', 'familyName', 'profession'] as const;
  return [
    ...faultsOfKey(key),
    ...(/^[\x21-\x7e]+$/.test(subject) && subject.length <= longestSubject ? [] : [wrongSubject]),
    ...(isWrittenAsPersonalNumber(subject) ? [numberAsSubject] : []),
    ...named.flatMap((field) => faultsOfFreeText(input[field], field, { longest: longestName })),
    ...faultsOfWorkplace(input, workplace),
  ];
}

/** Another municipality's own people are registered by its own coordinators: they know them. */
function faultsOfWorkplace(
  { unitId }: RegisterProfessionalInput,
  { municipalityCode, organisation, unit }: Workplace,
): Problem[] {
  if (organisation === undefined) return [unknownOrganisation];
  const { municipalityCode: its } = organisation;
  if (its != null && its !== municipalityCode) return [organisationElsewhere];
  return unitId == null || unit?.organisationId === organisation.id ? [] : [unknownUnit];
}

export const alreadyKnown = fault(
  'ALREADY_KNOWN',
  'Hubben känner redan någon med den inloggningen. Kontrollera den med verksamheten.',
  'The hub knows somebody with that login already. Check it with the organisation.',
  'subject',
);

const wrongSubject = fault(
  'WRONG_SUBJECT',
  'Skriv inloggningens identitet (sub) som identitetsutfärdaren anger den, utan mellanslag.',
  'Write the subject of the login (sub) as the identity provider tells it, without spaces.',
  'subject',
);

const numberAsSubject = fault(
  'PERSONAL_NUMBER',
  'Inloggningens identitet ser ut som ett personnummer. Be identitetsutfärdaren om en annan.',
  'The subject of the login looks like a personal identity number. Ask the identity provider for another.',
  'subject',
);

const unknownOrganisation = fault(
  'UNKNOWN_ORGANISATION',
  'Katalogen har ingen sådan verksamhet.',
  'The directory has no such organisation.',
  'organisationId',
);

const organisationElsewhere = fault(
  'ORGANISATION_ELSEWHERE',
  'Verksamheten hör till en annan kommun. Be samordnaren där att registrera personen.',
  'The organisation belongs to another municipality. Ask the coordinator there to register the person.',
  'organisationId',
);

const unknownUnit = fault(
  'UNKNOWN_UNIT',
  'Verksamheten har ingen sådan enhet.',
  'The organisation has no such unit.',
  'unitId',
);
