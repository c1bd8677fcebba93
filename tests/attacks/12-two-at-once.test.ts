// Attacks 10 and 12: whose token it is decides, for each request by itself, also when two ask the same at the same instant.
import { generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseId } from '@hlt/demo/cases.ts';
import { sqlAsOwner } from '../support/database.ts';
import type { Hub } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

const query = 'query ($id: ID!) { case(id: $id) { school { attendanceSummary { summary } withheld { reason } } } }';
const attendance = async (who: Parameters<Hub['ask']>[0], key: 'full' | 'partial'): Promise<unknown> =>
  (await hub.ask(who, query, { id: caseId(key) })).data?.case?.school[0].attendanceSummary;

describe('two who ask the same thing at the same instant', () => {
  it('get two decisions: one reads, the excluded one does not', async () => {
    const [school, social, healthcare] = await Promise.all([
      attendance('school', 'partial'),
      attendance('social', 'partial'),
      attendance('healthcare', 'partial'),
    ]);
    expect(school).toEqual([{ summary: expect.any(String) }]);
    expect(social).toBeNull();
    expect(healthcare).toEqual(school);
  });

  it('stand in the log each by themselves', async () => {
    const { database } = hub.owners.get('umea-skola')!;
    const entries = async (): Promise<{ subject: string }[]> =>
      sqlAsOwner(database, 'select subject from access_log order by id');
    const before = (await entries()).length;
    await Promise.all(['school', 'social', 'school', 'social'].map(async (who) => attendance(who as 'school', 'full')));
    const subjects = (await entries()).slice(before).map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(['demo-school', 'demo-school', 'demo-social', 'demo-social']);
  });
});

describe('a token that is not right', () => {
  const refused: readonly [string, () => Promise<string>, string][] = [
    [
      'signed by another key',
      async () => hub.token('coordinator', { key: (await generateKeyPair('EdDSA')).privateKey }),
      'UNAUTHENTICATED',
    ],
    [
      'of an unknown issuer',
      async () => hub.token('coordinator', { issuer: 'https://evil.example' }),
      'UNAUTHENTICATED',
    ],
    [
      'for another audience',
      async () => hub.token('coordinator', { audience: 'https://other.example' }),
      'UNAUTHENTICATED',
    ],
    [
      'that has expired',
      async () => hub.token('coordinator', { expiresAt: new Date(Date.now() - 60_000) }),
      'TOKEN_EXPIRED',
    ],
    ['that never expires', async () => hub.token('coordinator', { expiresAt: null }), 'UNAUTHENTICATED'],
    ['that is unsigned', async () => unsigned(await hub.token('coordinator')), 'UNAUTHENTICATED'],
    [
      'whose signature is cut off',
      async () => (await hub.token('coordinator')).replace(/\.[^.]+$/, '.'),
      'UNAUTHENTICATED',
    ],
  ];

  it.each(refused)('%s is answered with 401 and a code, and reaches no subgraph', async (_title, token, code) => {
    hub.calls.length = 0;
    const reply = await hub.ask({ authorization: `Bearer ${await token()}` }, query, { id: caseId('full') });
    expect(reply).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code } }] });
    expect(hub.calls).toEqual([]);
  });

  it('and none at all, likewise', async () => {
    const reply = await hub.ask(null, query, { id: caseId('full') });
    expect(reply).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

it('a guessed case id costs coordination the same statements, whether the case is there or not', async () => {
  const { statements } = hub.coordination.database;
  const cost = async (id: string): Promise<number> => {
    const before = statements.count();
    await hub.ask('other-team', query, { id });
    return statements.count() - before;
  };
  expect(await cost(caseId('full'))).toBe(await cost('00000000-0000-4000-8000-000000000000'));
});

/** `alg: none`, RFC 7515: what was signed, without a signature. */
function unsigned(token: string): string {
  const [, payload] = token.split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return `${header}.${payload}.`;
}
