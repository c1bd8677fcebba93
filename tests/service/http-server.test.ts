// The server that every process listens with: health, readiness, masked errors, limits, and a stop that drains.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
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
    const ready = await app.inject('/ready');
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('stays ready and tells the operator what is out of order beside its work', async () => {
    let degraded = ['DELIVERY_FAILING:umea-skola'];
    addHealth(build(), () => Promise.resolve(degraded));
    const ready = await app.inject('/ready');
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', degraded }]);
    degraded = [];
    expect((await app.inject('/ready')).json()).toEqual({ status: 'ready' });
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

  it('20 MB are refused so that the sender, still sending, reads it', async () => {
    build(100).post('/', () => 'taken');
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: 'x'.repeat(20_000_000) });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('connection')).not.toBe('close');
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
  });

  it('an unknown address is told without repeating it', async () => {
    const answer = await build().inject('/child/202402292383');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('20240229');
    expect(written.join('')).not.toContain('20240229');
  });

  it('an address that cannot be read is refused without repeating it', async () => {
    const answer = await build().inject('/child/202402292383%');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(answer.body + written.join('')).not.toContain('20240229');
  });

  it('an address that is too long is refused without repeating it', async () => {
    build().get('/child/:id', () => 'taken');
    const answer = await app.inject(`/child/${'x'.repeat(200)}202402292383`);
    expect(answer.statusCode).toBe(414);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'ADDRESS_TOO_LONG' } }] });
    expect(answer.body + written.join('')).not.toContain('xxx');
  });

  it.each([
    ['what is not HTTP', 'hello\r\n\r\n', '400 Bad Request', 'BAD_REQUEST'],
    ['headers over 16 kB', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, '431 ', 'HEADERS_TOO_LARGE'],
  ])('%s is refused with its code', async (_what, bytes, status, code) => {
    const answer = await sendBytes(new URL(await build().listen({ host: '127.0.0.1', port: 0 })), bytes);
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain(`"code":"${code}"`);
  });

  it('a request that does not arrive in time is refused, and its connection closed', async () => {
    app = buildHttpServer({ log, requestTimeout: 200 });
    app.post('/', () => 'taken');
    const head = 'POST / HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{';
    const answer = await sendBytes(new URL(await app.listen({ host: '127.0.0.1', port: 0 })), head);
    expect(answer).toContain('HTTP/1.1 408 ');
    expect(answer).toContain('REQUEST_TIMEOUT');
  });
});

/** All that comes back until the server closes the connection. */
async function sendBytes({ port }: URL, bytes: string): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.setEncoding('utf8').write(bytes);
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}

describe('listening', () => {
  it('a port that is taken gives one clear sentence', async () => {
    const address = new URL(await build().listen({ host: '127.0.0.1', port: 0 }));
    const second = buildHttpServer({ log });
    const attempt = listenUntilStopped(second, { host: '127.0.0.1', port: Number(address.port), log });
    await expect(attempt).rejects.toThrow(`Port ${address.port} on 127.0.0.1 is in use`);
  });

  it('an address that is not this machine’s gives one too', async () => {
    const attempt = listenUntilStopped(build(), { host: '192.0.2.1', port: 0, log });
    await expect(attempt).rejects.toThrow('Cannot listen on 192.0.2.1, port 0: check HOST and PORT (EADDRNOTAVAIL).');
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

  it.each([
    ['nothing', 'connection', ''],
    ['half a head', 'connection', 'POST / HTTP/1.1\r\nhost: hub\r\n'],
    [
      'half a body',
      'request',
      'POST / HTTP/1.1\r\nhost: hub\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nx',
    ],
  ])('a connection that has sent %s does not keep the process from stopping', async (_what, event, bytes) => {
    build().post('/', () => 'taken');
    const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const accepted = once(app.server, event);
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    const closed = once(socket, 'close');
    socket.resume().write(bytes);
    await accepted;
    await app.close();
    await closed;
  });
});
