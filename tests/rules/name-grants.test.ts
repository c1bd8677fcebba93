// The grants that a transaction may see are named in SQL that takes no parameters: only ids come into it.
import { expect, test } from 'vitest';
import { nameGrants, nameGrantsLocally } from '@hlt/shared/consent/name-grants.ts';
import { grant } from './families.ts';

const { id } = grant();
const other = 'ABCDEF01-2345-6789-abcd-ef0123456789';

test('ids are named, in capitals too', () => {
  expect(nameGrantsLocally([id, other])).toBe(`set local hub.grants = '${id},${other}'`);
});

test.each([
  '',
  "'; drop table child; --",
  `${id}'`,
  `'${id}`,
  `${id}\n`,
  id.slice(1),
  `${id}0`,
  `0${id}`,
  id.replaceAll('-', ''),
  `${id.slice(0, -4)}-333`,
  id.replace('3', 'g'),
])('what is no id names nothing: %j', (text) => {
  expect(nameGrantsLocally([text])).toBe("set local hub.grants = ''");
});

test('they are named in the transaction itself', async () => {
  const sent: string[] = [];
  const em = { execute: async (text: string) => void sent.push(text) };
  await nameGrants(em as never, [id, 'x']);
  expect(sent).toEqual([nameGrantsLocally([id])]);
});
