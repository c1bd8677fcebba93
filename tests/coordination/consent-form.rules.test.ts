// What is wrong with a consent form before anybody signs it: every fault by its code and field, in both languages.
import { describe, expect, test } from 'vitest';
import {
  faultsOfForm,
  type Disclosure,
  type FormFacts,
  type FormTerms,
} from '@hlt/coordination/consents/consent-form.rules.ts';
import { faultsOfText, faultsOfTime } from '@hlt/coordination/consents/consent-change.rules.ts';
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { now } from '../rules/families.ts';

const disclosure = (change: Partial<Disclosure> = {}): Disclosure => ({
  organisationId: 'umea-skola',
  secrecyUnit: 'SCHOOL',
  categories: ['ATTENDANCE_SUMMARY'],
  recipients: { sectors: ['SOCIAL_SERVICES'], organisationIds: [], excludedOrganisationIds: [] },
  ...change,
});
const terms: FormTerms = {
  validFrom: new Date('2026-03-10T00:00:00Z'),
  validUntil: new Date('2027-03-10T00:00:00Z'),
  disclosures: [disclosure()],
  guardianIds: ['guardian-1', 'guardian-2'],
  childSigns: false,
  exception: null,
  textVersion: '2026-1',
};
const facts: FormFacts = {
  registeredGuardianIds: ['guardian-1', 'guardian-2'],
  sectorOf: new Map<string, Sector>([
    ['umea-skola', 'SCHOOL'],
    ['umea-socialtjanst', 'SOCIAL_SERVICES'],
  ]),
  organisationsInCase: new Set(['umea-skola', 'umea-socialtjanst']),
  longestMonths: 12,
  childIsMature: false,
};

/** Code and field; both sentences say something. */
function told(problems: readonly Problem[]): string[] {
  for (const { message, messageEnglish } of problems) {
    expect(message).toMatch(/^\S.{12,}\.$/);
    expect(messageEnglish).toMatch(/^\S.{12,}\.$/);
    expect(message).not.toBe(messageEnglish);
  }
  return problems.map(({ code, field }) => `${code} ${String(field)}`);
}
const faults = (change: Partial<FormTerms> = {}, change2: Partial<FormFacts> = {}): string[] =>
  told(faultsOfForm({ ...terms, ...change }, { ...facts, ...change2 }));

test('a form that is whole has no fault', () => {
  expect(faults()).toEqual([]);
});

describe('the period', () => {
  test('ends after it begins', () => {
    expect(faults({ validUntil: terms.validFrom })).toEqual(['PERIOD_ENDS_TOO_EARLY validUntil']);
    expect(faults({ validUntil: new Date(terms.validFrom.getTime() + 1) })).toEqual([]);
  });
  test('is as many months at most as the setting says, and the fault says how many', () => {
    const long = { validUntil: new Date(terms.validUntil.getTime() + 1) };
    expect(faults(long)).toEqual(['PERIOD_TOO_LONG validUntil']);
    expect(faults(long, { longestMonths: 13 })).toEqual([]);
    expect(faults({}, { longestMonths: 11 })).toEqual(['PERIOD_TOO_LONG validUntil']);
    const [problem] = faultsOfForm({ ...terms, ...long }, facts);
    expect(problem?.message).toContain('12 månader');
    expect(problem?.messageEnglish).toContain('12 months');
  });
});

