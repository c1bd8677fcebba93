// How the demo is started, and how it says no.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSecrets } from '@hlt/demo/run/demo-secrets.ts';
import { requireFreePorts } from '@hlt/demo/run/free-ports.ts';
import { hubProcesses } from '@hlt/demo/run/hub-processes.ts';
import { readStartOptions } from '@hlt/demo/run/start-options.ts';
import { whereToLook } from '@hlt/demo/run/where-to-look.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hlt-test-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('npm start', () => {
  it('keeps everything in memory at port 4000 unless told', () => {
    expect(readStartOptions([], {})).toEqual({ gatewayPort: 4000, dataDirectory: undefined, logLevel: 'warn' });
  });

  it('takes the data directory as an argument or a setting, the argument first', () => {
    expect(readStartOptions([], { DATA_DIRECTORY: 'a' }).dataDirectory).toBe(resolve('a'));
    expect(readStartOptions(['--data', './b'], { DATA_DIRECTORY: 'a' }).dataDirectory).toBe(resolve('b'));
  });

  it.each([
    ['production', [], { NODE_ENV: 'production' }, /anyone can sign in as anyone/],
    ['a port that is none', [], { PORT: 'http' }, /PORT: must be a port number/],
    ['a port with no room above it', [], { PORT: '65535' }, /PORT: must be a port number between 1 and/],
    ['an unknown argument', ['--dta', 'x'], {}, /npm start -- --data <directory>/],
  ])('refuses %s and says why', (_what, args, env, reason) => {
    expect(() => readStartOptions(args, env)).toThrow(reason);
  });

  it('names every port that is taken, and what to do', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    await expect(requireFreePorts([{ name: 'coordination', port }])).rejects.toThrow(
      new RegExp(`port ${port} \\(coordination\\).*PORT=5000 npm start`),
    );
    await new Promise((done) => taken.close(done));
    await expect(requireFreePorts([{ name: 'coordination', port }])).resolves.toBeUndefined();
  });

  it('ends with where to look, how to sign in and a case', () => {
    const text = whereToLook(5000);
    expect(text).toContain('http://127.0.0.1:5000/graphql');
    expect(text).toContain('http://127.0.0.1:5000/sign-in');
    expect(text).toContain('ca5e0001-0000-4000-8000-000000000001');
    expect(text).toContain('PORT=5000 npm run --silent token -- coordinator');
  });
});

describe('the demo secrets', () => {
  it('are new at each start in memory, and found again in a data directory, for its owner only', async () => {
    expect(await demoSecrets(undefined)).not.toEqual(await demoSecrets(undefined));
    const first = await demoSecrets(directory);
    expect(await demoSecrets(directory)).toEqual(first);
    expect((await stat(join(directory, 'demo-secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('reach coordination and no other process', async () => {
    const secrets = await demoSecrets(undefined);
    const options = { gatewayPort: 4000, dataDirectory: undefined, logLevel: 'warn', secrets, organisationsFile: 'x' };
    const { behind, gateway } = hubProcesses(options);
    const told = [...behind, gateway].filter(({ environment }) =>
      [secrets.pseudonymSecret, secrets.keyEncryptionKey].some((secret) =>
        JSON.stringify(environment).includes(secret),
      ),
    );
    expect(told.map(({ name }) => name)).toEqual(['coordination']);
  });
});
