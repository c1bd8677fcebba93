// The demo's processes: one that dies takes nothing with it, and none outlives the parent.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Supervisor, type HubProcess } from '@hlt/demo/run/supervisor.ts';
import { freePort } from './free-port.ts';

const module = new URL('tiny-process.ts', import.meta.url);
const reported: string[] = [];
let supervisor: Supervisor;
let tell: (line: string) => void = () => undefined;

function begin(): Supervisor {
  reported.length = 0;
  supervisor = new Supervisor((line) => {
    reported.push(line);
    tell(line);
  }, 300);
  return supervisor;
}
afterEach(() => supervisor.stop());

async function tiny(name: string, behaviour = 'good'): Promise<HubProcess> {
  const port = await freePort();
  return { name, port, module, args: [behaviour], environment: { PORT: String(port) } };
}

const pidOf = async ({ port }: HubProcess): Promise<number> =>
  Number(await (await fetch(`http://127.0.0.1:${port}`)).text());
const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  );

describe('the processes of the demo', () => {
  it('one that is killed is told of, and the others go on', async () => {
    begin();
    const [one, other] = [await tiny('umea-skola'), await tiny('vannas-skola')];
    await Promise.all([supervisor.start(one), supervisor.start(other)]);
    const told = new Promise<string>((resolve) => (tell = resolve));
    process.kill(await pidOf(one), 'SIGKILL');
    expect(await told).toBe('umea-skola has stopped (SIGKILL). The others go on without it.');
    expect(await answers(other.port)).toBe(true);
  });

  it('one that cannot start is named', async () => {
    await expect(begin().start(await tiny('coordination', 'fails'))).rejects.toThrow('coordination could not start.');
  });

  it('one that is stopped while it starts is no failure either', async () => {
    begin();
    const starting = supervisor.start(await tiny('coordination', 'sleeps'));
    await supervisor.stop();
    expect(await starting).toBe(false);
  });

  it('all are stopped, by force when they hang, and nobody calls that a failure', async () => {
    begin();
    const [good, hanging] = [await tiny('gateway'), await tiny('coordination', 'hangs')];
    await Promise.all([supervisor.start(good), supervisor.start(hanging)]);
    await supervisor.stop();
    expect(await Promise.all([answers(good.port), answers(hanging.port)])).toEqual([false, false]);
    expect(reported).toEqual([]);
  });

  it('none outlives a parent that is killed without warning', async () => {
    begin();
    const port = await freePort();
    const tsx = import.meta.resolve('tsx');
    const parentFile = fileURLToPath(new URL('supervising-process.ts', import.meta.url));
    const parent = spawn(process.execPath, ['--import', tsx, parentFile, String(port)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(parent, 'message');
    expect(await answers(port)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => answers(port), { timeout: 10_000 }).toBe(false);
  });
});
