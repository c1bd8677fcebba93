// Attacks 10 and 14: who is not known, and what is not an operation in JSON, is refused cleanly and early.
import { gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './support/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.close());

const good = JSON.stringify({ query: '{ whoAmI }' });
const signedIn = { authorization: 'Bearer anna' };
const asJson = { ...signedIn, 'content-type': 'application/json' };

async function send(
  options: InjectOptions,
): Promise<{ status: number; code: unknown; headers: Record<string, unknown> }> {
  const response = await gateway.app.inject({ url: '/graphql', method: 'POST', ...options });
  const [error] = response.json<{ errors?: { extensions: { code: string } }[] }>().errors ?? [];
  return { status: response.statusCode, code: error?.extensions.code, headers: response.headers };
}

describe('a caller that is not known', () => {
  const json = { 'content-type': 'application/json' };
  it.each([
    ['has no token', json, 'UNAUTHENTICATED'],
    ['has a token that is none', { ...json, authorization: 'Bearer not.a.token' }, 'UNAUTHENTICATED'],
    ['has another scheme', { ...json, authorization: 'Basic YW5uYTphbm5h' }, 'UNAUTHENTICATED'],
    ['has an expired token', { ...json, authorization: 'Bearer expired' }, 'TOKEN_EXPIRED'],
  ])('%s: 401 with a code, and nothing is asked', async (_name, headers, code) => {
    const before = gateway.calls.length;
    expect(await send({ headers, payload: good })).toMatchObject({ status: 401, code });
    expect(gateway.calls.length).toBe(before);
  });

  it('is refused before its 20 MB are read', async () => {
    const refused = await send({ headers: json, payload: 'x'.repeat(20 * 1_048_576) });
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('a request that is not an operation in JSON', () => {
  const gzipped = gzipSync(Buffer.alloc(20 * 1_048_576, '{'));
  it.each<[string, InjectOptions, number, string]>([
    ['20 MB', { headers: asJson, payload: `{"query":"${'x'.repeat(20 * 1_048_576)}"}` }, 413, 'BODY_TOO_LARGE'],
    [
      'gzip bomb',
      { headers: { ...asJson, 'content-encoding': 'gzip' }, payload: gzipped },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'odd charset',
      { headers: { ...signedIn, 'content-type': 'application/json; charset=utf-16' }, payload: good },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'message/*',
      { headers: { ...signedIn, 'content-type': 'message/http' }, payload: good },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'text/plain',
      { headers: { ...signedIn, 'content-type': 'text/plain' }, payload: good },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no content type', { headers: signedIn, payload: Buffer.from(good) }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'application/graphql',
      { headers: { ...signedIn, 'content-type': 'application/graphql' }, payload: '{ whoAmI }' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a form',
      { headers: { ...signedIn, 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query={whoAmI}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'multipart',
      { headers: { ...signedIn, 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['odd accept', { headers: { ...asJson, accept: 'image/png' }, payload: good }, 406, 'NOT_ACCEPTABLE'],
    ['nothing', { headers: asJson }, 400, 'BAD_REQUEST'],
    ['corrupt JSON', { headers: asJson, payload: '{"query":' }, 400, 'BAD_REQUEST'],
    ['a batch', { headers: asJson, payload: `[${good},${good}]` }, 400, 'BAD_REQUEST'],
    ['no query', { headers: asJson, payload: '{}' }, 400, 'BAD_REQUEST'],
    ['a query that is no text', { headers: asJson, payload: '{"query":{"a":1}}' }, 400, 'BAD_REQUEST'],
    [
      'variables that are a list',
      { headers: asJson, payload: '{"query":"{whoAmI}","variables":[1]}' },
      400,
      'BAD_REQUEST',
    ],
    ['GET', { method: 'GET', url: '/graphql?query={whoAmI}', headers: signedIn }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a mutation by GET',
      { method: 'GET', url: '/graphql?query=mutation{rename(id:"c1",title:"x"){id}}', headers: signedIn },
      405,
      'METHOD_NOT_ALLOWED',
    ],
  ])('%s: refused with a code', async (_name, options, status, code) => {
    const before = gateway.calls.length;
    expect(await send(options)).toMatchObject({ status, code });
    expect(gateway.calls.length).toBe(before);
  });

  it('@defer is no directive here', async () => {
    const { errors } = await gateway.ask('{ ... @defer { whoAmI } }');
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })]);
  });

  it('a subscription says what to do instead', async () => {
    const { errors } = await gateway.ask('subscription { whoAmI }');
    expect(errors).toHaveLength(1);
    expect(gateway.calls).toEqual([]);
  });
});

describe('an answer', () => {
  it('is never stored by anybody, tells its transaction and has safe headers', async () => {
    const { status, headers } = await gateway.ask('{ whoAmI }');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-hlt-transaction': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('to a refused operation is 400 in the newer media type and 200 in the older', async () => {
    const newer = await gateway.ask('{ nothing }', {}, { accept: 'application/graphql-response+json' });
    const older = await gateway.ask('{ nothing }', {}, { accept: 'application/json' });
    expect([newer.status, older.status]).toEqual([400, 200]);
    expect(newer.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('has no schema, no suggestion and no GraphiQL in production', async () => {
    const introspection = await gateway.ask('{ __schema { types { name } } }');
    expect(introspection.errors).toHaveLength(1);
    const typo = await gateway.ask('{ whoAm }');
    expect(typo.errors[0]?.message).not.toMatch(/did you mean/i);
    expect(typo.errors[0]?.message).not.toContain('whoAmI');
    const page = await gateway.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(page.statusCode).toBe(405);
    expect((await gateway.app.inject({ url: '/sign-in' })).statusCode).toBe(404);
  });
});

describe('health and readiness', () => {
  it('ask nobody and need no token', async () => {
    for (const url of ['/health', '/ready']) expect((await gateway.app.inject({ url })).statusCode).toBe(200);
  });
});
