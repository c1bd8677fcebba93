// An investigation is told of as open or not, and in no other word.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childInvestigationOpen } from '@hlt/social/child-investigation-open/child-investigation-open.ts';
import { social } from '@hlt/social/social.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

const reason = 'Anmälan från förskolan i mars.';
const everyWord = 'childInvestigationOpen { code status summary isOpen }';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(social);
});
afterAll(() => owner.close());

test('whatever reason was stored with an open investigation stays with social services', async () => {
  const family = await owner.family();
  await owner.item(childInvestigationOpen, family, { code: 'OPEN', summary: reason });
  const { record, text } = await owner.ask(everyWord, owner.receipt(family));
  expect(record['childInvestigationOpen']).toEqual([
    { code: 'OPEN', status: 'ONGOING', summary: 'En utredning är öppen.', isOpen: true },
  ]);
  expect(text).not.toContain(reason);
});

test('a no is the same no, whether there ever was an investigation or not', async () => {
  const family = await owner.family();
  await owner.item(childInvestigationOpen, family, { code: 'NOT_OPEN', status: 'COMPLETED', summary: reason });
  const { record, text } = await owner.ask(everyWord, owner.receipt(family));
  expect(record['childInvestigationOpen']).toEqual([
    { code: 'NOT_OPEN', status: 'COMPLETED', summary: 'Ingen utredning är öppen.', isOpen: false },
  ]);
  expect(text).not.toContain(reason);
});

test.each([
  { code: 'NOT_OPEN', status: 'PAUSED' },
  { code: 'OPEN', status: 'COMPLETED' },
  { code: 'REPORT_RECEIVED', status: 'ONGOING' },
])('the database takes no $code that is $status', async (content) => {
  const family = await owner.family();
  await expect(owner.item(childInvestigationOpen, family, content)).rejects.toThrow(/child_?investigation_?open/i);
  const { record } = await owner.ask(everyWord, owner.receipt(family));
  expect(record['childInvestigationOpen']).toEqual([]);
});
