// The shapes of what is sent between coordination and the owners: what is too long, too much, unknown or missing is refused.
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { collectMessageShape, collectMessageType } from '@hlt/shared/delivery/collect-message.ts';
import { categories } from '@hlt/shared/consent/category.ts';
import { grantMessageShape, grantMessageType } from '@hlt/shared/delivery/grant-message.ts';
import { statementMessageType, statementShape } from '@hlt/shared/statement/statement-message.ts';
import { days, grant } from './families.ts';

const long = (length: number): string => 'x'.repeat(length);
const list = <T>(length: number, value: T): T[] => Array.from({ length }, () => value);
/** As JSON carries it. */
const takes = (shape: z.ZodType, value: unknown): boolean => shape.safeParse(JSON.parse(JSON.stringify(value))).success;

const { childId: _atHome, ...copy } = grant();
const [one] = copy.signers;
const message = (change: object = {}, inGrant: object = {}): object => ({
  iss: 'https://coordination.example',
  aud: 'umea-skola',
  iat: 0,
  exp: 120,
  jti: 'jti-1',
  grant: { ...copy, ...inGrant },
  personalIdentityNumber: '20130101TF01',
  ...change,
});
const { recipients } = copy;

test('each kind of message has a name of its own', () => {
  expect([grantMessageType, collectMessageType, statementMessageType]).toEqual([
    ...['hlt-grant+jwt', 'hlt-collect+jwt', 'hlt-statement+jwt'],
  ]);
});

