// Attack 22: personal identity numbers stand in no answer, no log line, no receipt and no access log, whatever is asked.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoCases } from '@hlt/demo/cases.ts';
import { families } from '@hlt/demo/families.ts';
import { people } from '@hlt/demo/people.ts';
import { sqlAsOwner } from '../support/database.ts';
import { post, startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
let meeting: string;
beforeAll(async () => {
  hub = await startHub();
  meeting = await readFile(new URL('../../docs/queries/hlt-meeting.graphql', import.meta.url), 'utf8');
});
afterAll(async () => hub.close());

const numbers = families.flatMap(({ personalIdentityNumber, guardians }) => [
  personalIdentityNumber,
  ...guardians.map((guardian) => guardian.personalIdentityNumber),
]);
/** In every form that people write them. */
const forms = numbers.flatMap((number) => [
  number,
  number.slice(2),
  `${number.slice(0, 8)}-${number.slice(8)}`,
  `${number.slice(2, 8)}-${number.slice(8)}`,
]);
const found = (text: string): string[] => forms.filter((form) => text.includes(form));

it('the search itself finds them in every form', () => {
  expect(numbers.length).toBeGreaterThan(10);
  for (const form of forms) expect(found(`x${form}y`)).toContain(form);
});

it('everything that everybody may read, and everything that was logged meanwhile, holds none', async () => {
  for (const { key } of people) {
    for (const { id } of demoCases) expect(found((await hub.ask(key, meeting, { id })).text)).toEqual([]);
    expect(found((await hub.ask(key, '{ me { roles } myCases { id childName } }')).text)).toEqual([]);
  }
  expect(found(hub.logged())).toEqual([]);
  for (const { database } of hub.owners.values()) {
    const entries = await sqlAsOwner(database, 'select * from access_log');
    expect(found(JSON.stringify(entries))).toEqual([]);
  }
});

it('a receipt names the child by a pseudonym, another one for each organisation', async () => {
  const reply = await post(hub.coordinationUrl, `Bearer ${await hub.token('coordinator')}`, {
    query: `query ($id: ID!) { case(id: $id) { school { releaseReceipt } socialServices { releaseReceipt } healthcare { releaseReceipt } } }`,
    variables: { id: demoCases[0].id },
  });
  const { school, socialServices, healthcare } = reply.data.case as Record<string, { releaseReceipt: string }[]>;
  const payloads = [...school!, ...socialServices!, ...healthcare!].map(({ releaseReceipt }) =>
    Buffer.from(releaseReceipt.split('.')[1]!, 'base64url').toString(),
  );
  expect(found(payloads.join())).toEqual([]);
  expect(new Set(payloads.map((payload) => (JSON.parse(payload) as { sub: string }).sub)).size).toBe(3);
});

it('one that somebody puts where it does not belong comes back in no answer and no log line', async () => {
  const [number = ''] = numbers;
  const attempts = [
    await hub.ask('coordinator', 'query ($id: ID!) { case(id: $id) { id } }', { id: number }),
    await hub.ask('coordinator', `{ case(id: "${number}") { id } }`),
    await hub.ask('coordinator', 'query ($s: Sector) { organisations(sector: $s) { id } }', { s: number }),
    await hub.ask('coordinator', `{ organisation(id: "${number}") { id } }`),
    await hub.ask('coordinator', `{ municipality(code: "${number}") { name } }`),
    await hub.ask({ authorization: `Bearer ${number}` }, '{ me { roles } }'),
  ];
  for (const { text } of attempts) expect(found(text)).toEqual([]);
  await fetch(`${hub.gatewayUrl}/${number}?number=${number}`);
  expect(found(hub.logged())).toEqual([]);
});
