// What can be wrong with a case to open, before anything is read.
import { isPersonalIdentityNumber, isTemporarySchoolId } from '@hlt/service/identifiers/personal-identity-number.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import { inTheFuture } from '../consents/answer-faults.ts';
import { faultsOfText } from '../consents/consent-change.rules.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import type { OpenCaseInput, OpenedPersonInput } from './open-case.input.ts';
import * as faults from './opening-faults.ts';

export const mostGuardians = 6;
const longestName = 80;

export const namesProtected = ({ child, guardians }: OpenCaseInput): boolean =>
  [child, ...guardians].some(({ protectedIdentity }) => protectedIdentity);

export function faultsOfOpening(input: OpenCaseInput, now: Date): Problem[] {
  const { child, guardians, form, raisedAt, clientMutationId } = input;
  const numbers = [child, ...guardians].map(({ personalIdentityNumber }) => personalIdentityNumber);
  const { personalIdentityNumber: number, birthDate } = child;
  return [
    ...faultsOfName(child, 'child'),
    ...guardians.flatMap((guardian, index) => faultsOfName(guardian, `guardians.${String(index)}`)),
    ...(isPersonalIdentityNumber(number) || isTemporarySchoolId(number) ? [] : [wrongNumber('child')]),
    ...guardians.flatMap(({ personalIdentityNumber }, index) =>
      isPersonalIdentityNumber(personalIdentityNumber) ? [] : [wrongNumber(`guardians.${String(index)}`)],
    ),
    ...(guardians.length >= 1 && guardians.length <= mostGuardians ? [] : [faults.wrongGuardians(mostGuardians)]),
    ...(new Set(numbers).size === numbers.length ? [] : [faults.samePersonTwice]),
    ...(birthDate > swedishDay(now) ? [faults.notBornYet] : []),
    ...(raisedAt != null && raisedAt > now ? [inTheFuture('raisedAt')] : []),
    ...(raisedAt != null && raisedAt.getTime() < Date.parse(birthDate) ? [faults.raisedBeforeBirth] : []),
    ...(form.validUntil <= now ? [faults.consentIsOver] : []),
    ...faultsOfSigners(input),
    ...faultsOfText({ clientMutationId, ...form }, now).map(inForm),
  ];
}

/** A fault of the form, by its place in what was sent. */
export const inForm = (problem: Problem): Problem =>
  problem.field === null || problem.field === 'clientMutationId'
    ? problem
    : { ...problem, field: `form.${problem.field === 'guardianIds' ? 'signers' : problem.field}` };

const wrongNumber = (at: string): Problem => faults.wrongNumber(`${at}.personalIdentityNumber`);

/** Of one who is added later. */
export const faultsOfGuardian = (guardian: OpenedPersonInput): Problem[] => [
  ...faultsOfFreeText(guardian.givenName, 'givenName', { longest: longestName }),
  ...faultsOfFreeText(guardian.familyName, 'familyName', { longest: longestName }),
  ...(isPersonalIdentityNumber(guardian.personalIdentityNumber) ? [] : [faults.wrongNumber('personalIdentityNumber')]),
];

const faultsOfName = ({ givenName, familyName }: OpenedPersonInput, at: string): Problem[] => [
  ...faultsOfFreeText(givenName, `${at}.givenName`, { longest: longestName }),
  ...faultsOfFreeText(familyName, `${at}.familyName`, { longest: longestName }),
];

function faultsOfSigners({ guardians, form }: OpenCaseInput): Problem[] {
  const isThere = (index: number): boolean => index >= 0 && index < guardians.length;
  return [
    ...((form.signers ?? []).every(isThere) ? [] : [faults.unknownGuardian('form.signers')]),
    ...form.answers.flatMap(({ guardian }, index) =>
      guardian == null || isThere(guardian) ? [] : [faults.unknownGuardian(`form.answers.${String(index)}.guardian`)],
    ),
  ];
}
