// What may change between the versions of a grant: answers, an exception, a withdrawal, an earlier end. Anything else is refused.
import { describe, expect, test } from 'vitest';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { conflictWith } from '@hlt/shared/delivery/grant-conflict.rules.ts';
import { days, grant, signer } from './families.ts';

const { recipients } = grant();
const excluding = { ...recipients, excludedOrganisationIds: ['umea-socialtjanst'] };
const second = (change: Partial<ConsentGrant> = {}): ConsentGrant => grant({ version: 2, ...change });

test('a grant of which nothing is kept conflicts with nothing', () => {
  expect(conflictWith(grant(), [])).toBeUndefined();
});

describe('the same version once more', () => {
  const whole = grant({
    recipients: { sectors: ['SCHOOL', 'HEALTHCARE'], organisationIds: ['b', 'a'], excludedOrganisationIds: ['d', 'c'] },
    withdrawnCategories: ['SUPPORT_ADJUSTMENTS', 'ATTENDANCE_SUMMARY'],
    exception: { code: 'SOLE_CUSTODY', reason: 'Dom 2025-05-02.' },
  });
  test('is no conflict when it says the same, in whatever order', () => {
    const turned = {
      ...whole,
      recipients: {
        sectors: [...whole.recipients.sectors].reverse(),
        organisationIds: ['a', 'b'],
        excludedOrganisationIds: ['c', 'd'],
      },
      categories: [...whole.categories].reverse(),
      withdrawnCategories: [...whole.withdrawnCategories].reverse(),
      signers: [...whole.signers].reverse(),
    };
    expect(conflictWith(turned, [whole])).toBeUndefined();
    expect(conflictWith({ ...whole, categories: [...whole.categories, ...whole.categories] }, [whole])).toBeUndefined();
  });

  test.each<[string, Partial<ConsentGrant>]>([
    ['id', { id: '44444444-4444-4444-8444-444444444444' }],
    ['child', { childId: '44444444-4444-4444-8444-444444444444' }],
    ['pseudonym', { childPseudonym: 'pseudonym-b' }],
    ['case', { caseId: '44444444-4444-4444-8444-444444444444' }],
    ['organisation', { organisationId: 'vannas-skola' }],
    ['secrecy unit', { secrecyUnit: 'STUDENT_HEALTH_MEDICAL' }],
    ['purpose', { purpose: 'SIP' }],
    ['beginning', { validFrom: days(-9) }],
    ['end', { validUntil: days(354) }],
    ['withdrawal', { withdrawnAt: days(-1) }],
    ['exception', { exception: null }],
    ['code of the exception', { exception: { code: 'LEGAL_REVIEW', reason: 'Dom 2025-05-02.' } }],
    ['reason of the exception', { exception: { code: 'SOLE_CUSTODY', reason: 'Dom 2025-05-03.' } }],
    ['sectors', { recipients: { ...whole.recipients, sectors: ['SCHOOL'] } }],
    ['organisations', { recipients: { ...whole.recipients, organisationIds: ['a'] } }],
    ['excluded organisations', { recipients: { ...whole.recipients, excludedOrganisationIds: ['c'] } }],
    ['categories', { categories: ['ATTENDANCE_SUMMARY'] }],
    ['withdrawn categories', { withdrawnCategories: ['ATTENDANCE_SUMMARY'] }],
    ['signers', { signers: [signer('guardian-1')] }],
    ['signer', { signers: [signer('guardian-1'), signer('guardian-3')] }],
    ['capacity of a signer', { signers: [signer('guardian-1'), signer('guardian-2', { capacity: 'CHILD' })] }],
    ['time of a signature', { signers: [signer('guardian-1'), signer('guardian-2', { signedAt: days(-9) })] }],
    ['refusal', { signers: [signer('guardian-1'), signer('guardian-2', { refusedAt: days(-9) })] }],
    ['way of signing', { signers: [signer('guardian-1'), signer('guardian-2', { method: 'PAPER' })] }],
  ])('with another %s is refused', (_what, change) => {
    expect(conflictWith({ ...whole, ...change }, [whole])).toBe('SAME_VERSION_OTHER_CONTENT');
  });
});

