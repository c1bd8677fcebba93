// The server that every process listens with: health, readiness, masked errors, limits, and a stop that drains.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { CallerError } from '@hlt/service/caller/caller-error.ts';
import { addHealth } from '@hlt/service/health.ts';
import { buildHttpServer, listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';

const written: string[] = [];
const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => void written.push(line) } });
let app: FastifyInstance;
function build(bodyLimit?: number): FastifyInstance {
  written.length = 0;
  app = buildHttpServer({ log, ...(bodyLimit !== undefined && { bodyLimit }) });
  return app;
}
afterEach(() => app.close());

describe('health and readiness', () => {
  it('the process is alive even when it cannot work, and says why in one code word', async () => {
    addHealth(build(), () => Promise.reject(Object.assign(new Error('db.internal:5432'), { code: 'DATABASE_DOWN' })));
    expect((await app.inject('/health')).json()).toEqual({ status: 'ok' });
    const ready = await app.inject('/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'not ready', reason: 'DATABASE_DOWN' });
  });

  it('a reason that is no code word is not told', async () => {
    addHealth(build(), () => Promise.reject(new Error('db.internal:5432')));
    expect((await app.inject('/ready')).json()).toEqual({ status: 'not ready', reason: 'NOT_READY' });
  });

  it('is ready when it can work', async () => {
    addHealth(build(), () => Promise.resolve());
    expect((await app.inject('/ready')).statusCode).toBe(200);
  });
});

describe('errors', () => {
  it('that nobody expected are masked for the client and whole in the log', async () => {
    build().get('/', () => Promise.reject(new Error('select * from child at db.internal')));
    const answer = await app.inject('/');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(answer.body).not.toMatch(/select|db\.internal/);
    expect(written.join('')).toContain('db.internal');
  });

  it('a caller that is not recognised gets 401 and the code', async () => {
    build().get('/', () => Promise.reject(new CallerError('TOKEN_EXPIRED', 'Sign in again.')));
    const answer = await app.inject('/');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.json()).toEqual({ errors: [{ message: 'Sign in again.', extensions: { code: 'TOKEN_EXPIRED' } }] });
  });

  it.each([
    ['a body over the limit', 413, 'BODY_TOO_LARGE', 'application/json', JSON.stringify('x'.repeat(200))],
    ['an unknown content type', 415, 'UNSUPPORTED_MEDIA_TYPE', 'message/rfc822', 'x'],
    ['broken JSON', 400, 'BAD_REQUEST', 'application/json', '{'],
    ['a dangerous key', 400, 'BAD_REQUEST', 'application/json', '{"__proto__":{"x":1}}'],
  ])('%s is refused with its code', async (_what, status, code, type, payload) => {
    build(100).post('/', () => 'taken');
    const answer = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': type }, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('an unknown address is told without repeating it', async () => {
    const answer = await build().inject('/child/202402292383');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('20240229');
    expect(written.join('')).not.toContain('20240229');
  });
});

describe('listening', () => {
  it('a port that is taken gives one clear sentence', async () => {
    const address = new URL(await build().listen({ host: '127.0.0.1', port: 0 }));
    const second = buildHttpServer({ log });
    const attempt = listenUntilStopped(second, { host: '127.0.0.1', port: Number(address.port), log });
    await expect(attempt).rejects.toThrow(`Port ${address.port} on 127.0.0.1 is in use`);
  });

  it('SIGTERM: what was begun is answered, nothing new is taken, and the process ends', async () => {
    build();
    const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
    const server = fileURLToPath(new URL('slow-server.ts', import.meta.url));
    const child = spawn(process.execPath, [tsx, server], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const exit = once(child, 'exit');
    const [address] = (await once(child, 'message')) as [string];
    const begun = fetch(`${address}/slow`);
    await once(child, 'message');
    child.kill('SIGTERM');
    await once(child, 'message');
    await expect(fetch(`${address}/slow`)).rejects.toThrow();
    child.send('answer now');
    expect(await (await begun).text()).toBe('answered');
    expect((await exit)[0]).toBe(0);
  });
});
