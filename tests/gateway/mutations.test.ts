// Attack 16: a mutation is sent once, to coordination or to the caller's own organisation, one after the other, and never again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Misbehaviour } from './support/subgraph-process.ts';
import { caller, startTestGateway, type TestGateway } from './support/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  // What is tried here must never be kept from a subgraph by the breaker.
  gateway = await startTestGateway({
    timeBudgetMs: 300,
    coordinationTimeBudgetMs: 300,
    breaker: { failuresInARow: 1_000, restMs: 1 },
  });
});
afterAll(async () => gateway.close());
beforeEach(() => {
  for (const subgraph of Object.values(gateway.subgraphs)) {
    subgraph.misbehave = undefined;
    subgraph.hold = undefined;
    subgraph.received.length = 0;
  }
});

const rename = 'mutation { rename(id: "c2", title: "New") { title } }';
const note = (text: string): string => `mutation { mySchoolNote(text: "${text}") { by problems { code message } } }`;
const mutations = (name: keyof TestGateway['subgraphs']): string[] =>
  gateway.subgraphs[name].received.map(({ query }) => query).filter((query) => query.startsWith('mutation'));

const silences: Record<string, Misbehaviour> = {
  'resets the connection after it has received it': (request) => request.socket.resetAndDestroy(),
  'closes the connection after it has received it': (request) => request.socket.destroy(),
  'begins to answer and resets': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{');
    request.socket.resetAndDestroy();
  },
  'never answers': () => undefined,
  'answers 500': (_request, response) => response.writeHead(500).end(),
  'answers 503 and that it may be tried again': (_request, response) =>
    response.writeHead(503, { 'retry-after': '0' }).end(),
  'sends it elsewhere': (_request, response) =>
    response.writeHead(307, { location: gateway.subgraphs.region.url }).end(),
};

describe.each(Object.entries(silences))('a mutation whose receiver %s', (_what, misbehave) => {
  it('was sent to coordination once, and the caller is told to look before trying again', async () => {
    await gateway.ask('{ whoAmI }');
    gateway.subgraphs.coordination.misbehave = misbehave;
    const { status, data, errors } = await gateway.ask(rename);
    expect({ status, data }).toEqual({ status: 200, data: { rename: null } });
    expect(errors).toMatchObject([{ path: ['rename'], extensions: { code: 'COORDINATION_UNAVAILABLE' } }]);
    expect(errors[0]?.message).toMatch(/okänt om ändringen gjordes.*Look before you try again/);
    // Once more, and everything that was still on its way has arrived before it.
    gateway.subgraphs.coordination.misbehave = undefined;
    await gateway.ask('{ whoAmI }');
    expect(mutations('coordination')).toHaveLength(1);
    expect(mutations('region')).toEqual([]);
  });

  it('was sent to the caller’s own organisation once', async () => {
    await gateway.ask('{ mySchool }');
    gateway.subgraphs['north-school'].misbehave = misbehave;
    const { errors } = await gateway.ask(note('Hello'));
    expect(errors).toMatchObject([
      { extensions: { code: 'ORGANISATION_UNAVAILABLE', organisationId: 'north-school' } },
    ]);
    expect(errors[0]?.message).toMatch(/Look before you try again/);
    gateway.subgraphs['north-school'].misbehave = undefined;
    await gateway.ask('{ mySchool }');
    expect(mutations('north-school')).toHaveLength(1);
    expect(mutations('south-school')).toEqual([]);
  });
});

describe('a mutation of an organisation', () => {
  it('goes to the caller’s own and to no other', async () => {
    const { data, errors } = await gateway.ask(note('Hello'));
    expect(errors).toEqual([]);
    expect(data.mySchoolNote).toEqual({ by: 'north-school', problems: [] });
    expect(gateway.subgraphs['south-school'].received).toEqual([]);
    expect(gateway.calls.at(-1)).toMatchObject({ receiver: 'north-school', kind: 'mutation' });
  });

  it('brings back the problems that it met, as data', async () => {
    const { data, errors } = await gateway.ask(note(''));
    expect(errors).toEqual([]);
    expect(data.mySchoolNote.problems).toEqual([{ code: 'EMPTY', message: 'Write something.' }]);
  });

  it('brings back a refusal with its code and its sentence', async () => {
    const { errors } = await gateway.ask(note('forbidden'));
    expect(errors).toMatchObject([{ message: 'Ask the unit.', extensions: { code: 'FORBIDDEN' } }]);
  });

  it('that fails in an unknown way is masked', async () => {
    const { errors, text } = await gateway.ask(note('broken'));
    expect(errors).toMatchObject([{ extensions: { code: 'ORGANISATION_UNAVAILABLE' } }]);
    expect(text).not.toContain('secret-table');
  });

  it.each([
    ['of no organisation, such as a guardian', null],
    ['of an organisation without that subgraph', '2321000222'],
    ['of one that nobody knows', '5560000001'],
  ])('is refused for a caller %s, and nobody is asked', async (_who, organisationNumber) => {
    const own = await startTestGateway({ verifier: { verify: async () => caller('anna', organisationNumber) } });
    const { data, errors } = await own.ask(note('Hello'));
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'ORGANISATION_UNKNOWN' } }]);
    expect(Object.values(own.subgraphs).flatMap(({ received }) => received)).toEqual([]);
    await own.close();
  });
});

describe('several mutations in one operation', () => {
  const both = `mutation { rename(id: "c2", title: "New") { title } mySchoolNote(text: "Hello") { by } second: rename(id: "c1", title: "Newer") { title } }`;

  it('are carried out one after the other, in their order', async () => {
    const before = gateway.calls.length;
    const { data, errors } = await gateway.ask(both);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      rename: { title: 'New' },
      mySchoolNote: { by: 'north-school' },
      second: { title: 'Newer' },
    });
    const calls = gateway.calls.slice(before);
    expect(calls.map(({ receiver, kind }) => [receiver, kind])).toEqual([
      ['coordination', 'mutation'],
      ['north-school', 'mutation'],
      ['coordination', 'mutation'],
    ]);
    for (const [index, call] of calls.slice(1).entries())
      expect(call.startedAt).toBeGreaterThanOrEqual(calls[index]?.endedAt ?? Infinity);
  });

  it('the next is not begun while one is still under way', async () => {
    let answer = (): void => undefined;
    gateway.subgraphs.coordination.hold = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const asked = gateway.ask(both);
    await expect.poll(() => mutations('coordination').length).toBe(1);
    expect(mutations('north-school')).toEqual([]);
    answer();
    await asked;
    expect(mutations('north-school')).toHaveLength(1);
  });
});

describe('the limits', () => {
  it.each([
    [
      'aliases',
      `mutation { ${Array.from({ length: 20 }, (_, n) => `a${n}: rename(id: "c1", title: "x") { id }`).join(' ')} }`,
    ],
    ['tokens', `mutation { rename(id: "c1", title: "x") { ${'title '.repeat(1_100)} } }`],
  ])('hold for mutations too: %s', async (_limit, query) => {
    const { errors } = await gateway.ask(query);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    expect(gateway.subgraphs.coordination.received).toEqual([]);
  });
});
