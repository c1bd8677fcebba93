// Attack 15: trusted documents only, when the operator says so.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrustedDocuments } from '../../gateway/http/trusted-documents.ts';
import { startTestGateway, type TestGateway } from './support/test-gateway.ts';

const whoAmI = 'query WhoAmI {\n  whoAmI\n}\n';
let folder: string;
let gateway: TestGateway;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trusted-'));
  writeFileSync(join(folder, 'who-am-i.graphql'), whoAmI);
  writeFileSync(join(folder, 'README.md'), '{ whoAmI }');
  gateway = await startTestGateway({ trustedDocuments: readTrustedDocuments(folder) });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const post = async (body: unknown): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> =>
  (
    await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: 'Bearer anna', 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    })
  ).json();

describe('with trusted documents', () => {
  it.each([
    ['its text', { query: whoAmI }],
    ['its text in another layout', { query: 'query WhoAmI { whoAmI }' }],
    ['its name', { documentId: 'who-am-i' }],
    [
      'its hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(whoAmI).digest('hex') } } },
    ],
  ])('a document is carried out by %s', async (_name, body) => {
    expect(await post(body)).toEqual({ data: { whoAmI: 'Bearer anna' } });
  });

  it.each([
    ['another one', '{ whoAmI }'],
    ['a trusted one with one field more', 'query WhoAmI { whoAmI mySchool }'],
    ['nonsense', '{{{'],
  ])('%s is refused', async (_name, query) => {
    expect((await post({ query })).errors?.[0]?.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('an unknown name is refused', async () => {
    expect((await post({ documentId: '__proto__' })).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});
