// Attack 22: no personal identity number, header, body or query string reaches the log.
import { describe, expect, it } from 'vitest';
import { createLog, type Log } from '@hlt/service/log.ts';

function capture(): { log: Log; lines: () => Record<string, unknown>[]; text: () => string } {
  const written: string[] = [];
  const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => void written.push(line) } });
  const text = (): string => written.join('');
  return {
    log,
    text,
    lines: () =>
      text()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('the log', () => {
  it.each([
    ['twelve digits', '202402292383'],
    ['ten digits', '2402292383'],
    ['a hyphen', '20240229-2383'],
    ['a plus sign', '240229+2383'],
    ['a hyphen between all parts', '2024-02-29-2383'],
    ['a space', '20240229 2383'],
    ['a coordination number', '202402892383'],
    ['a temporary school id', '20240229TF01'],
    ['words around it', 'pnr=202402292383;x'],
  ])('has no personal number written with %s', (_how, number) => {
    const { log, text, lines } = capture();
    log.info({ nested: [{ [number]: number }] }, `looked for ${number}`);
    expect(text()).not.toContain(number);
    expect(lines()[0]).toMatchObject({ msg: expect.stringContaining('[personal number]') as string });
  });

  it('has none that was given as a number either, and its lines stay JSON', () => {
    const { log, lines } = capture();
    log.info({ child: 202402292383, ms: 10.2402292383 });
    expect(lines()[0]).toMatchObject({ child: '[personal number]', ms: 10.2402292383 });
  });

  it('keeps what only looks a little like one', () => {
    const { log, lines } = capture();
    log.info({ organisation: '2120002627', at: 1_763_757_600_000, id: '4f9c2a1e-0000-4000-8000-000000000001' });
    expect(lines()[0]).toMatchObject({ organisation: '2120002627', at: 1_763_757_600_000 });
    expect(lines()[0]).toMatchObject({ id: '4f9c2a1e-0000-4000-8000-000000000001' });
  });

  it('tells an error by kind, message, code and stack, not by what hangs on it', () => {
    const { log, text, lines } = capture();
    const error = Object.assign(new TypeError('broken for 202402292383'), {
      code: 'E_X',
      request: { secret: 'hunter2' },
    });
    log.error({ err: error });
    expect(lines()[0]?.['err']).toMatchObject({
      type: 'TypeError',
      code: 'E_X',
      message: 'broken for [personal number]',
    });
    expect(text()).not.toMatch(/hunter2|202402292383/);
  });

  it('leaves out what a database error quotes', () => {
    const { log, text } = capture();
    log.error({ err: Object.assign(new Error("insert into child values ('Alva Lind')"), { code: '23505' }) });
    expect(text()).toContain('database error 23505');
    expect(text()).not.toContain('Alva');
  });

  it('tells a request by method and path, without headers and query string', () => {
    const { log, text, lines } = capture();
    log.info({ req: { method: 'GET', url: '/graphql?token=hunter2', headers: { authorization: 'Bearer hunter3' } } });
    expect(lines()[0]?.['req']).toEqual({ method: 'GET', path: '/graphql' });
    expect(text()).not.toContain('hunter');
  });
});
