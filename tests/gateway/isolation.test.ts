// Attack 12, and the split: each organisation is asked once, of its own alone, with the caller's own token.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseView } from './support/small-hub.ts';
import { regionNumber, startTestGateway, type TestGateway } from './support/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.close());
beforeEach(() => {
  gateway.calls.length = 0;
  for (const subgraph of Object.values(gateway.subgraphs)) subgraph.received.length = 0;
});

describe('a case view', () => {
  it('asks coordination once and then each organisation once, in parallel', async () => {
    await gateway.ask(caseView, { id: 'c1' });
    const receivers = gateway.calls.map(({ receiver }) => receiver);
    expect([...receivers].sort()).toEqual(['coordination', 'north-school', 'region', 'south-school']);
    const [first, ...owners] = gateway.calls;
    expect(first?.receiver).toBe('coordination');
    const lastStart = Math.max(...owners.map(({ startedAt }) => startedAt));
    expect(lastStart).toBeLessThan(Math.min(...owners.map(({ endedAt }) => endedAt)));
    expect(new Set(gateway.calls.map(({ transaction }) => transaction)).size).toBe(1);
  });

  it('shows each organisation its own receipt and nobody else’s', async () => {
    await gateway.ask(caseView, { id: 'c1' });
    const seenBy = (name: 'north-school' | 'south-school' | 'region'): string =>
      JSON.stringify(gateway.subgraphs[name].received);
    expect(seenBy('north-school')).toContain('receipt-north');
    expect(seenBy('north-school')).not.toMatch(/receipt-south|receipt-region/);
    expect(seenBy('south-school')).not.toMatch(/receipt-north|receipt-region/);
    expect(seenBy('region')).not.toMatch(/receipt-north|receipt-south/);
  });

  it('sends the caller’s token, the transaction and nothing else of the caller', async () => {
    await gateway.ask(caseView, { id: 'c1' }, { cookie: 'a=b', 'x-forwarded-for': '10.0.0.1' });
    for (const { received } of Object.values(gateway.subgraphs)) {
      expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer anna' });
      expect(Object.keys(received[0]?.headers ?? {}).sort()).toEqual(
        ['accept', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'x-hlt-transaction'].filter(
          (name) => name in (received[0]?.headers ?? {}),
        ),
      );
    }
  });

  it('keeps the same list selected twice apart from being doubled', async () => {
    const { data } = await gateway.ask(`{ case(id: "c1") { school { organisationId } school { visits } } }`);
    expect(data.case.school).toEqual([
      { organisationId: 'north-school', visits: ['school north-school by receipt-north'] },
      { organisationId: 'south-school', visits: ['school south-school by receipt-south'] },
    ]);
  });

  it('by aliases twice keeps each case’s own records', async () => {
    const { data, errors } = await gateway.ask(`{
      first: case(id: "c1") { healthcare { visits } }
      second: case(id: "c2") { healthcare { visits } }
    }`);
    expect(errors).toEqual([]);
    expect(data.first.healthcare).toEqual([{ visits: ['healthcare region by receipt-region'] }]);
    expect(data.second.healthcare).toEqual([{ visits: ['healthcare region by receipt-region-2'] }]);
  });
});

describe('two callers who ask the same at the same instant', () => {
  it('are two questions to every owner, and get two answers', async () => {
    const ask = async (name: string) =>
      gateway.ask('{ whoAmI case(id: "c1") { school { visits } } }', {}, { authorization: `Bearer ${name}` });
    const [anna, bertil] = await Promise.all([ask('anna'), ask('bertil')]);
    expect([anna.data.whoAmI, bertil.data.whoAmI]).toEqual(['Bearer anna', 'Bearer bertil']);
    const tokens = gateway.subgraphs['north-school'].received.map(({ headers }) => headers.authorization);
    expect(tokens.sort()).toEqual(['Bearer anna', 'Bearer bertil']);
    expect(new Set(gateway.calls.map(({ transaction }) => transaction)).size).toBe(2);
  });

  it('also when it is the same caller: nothing is shared', async () => {
    await Promise.all([gateway.ask('{ whoAmI }'), gateway.ask('{ whoAmI }')]);
    expect(gateway.subgraphs.coordination.received).toHaveLength(2);
  });
});

describe('root fields of a sector', () => {
  it('go to the caller’s own organisation', async () => {
    expect((await gateway.ask('{ mySchool }')).data).toEqual({ mySchool: 'north-school' });
    const asRegion = { authorization: `Bearer berit@${regionNumber}` };
    expect((await gateway.ask('{ myClinic }', {}, asRegion)).data).toEqual({ myClinic: 'region' });
  });

  it('of a sector where the caller has no organisation: a clear error, and nobody is asked', async () => {
    const { data, errors } = await gateway.ask('{ myClinic }');
    expect(data).toEqual({ myClinic: null });
    expect(errors).toEqual([
      {
        message: expect.stringContaining('not connected'),
        path: ['myClinic'],
        extensions: { code: 'ORGANISATION_UNKNOWN' },
      },
    ]);
    expect(gateway.calls).toEqual([]);
  });
});

describe('a mutation', () => {
  it('is sent once, also when it fails', async () => {
    const { coordination } = gateway.subgraphs;
    coordination.misbehave = (request) => request.socket.destroy();
    const { errors } = await gateway.ask('mutation { rename(id: "c1", title: "x") { id } }');
    coordination.misbehave = undefined;
    expect(errors[0]?.extensions).toEqual({ code: 'COORDINATION_UNAVAILABLE' });
    expect(coordination.received).toHaveLength(1);
  });

  it('joins the owners’ parts to what it changed', async () => {
    const { data } = await gateway.ask('mutation { rename(id: "c2", title: "New") { title healthcare { visits } } }');
    expect(data.rename).toEqual({ title: 'New', healthcare: [{ visits: ['healthcare region by receipt-region-2'] }] });
  });
});

describe('the receipt', () => {
  it('can be neither asked for nor reached by an alias, whoever is down', async () => {
    expect((await gateway.ask('{ case(id: "c1") { school { releaseReceipt } } }')).errors).toHaveLength(1);
    const down = gateway.subgraphs['south-school'];
    down.misbehave = (_request, response) => response.writeHead(500).end();
    const { data, text } = await gateway.ask(
      '{ case(id: "c1") { school { releaseReceipt: visits organisationId: displayName __typename: note { text } } } }',
    );
    down.misbehave = undefined;
    expect(text).not.toContain('receipt-south');
    expect(data.case.school[1]).toEqual({
      releaseReceipt: null,
      organisationId: 'The school south-school',
      __typename: null,
    });
    expect(data.case.school[0].releaseReceipt).toEqual(['school north-school by receipt-north']);
  });
});