describe('who signs', () => {
  const alone = { guardianIds: ['guardian-1'] };
  const exception = { code: 'SOLE_CUSTODY', reason: 'Dom 2025-05-02.' } as const;
  test('is every registered guardian, or an exception says why not', () => {
    expect(faults(alone)).toEqual(['GUARDIANS_MISSING guardianIds']);
    expect(faults({ ...alone, exception })).toEqual([]);
  });
  test('is no one else', () => {
    expect(faults({ guardianIds: ['guardian-1', 'guardian-2', 'neighbour'] })).toEqual(['NOT_A_GUARDIAN guardianIds']);
  });
  test('is somebody', () => {
    expect(faults({ guardianIds: [], exception })).toEqual(['NO_SIGNER guardianIds']);
    expect(faults({ guardianIds: [] }, { registeredGuardianIds: [] })).toEqual(['NO_SIGNER guardianIds']);
  });
  test('is a guardian, whatever the child signs, unless the child decides', () => {
    expect(faults({ guardianIds: [], childSigns: true, exception })).toEqual(['NO_SIGNER guardianIds']);
    const decides = { guardianIds: [], childSigns: true, exception: { ...exception, code: 'CHILD_DECIDES' } } as const;
    expect(faults(decides, { childIsMature: true })).toEqual([]);
    expect(faults(decides)).toEqual(['CHILD_NOT_MATURE exception.code']);
  });
  test('an exception has a reason in writing', () => {
    expect(faults({ ...alone, exception: { ...exception, reason: ' ' } })).toEqual([
      'EXCEPTION_WITHOUT_REASON exception.reason',
    ]);
  });
  test('is the child too when the child decides', () => {
    const decides = { ...exception, code: 'CHILD_DECIDES' } as const;
    expect(faults({ ...alone, exception: decides })).toEqual(['CHILD_MUST_SIGN childSigns']);
    expect(faults({ ...alone, exception: decides, childSigns: true }, { childIsMature: true })).toEqual([]);
  });
});

describe('what is disclosed', () => {
  const none = { sectors: [], organisationIds: [], excludedOrganisationIds: [] } as const;
  const of = (...disclosures: readonly Disclosure[]): string[] => faults({ disclosures });
  test('is by somebody', () => {
    expect(of()).toEqual(['NO_DISCLOSER disclosures']);
  });
  test('is by an organisation that the directory knows, to such, and without such', () => {
    expect(of(disclosure({ organisationId: 'nowhere' }))).toEqual([
      'UNKNOWN_ORGANISATION disclosures.0.organisationId',
    ]);
    const known = { ...none, organisationIds: ['umea-socialtjanst'], excludedOrganisationIds: ['umea-skola'] };
    expect(of(disclosure({ recipients: known }))).toEqual([]);
    for (const recipients of [
      { ...known, organisationIds: ['umea-socialtjanst', 'nowhere'] },
      { ...known, excludedOrganisationIds: ['nowhere'] },
    ])
      expect(of(disclosure({ recipients }))).toEqual(['UNKNOWN_ORGANISATION disclosures.0.recipients']);
  });
  test('is some category, of that unit', () => {
    expect(of(disclosure({ categories: [] }))).toEqual(['NO_CATEGORY disclosures.0.categories']);
    const categories = ['ATTENDANCE_SUMMARY', 'VACCINATION_STATUS', 'BUP_REFERRAL'] as const;
    expect(of(disclosure({ categories }))).toEqual(['FOREIGN_CATEGORY disclosures.0.categories']);
    const [problem] = faultsOfForm({ ...terms, disclosures: [disclosure({ categories })] }, facts);
    for (const sentence of [problem?.message, problem?.messageEnglish])
      expect(sentence).toContain('VACCINATION_STATUS, BUP_REFERRAL.');
  });
  test('is to a sector or an organisation: an exclusion alone names nobody', () => {
    const named = { ...none, organisationIds: ['umea-socialtjanst'] };
    expect(of(disclosure({ recipients: named }))).toEqual([]);
    expect(of(disclosure({ recipients: { ...named, sectors: ['HEALTHCARE'] } }))).toEqual([]);
    expect(of(disclosure({ recipients: { ...none, excludedOrganisationIds: ['umea-skola'] } }))).toEqual([
      'NO_RECIPIENT disclosures.0.recipients',
    ]);
  });
  test('is told once for each organisation and unit', () => {
    const medical = disclosure({ secrecyUnit: 'STUDENT_HEALTH_MEDICAL', categories: ['VACCINATION_STATUS'] });
    expect(of(disclosure(), medical)).toEqual([]);
    expect(of(disclosure(), disclosure())).toEqual(['DISCLOSER_TWICE disclosures']);
  });
  test('is told with every fault at once, each at its place', () => {
    const wrong = disclosure({ secrecyUnit: 'STUDENT_HEALTH_MEDICAL', categories: [], recipients: none });
    expect(faults({ validUntil: terms.validFrom, guardianIds: [], disclosures: [disclosure(), wrong] })).toEqual([
      'NO_SIGNER guardianIds',
      'PERIOD_ENDS_TOO_EARLY validUntil',
      'NO_CATEGORY disclosures.1.categories',
      'NO_RECIPIENT disclosures.1.recipients',
    ]);
  });
});

