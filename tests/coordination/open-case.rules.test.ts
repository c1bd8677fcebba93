// What is checked of a case to open before anything is read (domain rules 14 and 20), without a database.
import { describe, expect, it } from 'vitest';
import {
  faultsOfGuardian,
  faultsOfOpening,
  inForm,
  namesProtected,
} from '@hlt/coordination/opening/open-case.rules.ts';
import type {
  OpenCaseInput,
  OpenedChildInput,
  OpenedPersonInput,
  OpeningAnswerInput,
  OpeningFormInput,
} from '@hlt/coordination/opening/open-case.input.ts';
import { fault } from '@hlt/coordination/process/change-fault.ts';
import { isPersonalIdentityNumber } from '@hlt/service/identifiers/personal-identity-number.ts';
import { said } from './support/said.ts';

const now = new Date('2026-03-10T09:00:00Z');
const later = new Date(now.getTime() + 1);

/** The `index`th adult: a number that holds. */
const numberOf = (index: number): string => {
  const start = `1985010${String(index + 1)}238`;
  return [...'0123456789'].map((digit) => start + digit).find(isPersonalIdentityNumber) ?? '';
};
const person = (index: number, more: Partial<OpenedPersonInput> = {}): OpenedPersonInput => ({
  ...{ givenName: 'Sara', familyName: 'Lund', personalIdentityNumber: numberOf(index), protectedIdentity: false },
  ...more,
});
const child = (more: Partial<OpenedChildInput> = {}): OpenedChildInput => ({
  ...{ ...person(8), birthDate: '2016-03-14' },
  placement: { schoolNotInDirectory: false, listedNotInDirectory: false },
  ...more,
});
const form = (more: Partial<OpeningFormInput> = {}): OpeningFormInput => ({
  ...{ language: 'sv', interpreter: false, textVersion: '2026-1', disclosures: [], childSigns: false, answers: [] },
  ...{ validFrom: now, validUntil: later },
  ...more,
});
const opening = (more: Partial<OpenCaseInput> = {}): OpenCaseInput => ({
  ...{ clientMutationId: 'key', cause: 'ATTENDANCE', raisedBy: 'SCHOOL', child: child(), form: form() },
  guardians: [person(0), person(1)],
  ...more,
});
const faults = (more: Partial<OpenCaseInput>): string[] => said(faultsOfOpening(opening(more), now));
const people = (count: number): OpenedPersonInput[] => Array.from({ length: count }, (_, index) => person(index));
const answer = (by: Partial<OpeningAnswerInput>): OpeningAnswerInput => ({ answeredAt: now, method: 'PAPER', ...by });

