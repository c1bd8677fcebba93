// Attack 11: whatever an owner does wrong, the others' parts stand, and one error says whose part is missing.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseView } from './support/small-hub.ts';
import type { Misbehaviour } from './support/subgraph-process.ts';
import { startTestGateway, type TestGateway } from './support/test-gateway.ts';

const secrets = ['secret-table', '20240229-2383', '202402292383', 'receipt-south', '127.0.0.1', 'at Object.'];
const json =
  (body: string, status = 200, type = 'application/json'): Misbehaviour =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);

const misbehaviours: Record<string, Misbehaviour> = {
  hangs: () => undefined,
  'resets the connection': (request) => request.socket.destroy(),
  'answers half and resets': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{"_ent');
    request.socket.end();
  },
  'answers half and hangs': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{"_ent');
  },
  'answers 500': json('{"errors":[{"message":"SELECT * FROM secret-table"}]}', 500),
  'answers 503 with data': json('{"data":{"_entities":[{"visits":[]}]}}', 503),
  redirects: (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  'answers HTML': json('<html>secret-table at Object.run</html>', 200, 'text/html'),
  'answers JSON under another name': json('{"data":{"_entities":[{"visits":[]}]}}', 200, 'text/plain'),
  'answers nothing': json(''),
  'answers null': json('null'),
  'answers a list': json('[]'),
  'answers without data': json('{}'),
  'answers data null': json('{"data":null}'),
  'answers no entities': json('{"data":{}}'),
  'answers too few entities': json('{"data":{"_entities":[]}}'),
  'answers null for the entity': json('{"data":{"_entities":[null]}}'),
  'answers a text for the entity': json('{"data":{"_entities":["20240229-2383"]}}'),
  'answers without the fields': json('{"data":{"_entities":[{}]}}'),
  'answers fields of other types': json('{"data":{"_entities":[{"visits":"20240229-2383","note":{"text":"x"}}]}}'),
  'leaves a required field out': json('{"data":{"_entities":[{"visits":[],"note":{"author":"x"}}]}}'),
  'answers a GraphQL error': json(
    '{"data":null,"errors":[{"message":"SELECT 202402292383 FROM secret-table","extensions":{"code":"INTERNAL","stacktrace":["at Object.run"]}}]}',
  ),
  'answers an error with a code that clients may read': json(
    '{"data":{"_entities":[null]},"errors":[{"message":"secret-table","path":["_entities",0],"extensions":{"code":"FORBIDDEN"}}]}',
  ),
  'answers many errors': json(
    '{"data":{"_entities":[{"visits":null,"note":null}]},"errors":[{"message":"secret-table","path":["_entities",0,"visits"]},{"message":"secret-table","path":["_entities",0,"note"]}]}',
  ),
  'answers errors that are no errors': json('{"errors":"secret-table"}'),
  'answers corrupt JSON': json('{"data":{"_entities":[{"visits":["20240229-2383"'),
  'answers 50 MB': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const megabyte = Buffer.alloc(1_048_576, 'x');
    const pieces = [Buffer.from('{"data":{"_entities":[{"visits":["'), ...Array.from({ length: 50 }, () => megabyte)];
    Readable.from(pieces).pipe(response);
  },
  'answers with __proto__': json('{"data":{"_entities":[{"__proto__":{"admin":true},"visits":[],"note":null}]}}'),
  'answers with an escaped __proto__': json(
    '{"data":{"_entities":[{"\\u005f_proto__":{"admin":true},"visits":[],"note":null}]}}',
  ),
  'answers with constructor': json('{"data":{"_entities":[{"constructor":{"prototype":{}},"visits":[],"note":null}]}}'),
  'answers deeper than a stack': json(`{"data":{"_entities":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}}`),
};