describe('a delivered grant', () => {
  test('is read as it was sent, its moments as dates', () => {
    const sent = message({}, { withdrawnAt: days(-1), exception: { code: 'SOLE_CUSTODY', reason: 'Dom.' } });
    expect(grantMessageShape.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  test.each<[string, object, object?]>([
    ['names of 200 letters', { iss: long(200), aud: long(200), jti: long(200) }],
    ['a moment in another time zone', {}, { validFrom: '2026-03-10T10:00:00+01:00' }],
    ['the highest version that a database holds', {}, { version: 2 ** 31 - 1 }],
    ['every category there is', {}, { categories, withdrawnCategories: categories }],
    ['a reason of 4 000 letters', {}, { exception: { code: 'SOLE_CUSTODY', reason: long(4_000) } }],
    ['fifty signers', {}, { signers: list(50, one) }],
    ['a signer who has refused on paper', {}, { signers: [{ ...one, refusedAt: days(-1), method: 'PAPER' }] }],
    [
      'a child as signer, without an answer',
      {},
      { signers: [{ ...one, capacity: 'CHILD', signedAt: null, method: null }] },
    ],
    ['every sector', {}, { recipients: { ...recipients, sectors: ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'] } }],
    [
      '200 organisations, named and excluded',
      {},
      { recipients: { ...recipients, organisationIds: list(200, 'a'), excludedOrganisationIds: list(200, 'a') } },
    ],
    ['a number of twenty letters', { personalIdentityNumber: long(20) }],
  ])('may have %s', (_what, change, inGrant = {}) => {
    expect(takes(grantMessageShape, message(change, inGrant))).toBe(true);
  });

  test.each<[string, object, object?]>([
    ['a field more', { more: true }],
    ['an empty issuer', { iss: '' }],
    ['a reader of 201 letters', { aud: long(201) }],
    ['a list of readers', { aud: ['umea-skola'] }],
    ['a time before 1970', { iat: -1 }],
    ['a time between two seconds', { exp: 120.5 }],
    ['no name of its own', { jti: undefined }],
    ['a number of 21 letters', { personalIdentityNumber: long(21) }],
    ['no number', { personalIdentityNumber: undefined }],
    ['a field more in the grant', {}, { childId: 'x' }],
    ['an id that is none', {}, { id: 'x' }],
    ['version 0', {}, { version: 0 }],
    ['half a version', {}, { version: 1.5 }],
    ['a version above what a database holds', {}, { version: 2 ** 31 }],
    ['an empty pseudonym', {}, { childPseudonym: '' }],
    ['a case that is no id', {}, { caseId: 'x' }],
    ['an organisation without a name', {}, { organisationId: '' }],
    ['a unit that there is not', {}, { secrecyUnit: 'POLICE' }],
    ['a sector that there is not', {}, { recipients: { ...recipients, sectors: ['POLICE'] } }],
    ['more sectors than there are', {}, { recipients: { ...recipients, sectors: list(4, 'SCHOOL') } }],
    ['201 organisations', {}, { recipients: { ...recipients, organisationIds: list(201, 'a') } }],
    ['201 exclusions', {}, { recipients: { ...recipients, excludedOrganisationIds: list(201, 'a') } }],
    ['recipients of another kind too', {}, { recipients: { ...recipients, everybody: true } }],
    ['a category that there is not', {}, { categories: ['DIAGNOSES'] }],
    ['more categories than there are', {}, { categories: list(categories.length + 1, 'ATTENDANCE_SUMMARY') }],
    ['a purpose that there is not', {}, { purpose: 'RESEARCH' }],
    ['a beginning that is no moment', {}, { validFrom: 'soon' }],
    ['an end without a clock', {}, { validUntil: '2027-01-01' }],
    ['51 signers', {}, { signers: list(51, one) }],
    ['a signer without a name', {}, { signers: [{ ...one, id: '' }] }],
    ['a signer in another capacity', {}, { signers: [{ ...one, capacity: 'NEIGHBOUR' }] }],
    ['a signer of whom more is told', {}, { signers: [{ ...one, name: 'Kim' }] }],
    ['a signer by another method', {}, { signers: [{ ...one, method: 'PHONE' }] }],
    ['a signature at no moment', {}, { signers: [{ ...one, signedAt: 'yesterday' }] }],
    ['a refusal at no moment', {}, { signers: [{ ...one, refusedAt: 'yesterday' }] }],
    ['an exception that there is not', {}, { exception: { code: 'HURRY', reason: 'x' } }],
    ['an exception that says more', {}, { exception: { code: 'SOLE_CUSTODY', reason: 'x', by: 'y' } }],
    ['a reason of 4 001 letters', {}, { exception: { code: 'SOLE_CUSTODY', reason: long(4_001) } }],
    ['a withdrawal at no moment', {}, { withdrawnAt: 'yesterday' }],
    ['a withdrawal of what there is not', {}, { withdrawnCategories: ['DIAGNOSES'] }],
  ])('is refused with %s', (_what, change, inGrant = {}) => {
    expect(takes(grantMessageShape, message(change, inGrant))).toBe(false);
  });
});

describe('an authority to collect', () => {
  const authority = { iss: 'https://coordination.example', aud: 'umea-skola', iat: 0, exp: 60 };
  test('may have a name of its own, or none', () => {
    expect(takes(collectMessageShape, authority)).toBe(true);
    expect(takes(collectMessageShape, { ...authority, jti: long(200), iss: 'i', aud: 'a' })).toBe(true);
  });
  test.each<[string, object]>([
    ['a claim more', { more: true }],
    ['an empty issuer', { iss: '' }],
    ['a reader of 201 letters', { aud: long(201) }],
    ['a beginning before 1970', { iat: -1 }],
    ['an end between two seconds', { exp: 0.5 }],
    ['an empty name', { jti: '' }],
  ])('is refused with %s', (_what, change) => {
    expect(takes(collectMessageShape, { ...authority, ...change })).toBe(false);
  });
});

describe('an owner’s statement', () => {
  const withdrawal = {
    sequence: 0,
    id: grant().id,
    grantId: grant().id,
    category: 'ATTENDANCE_SUMMARY',
    withdrawnBy: 'Mamma, per telefon',
    withdrawnAt: '2026-03-10T10:00:00+01:00',
  };
  const head = { position: 0, hash: 'ab'.repeat(32) };
  const statement = (change: object = {}): object => ({
    iss: 'umea-skola',
    aud: 'https://coordination.example',
    iat: 0,
    head,
    withdrawals: [withdrawal],
    ...change,
  });
  test('may have no head, no withdrawal, one of the whole, and as many as five hundred', () => {
    expect(takes(statementShape, statement())).toBe(true);
    expect(takes(statementShape, statement({ head: null, withdrawals: [] }))).toBe(true);
    expect(takes(statementShape, statement({ withdrawals: list(500, { ...withdrawal, category: null }) }))).toBe(true);
  });
  test.each<[string, object]>([
    ['a claim more', { more: true }],
    ['an empty issuer', { iss: '' }],
    ['a reader of 201 letters', { aud: long(201) }],
    ['a time before 1970', { iat: -1 }],
    ['a head that says more', { head: { ...head, by: 'x' } }],
    ['a head before the first entry', { head: { ...head, position: -1 } }],
    ['a head between two entries', { head: { ...head, position: 0.5 } }],
    ['a hash in capitals', { head: { ...head, hash: 'AB'.repeat(32) } }],
    ['a hash with a sign before it', { head: { ...head, hash: `x${head.hash}` } }],
    ['a hash with a sign after it', { head: { ...head, hash: `${head.hash}x` } }],
    ['a short hash', { head: { ...head, hash: 'ab'.repeat(31) } }],
    ['501 withdrawals', { withdrawals: list(501, withdrawal) }],
    ['a withdrawal that says more', { withdrawals: [{ ...withdrawal, reason: 'x' }] }],
    ['a withdrawal in no place', { withdrawals: [{ ...withdrawal, sequence: -1 }] }],
    ['a withdrawal whose id is none', { withdrawals: [{ ...withdrawal, id: 'x' }] }],
    ['a withdrawal of no grant', { withdrawals: [{ ...withdrawal, grantId: 'x' }] }],
    ['a withdrawal of what there is not', { withdrawals: [{ ...withdrawal, category: 'DIAGNOSES' }] }],
    ['a withdrawal by nobody', { withdrawals: [{ ...withdrawal, withdrawnBy: '' }] }],
    ['a withdrawal at no moment', { withdrawals: [{ ...withdrawal, withdrawnAt: 'yesterday' }] }],
  ])('is refused with %s', (_what, change) => {
    expect(takes(statementShape, statement(change))).toBe(false);
  });
});