describe('a newer version', () => {
  const first = grant({ recipients: { ...excluding, organisationIds: ['a', 'b'] } });
  test.each<[string, Partial<ConsentGrant>]>([
    ['an answer', { signers: [signer('guardian-1', { refusedAt: days(-1) })] }],
    ['an exception', { exception: { code: 'LEGAL_REVIEW', reason: 'Prövad.' } }],
    ['a withdrawal', { withdrawnAt: days(-1) }],
    ['the withdrawal of a category', { withdrawnCategories: ['ATTENDANCE_SUMMARY'] }],
    ['an earlier end', { validUntil: days(354) }],
    ['a later beginning', { validFrom: days(-9) }],
    ['fewer categories', { categories: ['ATTENDANCE_SUMMARY'] }],
    ['fewer recipients', { recipients: { ...excluding, sectors: ['HEALTHCARE'], organisationIds: ['a'] } }],
    ['one more exclusion', { recipients: { ...excluding, excludedOrganisationIds: ['umea-socialtjanst', 'x'] } }],
  ])('may bring %s, and may come before the older one', (_what, change) => {
    const newer = { ...first, version: 2, ...change };
    expect(conflictWith(newer, [first])).toBeUndefined();
    expect(conflictWith(first, [newer])).toBeUndefined();
  });

  test.each<[string, Partial<ConsentGrant>]>([
    ['child', { childId: '44444444-4444-4444-8444-444444444444' }],
    ['pseudonym', { childPseudonym: 'pseudonym-b' }],
    ['case', { caseId: '44444444-4444-4444-8444-444444444444' }],
    ['organisation', { organisationId: 'vannas-skola' }],
    ['secrecy unit', { secrecyUnit: 'STUDENT_HEALTH_MEDICAL' }],
    ['purpose', { purpose: 'SIP' }],
  ])('with another %s is another grant, whichever comes first', (_what, change) => {
    expect(conflictWith(second(change), [grant()])).toBe('OTHER_GRANT');
    expect(conflictWith(grant(), [second(change)])).toBe('OTHER_GRANT');
  });

  test.each<[string, Partial<ConsentGrant>]>([
    ['a category', { categories: [...first.categories, 'SCHOOL_SAFETY'] }],
    ['another category', { categories: ['SCHOOL_SAFETY'] }],
    ['a sector', { recipients: { ...first.recipients, sectors: ['SOCIAL_SERVICES', 'HEALTHCARE', 'SCHOOL'] } }],
    ['an organisation', { recipients: { ...first.recipients, organisationIds: ['a', 'b', 'c'] } }],
    ['no exclusion', { recipients: { ...first.recipients, excludedOrganisationIds: [] } }],
    ['an earlier beginning', { validFrom: new Date(first.validFrom.getTime() - 1) }],
    ['a later end', { validUntil: new Date(first.validUntil.getTime() + 1) }],
  ])('with %s more is wider than what was signed, whichever comes first', (_what, change) => {
    const newer = { ...first, version: 2, ...change };
    expect(conflictWith(newer, [first])).toBe('WIDER_THAN_SIGNED');
    expect(conflictWith(first, [newer])).toBe('WIDER_THAN_SIGNED');
  });
});

describe('a withdrawal', () => {
  test('is never undone by a newer version, of the whole or of a category', () => {
    expect(conflictWith(second(), [grant({ withdrawnAt: days(-1) })])).toBe('WITHDRAWAL_UNDONE');
    expect(conflictWith(second(), [grant({ withdrawnCategories: ['ATTENDANCE_SUMMARY'] })])).toBe('WITHDRAWAL_UNDONE');
  });

  test('stands in the newer version too', () => {
    const withdrawn = { withdrawnAt: days(-1), withdrawnCategories: ['ATTENDANCE_SUMMARY'] } as const;
    expect(conflictWith(second(withdrawn), [grant(withdrawn)])).toBeUndefined();
  });

  test('that comes late in an older version is no conflict: it counts', () => {
    expect(conflictWith(grant({ withdrawnAt: days(-1) }), [second()])).toBeUndefined();
    expect(conflictWith(grant({ withdrawnCategories: ['ATTENDANCE_SUMMARY'] }), [second()])).toBeUndefined();
  });
});

test('every version that is kept is asked, whatever stands first', () => {
  const kept = [grant(), grant({ version: 3, validUntil: days(100) })];
  expect(conflictWith(second({ validUntil: days(200) }), kept)).toBeUndefined();
  expect(conflictWith(second({ validUntil: days(99) }), kept)).toBe('WIDER_THAN_SIGNED');
  expect(conflictWith(second({ validUntil: days(99) }), [...kept].reverse())).toBe('WIDER_THAN_SIGNED');
});
