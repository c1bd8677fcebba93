// Attack 16: beyond capacity the answer is 503 with Retry-After, readiness goes off, and all recovers by itself.
import { afterEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './support/test-gateway.ts';

let gateway: TestGateway;
afterEach(async () => gateway.close());

describe('a burst', () => {
  it('beyond the operations that may be under way is refused at once', async () => {
    gateway = await startTestGateway({ load: { operations: 2, eventLoopDelayMs: 60_000 } });
    let release = (): void => undefined;
    gateway.subgraphs.coordination.hold = new Promise<void>((resolve) => (release = resolve));
    const underWay = [gateway.ask('{ whoAmI }'), gateway.ask('{ whoAmI }')];
    await expect.poll(() => gateway.subgraphs.coordination.received.length).toBe(2);

    const refused = await gateway.ask('{ whoAmI }');
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.errors[0]?.extensions).toEqual({ code: 'BUSY' });
    const ready = await gateway.app.inject({ url: '/ready' });
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'not ready', reason: 'BUSY' }]);
    expect((await gateway.app.inject({ url: '/health' })).statusCode).toBe(200);

    release();
    expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await gateway.app.inject({ url: '/ready' })).statusCode).toBe(200);
    expect((await gateway.ask('{ whoAmI }')).status).toBe(200);
  });
});

describe('the rate limit', () => {
  it('counts each caller alone', async () => {
    gateway = await startTestGateway({ operationsPerMinute: 2 });
    const as = async (name: string) => gateway.ask('{ whoAmI }', {}, { authorization: `Bearer ${name}` });
    expect([(await as('anna')).status, (await as('anna')).status]).toEqual([200, 200]);
    const third = await as('anna');
    expect(third.status).toBe(429);
    expect(third.errors[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS' });
    expect(third.headers).toHaveProperty('retry-after');
    expect((await as('bertil')).status).toBe(200);
  });
});

describe('CORS', () => {
  it('is open to the origins that are named, and to no other', async () => {
    gateway = await startTestGateway({ corsOrigins: ['https://hlt.example'] });
    const preflight = async (origin: string) =>
      gateway.app.inject({
        method: 'OPTIONS',
        url: '/graphql',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    expect((await preflight('https://hlt.example')).headers['access-control-allow-origin']).toBe('https://hlt.example');
    expect((await preflight('https://evil.example')).headers).not.toHaveProperty('access-control-allow-origin');
  });
});
