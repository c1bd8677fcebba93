// Which of the owner's own copies a receipt lets it judge, and what the decision says when they are not all there.
import { describe, expect, test } from 'vitest';
import { categoriesOf, type Category } from '@hlt/shared/consent/category.ts';
import { deliveredGrants } from '@hlt/shared/consent/own-copies.ts';
import { grantOf } from '@hlt/shared/consent/stored-copy.ts';
import { days, decide, grant, now, outcome, receipt, school, signer } from './families.ts';

const id = (digit: number): string => `${String(digit).repeat(8)}-3333-4333-8333-333333333333`;
const references = (...versions: readonly number[]): object => ({
  grants: versions.map((version, index) => ({ id: id(index + 1), version })),
});
const delivered = (given: ReturnType<typeof receipt>, copies: Parameters<typeof deliveredGrants>[1], at = now) =>
  deliveredGrants(given, copies, school, at);

describe('a receipt and the copies of it', () => {
  test('are told in the order of their ids, with their own versions', () => {
    const copies = [grant({ id: id(2), version: 3 }), grant({ id: id(1) })];
    expect(delivered(receipt(references(1, 2)), copies)).toEqual({
      grants: [copies[1], copies[0]],
      references: [
        { id: id(1), version: 1 },
        { id: id(2), version: 3 },
      ],
      childId: grant().childId,
      isComplete: true,
    });
  });

  test('of several versions the newest is judged, whatever order they come in', () => {
    const versions = [1, 3, 2].map((version) => grant({ id: id(1), version }));
    const newest = [{ id: id(1), version: 3 }];
    expect(delivered(receipt(references(1)), versions)?.references).toEqual(newest);
    expect(delivered(receipt(references(1)), versions.toReversed())?.references).toEqual(newest);
  });

  test('a copy that the receipt does not name is not looked at, whosever it is', () => {
    const other = grant({ id: id(9), childId: id(9), childPseudonym: 'pseudonym-b' });
    expect(delivered(receipt(references(1)), [other, grant({ id: id(1) })])?.references).toHaveLength(1);
  });

  test('an older copy than the receipt knows is not judged, though others are', () => {
    const copies = [grant({ id: id(1), version: 1 }), grant({ id: id(2), version: 1 })];
    expect(delivered(receipt(references(2, 1)), copies)).toMatchObject({
      references: [{ id: id(2), version: 1 }],
      isComplete: false,
    });
  });

  test('a grant that has not come makes them incomplete', () => {
    expect(delivered(receipt(references(1, 1)), [grant({ id: id(1) })])).toMatchObject({ isComplete: false });
  });

  test('of another organisation do not belong here, though both agree', () => {
    const foreign = receipt({ ...references(1), aud: 'vannas-skola' });
    expect(delivered(foreign, [grant({ id: id(1), organisationId: 'vannas-skola' })])).toBeUndefined();
  });

  test('hold from the first second of the receipt until its last, and no longer at it', () => {
    const given = receipt(references(1));
    const at = (seconds: number): unknown => delivered(given, [], new Date(seconds * 1000));
    expect(at(given.nbf - 1)).toBeUndefined();
    expect(at(given.nbf)).toBeDefined();
    expect(at(given.exp - 1)).toBeDefined();
    expect(at(given.exp)).toBeUndefined();
  });
});

describe('the decision', () => {
  test('without a receipt, or without copies that belong to it, names no child, no view and no grant', () => {
    for (const given of [undefined, receipt({ aud: 'vannas-skola' })]) {
      const release = decide({ receipt: given });
      expect([release.childId, [...release.views], release.grants]).toEqual([null, [], []]);
      expect([...release.withheld]).toEqual([['ATTENDANCE_SUMMARY', 'ACCESS_NOT_PROVEN']]);
    }
  });

  test('waits for the grant that has not come, of whatever it may open, and says nothing of what is not this sector’s', () => {
    const grants = [grant({ id: id(1) })];
    const given = (...categories: Category[]): object => ({
      receipt: receipt({ ...references(1, 1), categories }),
      grants,
    });
    expect(outcome(given('SCHOOL_SAFETY'), 'SCHOOL_SAFETY')).toBe('CONSENT_NOT_DELIVERED');
    expect(outcome(given('OPEN_SUPPORT'), 'OPEN_SUPPORT')).toBe('NO_CONSENT');
    expect(outcome(given(), 'ATTENDANCE_SUMMARY')).toBe('CONSENT_NOT_DELIVERED');
    expect(outcome(given('ATTENDANCE_SUMMARY'), 'ATTENDANCE_SUMMARY')).toBe('RELEASED');
  });

  test('does not open what the receipt does not name, though the consent does', () => {
    expect(outcome({ receipt: receipt({ categories: [] }) })).toBe('ACCESS_NOT_PROVEN');
  });
});

test('a stored copy is read with its moments as dates, and with nothing where nothing is', () => {
  const whole = grant({
    signers: [signer('guardian-1'), signer('guardian-2', { signedAt: null, refusedAt: days(-2) })],
    exception: { code: 'SOLE_CUSTODY', reason: 'Dom.' },
    withdrawnAt: days(-1),
  });
  const stored = { ...whole, signers: JSON.parse(JSON.stringify(whole.signers)) as typeof whole.signers };
  expect(grantOf(stored)).toEqual(whole);
  const { exception: _exception, withdrawnAt: _withdrawnAt, ...less } = grant();
  expect(grantOf(less)).toEqual(grant());
});

test('each sector has its own categories and no others', () => {
  expect(categoriesOf('SOCIAL_SERVICES')).toEqual([
    ...['CASEWORKER_CONTACT', 'OPEN_SUPPORT', 'ONGOING_SOCIAL_SERVICE', 'CHILD_INVESTIGATION_OPEN', 'BBIC_NEED_AREAS'],
  ]);
  expect(categoriesOf('SCHOOL')).toContain('GROWTH_SCREENING');
  expect(categoriesOf('SCHOOL')).not.toContain('BUP_REFERRAL');
});
