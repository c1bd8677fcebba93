// The promise of the first command: `npm start` brings up the whole hub, one organisation can go down alone, and nothing
// is left behind when it stops.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseId } from '@hlt/demo/cases.ts';
import { demoOrganisations } from '@hlt/demo/organisations.ts';
import { requireFreePorts } from '@hlt/demo/run/free-ports.ts';
import { signIn } from '@hlt/demo/sign-in.ts';

const startFile = fileURLToPath(new URL('../../demo/start.ts', import.meta.url));
let directory: string;
let port: number;
let hub: Started;

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves when the output has the text; rejects when the process ends before. */
  says(text: string): Promise<void>;
}

function start(gatewayPort: number): Started {
  const env = { ...process.env, NODE_ENV: 'test', PORT: String(gatewayPort), LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [startFile, '--data', directory], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.once('close', () => {
        look();
        reject(new Error(`It ended without saying "${text}":\n${output}`));
      });
      look();
    });
  return { process: child, output: () => output, says };
}

async function freePortRange(): Promise<number> {
  const first = 20_000 + Math.floor(Math.random() * 20_000);
  const range = Array.from({ length: 3 + demoOrganisations.length }, (_, index) => ({
    name: 'test',
    port: first + index,
  }));
  return requireFreePorts(range).then(() => first, freePortRange);
}

interface Answer {
  readonly data: { case: Record<'school' | 'socialServices' | 'healthcare', ({ withheld: object[] | null } | null)[]> };
  readonly errors?: { extensions: { code: string; organisationId?: string } }[];
}

async function askForFull(): Promise<Answer> {
  const withheld = '{ withheld { category reason } }';
  const query = `query ($id: ID!) { case(id: $id) { school ${withheld} socialServices ${withheld} healthcare ${withheld} } }`;
  const token = await signIn(`http://127.0.0.1:${port + 1}`, 'coordinator');
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { id: caseId('full') } }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hlt-start-'));
  port = await freePortRange();
  hub = start(port);
  await hub.says('The hub runs.');
}, 120_000);

afterAll(async () => {
  hub.process.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

describe('npm start', () => {
  it('tells of each process as it comes up, and then where to look', () => {
    for (const { id } of demoOrganisations) expect(hub.output()).toMatch(new RegExp(`\\d s {2}${id} is ready`));
    for (const name of ['gateway', 'coordination', 'identity provider'])
      expect(hub.output()).toContain(`${name} is ready`);
    expect(hub.output()).toContain(`http://127.0.0.1:${port}/graphql`);
    expect(hub.output()).toContain(caseId('full'));
  });

  it('opens the gateway last: who waits for it finds the whole hub behind it', () => {
    const order = [...hub.output().matchAll(/ s {2}(.+) is ready/g)].map(([, name]) => name);
    expect(order).toHaveLength(3 + demoOrganisations.length);
    expect(order.at(-1)).toBe('gateway');
  });

  it('answers the coordinator the whole case view', async () => {
    const { data, errors } = await askForFull();
    expect(errors).toBeUndefined();
    expect(data.case).toEqual({
      school: [{ withheld: [] }],
      socialServices: [{ withheld: [] }],
      healthcare: [{ withheld: [] }],
    });
  });

  it('refuses a second one on the same data directory, and says why', async () => {
    const second = start(await freePortRange());
    await second.says(`The data directory ${directory} is in use by process ${hub.process.pid}`);
    if (second.process.exitCode === null) await once(second.process, 'exit');
    expect(second.process.exitCode).toBe(1);
  });

  it('goes on without an organisation that is killed', async () => {
    process.kill(await pidOf('umea-socialtjanst'), 'SIGKILL');
    await hub.says('umea-socialtjanst has stopped (SIGKILL). The others go on without it.');
    const { data, errors } = await askForFull();
    expect(data.case).toMatchObject({ school: [{ withheld: [] }], healthcare: [{ withheld: [] }] });
    expect(errors).toMatchObject([
      { extensions: { code: 'ORGANISATION_UNAVAILABLE', organisationId: 'umea-socialtjanst' } },
    ]);
  });

  it('stops everything on SIGTERM and leaves the data to the next start', async () => {
    const exit = once(hub.process, 'exit');
    hub.process.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
    const left = await readdir(directory);
    expect(left.sort()).toEqual([...demoOrganisations.map(({ id }) => id), 'coordination', 'demo-secrets.json'].sort());
    const locks = (await readdir(directory, { recursive: true })).filter((name) => name.includes('.lock'));
    expect(locks.filter((name) => !name.startsWith('umea-socialtjanst'))).toEqual([]);
  }, 30_000);
});

/** The lock of the organisation's data directory names its process. */
const pidOf = async (organisationId: string): Promise<number> =>
  Number(await readFile(join(directory, organisationId, 'hlt-hub.lock'), 'utf8'));