describe('the text of what was sent', () => {
  const form = {
    clientMutationId: 'key-1',
    language: 'sv',
    textVersion: '2026-01',
    exception: null,
    disclosures: [{}],
    answers: [{ answeredAt: now }],
  };
  const text = (change: object = {}): string[] => told(faultsOfText({ ...form, ...change }, now));
  const ahead = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
  test('may be as long as it is allowed to be', () => {
    expect(text()).toEqual([]);
    expect(text({ clientMutationId: 'x'.repeat(100), textVersion: ` ${'x'.repeat(40)} ` })).toEqual([]);
    expect(text({ clientMutationId: 'x', textVersion: 'x', exception: { reason: 'x'.repeat(2_000) } })).toEqual([]);
    expect(text({ disclosures: Array.from({ length: 100 }, () => ({})), exception: undefined })).toEqual([]);
  });
  test('is told by its field when it is longer, or nothing', () => {
    expect(text({ clientMutationId: '', textVersion: ' ' })).toEqual([
      'WRONG_LENGTH clientMutationId',
      'WRONG_LENGTH textVersion',
    ]);
    const long = {
      clientMutationId: 'x'.repeat(101),
      textVersion: 'x'.repeat(41),
      exception: { reason: 'x'.repeat(2_001) },
      disclosures: Array.from({ length: 101 }, () => ({})),
    };
    expect(text(long)).toEqual([
      ...['clientMutationId', 'textVersion', 'exception.reason', 'disclosures'].map((field) => `WRONG_LENGTH ${field}`),
    ]);
  });
  test.each(['sv', 'fa', 'sma', 'zh-Hant', 'sr-Latn-RS', 'sr-Latn-RS-12345678'])('may be in %s', (language) => {
    expect(text({ language })).toEqual([]);
  });
  test.each([
    '',
    's',
    'svenska',
    ' sv',
    'sv ',
    'sv-',
    'sv-x',
    'sv-123456789',
    'en-a1-b2-c3-d4',
    '12',
    'sv_SE',
    'sv-å1',
  ])('is in no language called “%s”', (language) => {
    expect(text({ language })).toEqual(['WRONG_LANGUAGE language']);
  });
  test('tells where a paper was signed in 120 characters at most', () => {
    const answers = [120, 121].map((length) => ({ answeredAt: now, place: 'x'.repeat(length) }));
    expect(text({ answers })).toEqual(['TOO_LONG answers.1.place']);
  });
  test('has no answer that is yet to come, a minute aside', () => {
    const answers = [{ answeredAt: ahead(60_000) }, { answeredAt: ahead(60_001) }];
    expect(text({ answers })).toEqual(['IN_THE_FUTURE answers.1.answeredAt']);
    expect(told(faultsOfTime(ahead(60_001), now, 'at'))).toEqual(['IN_THE_FUTURE at']);
  });
});

test('nobody outside the case is told of the child, not even by the consent itself', () => {
  const organisationsInCase = new Set(['umea-socialtjanst']);
  expect(faults({}, { organisationsInCase })).toEqual(['ORGANISATION_NOT_IN_CASE disclosures.0.organisationId']);
});

test('no text that goes to the disclosers names anybody by number', () => {
  const number = '20240229-2383';
  const exception = { code: 'LEGAL_REVIEW', reason: `Beslut om ${number}.` } as const;
  expect(faults({ exception, textVersion: `2026-1 ${number}` })).toEqual([
    'PERSONAL_NUMBER textVersion',
    'PERSONAL_NUMBER exception.reason',
  ]);
});
