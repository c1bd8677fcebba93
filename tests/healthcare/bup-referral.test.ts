// What the region's database takes of a referral to BUP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bupReferral } from '@hlt/healthcare/bup-referral/bup-referral.ts';
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(healthcare);
});
afterAll(() => owner.close());

test.each([
  ['booked without a day', { state: 'BOOKED', firstVisitOn: null }],
  ['waiting with a day', { state: 'ACCEPTED', firstVisitOn: '2026-03-24' }],
  ['visited before it was sent', { state: 'VISITED', firstVisitOn: '2026-01-19' }],
  ['in a state that does not exist', { state: 'DIAGNOSED', firstVisitOn: null }],
])('a referral is never stored as %s', async (_fault, content) => {
  const family = await owner.family();
  const referral = { code: 'OWN_REQUEST', sentOn: '2026-01-20', ...content };
  await expect(owner.item(bupReferral, family, referral)).rejects.toThrow(/bup_?referral/i);
  const { record } = await owner.ask('bupReferral { id }', owner.receipt(family));
  expect(record['bupReferral']).toEqual([]);
});