describe('an owner that fails', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ timeBudgetMs: 700, breaker: { failuresInARow: 1_000, restMs: 1_000 } });
  });
  afterAll(async () => gateway.close());
  beforeEach(() => {
    gateway.subgraphs['south-school'].misbehave = undefined;
  });

  it.each(Object.entries(misbehaviours))('%s: one error, and the rest stands', async (_name, misbehave) => {
    gateway.subgraphs['south-school'].misbehave = misbehave;
    const { status, data, errors, text } = await gateway.ask(caseView, { id: 'c1' });

    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    const [error] = errors;
    expect(error?.path?.slice(0, 3)).toEqual(['case', 'school', 1]);
    expect(error?.extensions).toEqual({ code: 'ORGANISATION_UNAVAILABLE', organisationId: 'south-school' });
    expect(data.case.school[0]).toEqual({
      organisationId: 'north-school',
      displayName: 'The school north-school',
      visits: ['school north-school by receipt-north'],
      note: { text: 'A note' },
    });
    expect(data.case.school[1]).toMatchObject({
      organisationId: 'south-school',
      displayName: 'The school south-school',
    });
    expect(data.case.healthcare).toEqual([
      { organisationId: 'region', visits: ['healthcare region by receipt-region'] },
    ]);
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
      expect(gateway.logged()).not.toContain(secret);
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('cannot speak for another: what it says unasked is not there', async () => {
    const entity = { displayName: 'Another school', organisationId: 'north-school', visits: ['a visit'], note: null };
    gateway.subgraphs['south-school'].misbehave = json(JSON.stringify({ data: { _entities: [entity] } }));
    const { data, errors } = await gateway.ask(caseView, { id: 'c1' });
    expect(errors).toEqual([]);
    expect(data.case.school[1]).toEqual({
      organisationId: 'south-school',
      displayName: 'The school south-school',
      visits: ['a visit'],
      note: null,
    });
  });

  it('is asked once, never again', async () => {
    const owner = gateway.subgraphs['south-school'];
    owner.misbehave = json('{}', 500);
    const before = owner.received.length;
    await gateway.ask(caseView, { id: 'c1' });
    expect(owner.received.length - before).toBe(1);
  });

  it('answers within its time budget and no later', async () => {
    gateway.subgraphs['south-school'].misbehave = () => undefined;
    const started = performance.now();
    await gateway.ask(caseView, { id: 'c1' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('an owner that fails again and again', () => {
  it('is left alone for a while, and then asked again', async () => {
    const gateway = await startTestGateway({ breaker: { failuresInARow: 2, restMs: 2_000 } });
    const owner = gateway.subgraphs['south-school'];
    owner.misbehave = json('', 500);
    for (let time = 0; time < 4; time += 1) {
      const { errors } = await gateway.ask(caseView, { id: 'c1' });
      expect(errors).toHaveLength(1);
    }
    expect(owner.received).toHaveLength(2);
    expect(gateway.calls.filter(({ outcome }) => outcome === 'CIRCUIT_OPEN')).toHaveLength(2);

    owner.misbehave = undefined;
    await expect
      .poll(async () => (await gateway.ask(caseView, { id: 'c1' })).errors.length, { timeout: 10_000 })
      .toBe(0);
    await gateway.close();
  });
});

describe('coordination that fails', () => {
  it('is one error of its own, and nothing of a case', async () => {
    const gateway = await startTestGateway();
    gateway.subgraphs.coordination.misbehave = json('secret-table', 500);
    const { status, data, errors, text } = await gateway.ask(caseView, { id: 'c1' });
    expect(status).toBe(200);
    expect(data).toEqual({ case: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path: ['case'], extensions: { code: 'COORDINATION_UNAVAILABLE' } });
    expect(text).not.toContain('secret-table');
    await gateway.close();
  });

  it('lets its own codes and sentences through, and masks the rest', async () => {
    const gateway = await startTestGateway();
    const answer = (code: string) =>
      json(
        JSON.stringify({
          data: { case: null },
          errors: [{ message: 'Said.', path: ['case'], extensions: { code, stack: 'x' } }],
        }),
      );
    gateway.subgraphs.coordination.misbehave = answer('CASE_NOT_FOUND');
    expect((await gateway.ask(caseView, { id: 'none' })).errors).toEqual([
      { message: 'Said.', path: ['case'], extensions: { code: 'CASE_NOT_FOUND' } },
    ]);
    gateway.subgraphs.coordination.misbehave = answer('SOMETHING_ELSE');
    const [masked] = (await gateway.ask(caseView, { id: 'none' })).errors;
    expect(masked?.extensions).toEqual({ code: 'INTERNAL' });
    expect(masked?.message).not.toContain('Said.');
    await gateway.close();
  });
});