describe('a case to open', () => {
  it.each<[string, Partial<OpenCaseInput>, string[]]>([
    ['with a child, its guardians and a form', {}, []],
    ['of a child with a temporary number', { child: child({ personalIdentityNumber: '20160314TF01' }) }, []],
    [
      'of a child whose number does not hold',
      { child: child({ personalIdentityNumber: '201603142380' }) },
      ['INVALID_PERSONAL_NUMBER child.personalIdentityNumber'],
    ],
    [
      'of a guardian with a temporary number',
      { guardians: [person(0), person(1, { personalIdentityNumber: '19850101TF01' })] },
      ['INVALID_PERSONAL_NUMBER guardians.1.personalIdentityNumber'],
    ],
    [
      'of a child without names',
      { child: child({ givenName: ' ', familyName: '' }) },
      ['MISSING_TEXT child.givenName', 'MISSING_TEXT child.familyName'],
    ],
    [
      'of a guardian whose names nobody has',
      { guardians: [person(0), person(1, { givenName: 'a'.repeat(81), familyName: 'b'.repeat(81) })] },
      ['TOO_LONG guardians.1.givenName', 'TOO_LONG guardians.1.familyName'],
    ],
    ['without a guardian', { guardians: [] }, ['WRONG_GUARDIANS guardians']],
    ['with one guardian', { guardians: people(1) }, []],
    ['with six guardians', { guardians: people(6) }, []],
    ['with seven guardians', { guardians: people(7) }, ['WRONG_GUARDIANS guardians']],
    ['that names a guardian twice', { guardians: [person(0), person(0)] }, ['SAME_PERSON_TWICE guardians']],
    [
      'whose child is its own guardian',
      { child: child({ personalIdentityNumber: numberOf(0) }) },
      ['SAME_PERSON_TWICE guardians'],
    ],
    ['of a child that was born today', { child: child({ birthDate: '2026-03-10' }) }, []],
    ['of a child that is not born', { child: child({ birthDate: '2026-03-11' }) }, ['NOT_BORN_YET child.birthDate']],
    ['that is raised now', { raisedAt: now }, []],
    ['that is not told when it was raised', { raisedAt: null }, []],
    ['that will be raised', { raisedAt: later }, ['IN_THE_FUTURE raisedAt']],
    ['that was raised on the day of birth', { raisedAt: new Date('2016-03-14T00:00:00Z') }, []],
    [
      'that was raised before the birth',
      { raisedAt: new Date('2016-03-13T23:59:59Z') },
      ['RAISED_BEFORE_BIRTH raisedAt'],
    ],
    ['whose consent ends now', { form: form({ validUntil: now }) }, ['CONSENT_OVER form.validUntil']],
    ['without a key', { clientMutationId: '' }, ['WRONG_LENGTH clientMutationId']],
    ['in no language', { form: form({ language: '' }) }, ['WRONG_LANGUAGE form.language']],
  ])('%s is told what is wrong', (_what, more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  it('has signers and answers of its own guardians, counted from 0, or the child', () => {
    const signedBy = (...signers: number[]): string[] => faults({ form: form({ signers }) });
    expect([signedBy(), signedBy(0), signedBy(1), faults({ form: form({ signers: null }) })]).toEqual([[], [], [], []]);
    expect([signedBy(-1), signedBy(2), signedBy(0, 2)]).toEqual(
      Array.from({ length: 3 }, () => ['UNKNOWN_GUARDIAN form.signers']),
    );
    expect(
      faults({
        form: form({
          answers: [{}, { guardian: null }, { guardian: 0 }, { guardian: 1 }, { guardian: 2 }].map(answer),
        }),
      }),
    ).toEqual(['UNKNOWN_GUARDIAN form.answers.4.guardian']);
  });
});

it('a fault of the form is told by its place in what was sent', () => {
  const fields = ['guardianIds', 'disclosures.0.categories', 'clientMutationId', null];
  const faulty = (field: string | null) => fault('CODE', 'Något är fel.', 'It is wrong.', field);
  expect(fields.map((field) => inForm(faulty(field)))).toEqual(
    ['form.signers', 'form.disclosures.0.categories', 'clientMutationId', null].map(faulty),
  );
});

it('one protected identity in the family is enough: the child’s or any guardian’s', () => {
  const hidden = { protectedIdentity: true };
  expect(namesProtected(opening())).toBe(false);
  expect(namesProtected(opening({ child: child(hidden) }))).toBe(true);
  expect(namesProtected(opening({ guardians: [person(0), person(1, hidden)] }))).toBe(true);
});

it('a guardian who is added later has a name and a number that holds', () => {
  const added = (more: Partial<OpenedPersonInput>): string[] => said(faultsOfGuardian(person(0, more)));
  expect(added({ givenName: 'x'.repeat(80), familyName: 'x'.repeat(80) })).toEqual([]);
  expect(added({ givenName: ' ', familyName: 'x'.repeat(81) })).toEqual([
    'MISSING_TEXT givenName',
    'TOO_LONG familyName',
  ]);
  expect(added({ givenName: 'x'.repeat(81), familyName: '' })).toEqual([
    'TOO_LONG givenName',
    'MISSING_TEXT familyName',
  ]);
  expect(added({ personalIdentityNumber: '19850101TF01' })).toEqual(['INVALID_PERSONAL_NUMBER personalIdentityNumber']);
});
