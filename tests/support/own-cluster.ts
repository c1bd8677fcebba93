// A throw-away PostgreSQL cluster of a test's own, from the server binaries of the machine: one that may be killed. Never run as root:
// root starts it as the user `postgres`.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

const versions = '/usr/lib/postgresql';

/** Undefined where no server is installed. */
export function findServerBinaries(): string | undefined {
  if (!existsSync(versions)) return undefined;
  const [newest] = readdirSync(versions)
    .filter((version) => existsSync(join(versions, version, 'bin', 'postgres')))
    .sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? undefined : join(versions, newest, 'bin');
}

export interface OwnCluster {
  readonly url: string;
  /** SIGKILL to the postmaster that this cluster started, and to none other; resolves when it and its children are gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function createOwnCluster(binaries: string): Promise<OwnCluster> {
  const directory = await mkdtemp(join(tmpdir(), 'hlt-cluster-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['postgres', directory]);
  const asServer = (command: string, args: string[]): [string, string[]] =>
    isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
  const data = join(directory, 'data');
  const made = spawnSync(...asServer(join(binaries, 'initdb'), ['-D', data, '-U', 'hlt', '--auth=trust']), {
    cwd: directory,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}`);
  const port = await freePort();
  const url = `postgres://hlt@127.0.0.1:${String(port)}/postgres`;
  let server: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const options = ['-D', data, '-p', String(port), '-k', directory, '-c', 'listen_addresses=127.0.0.1'];
    // It refuses to start while a child of the one that was killed is still there.
    do {
      server = spawn(...asServer(join(binaries, 'postgres'), options), { cwd: directory, stdio: 'ignore' });
    } while (!(await answers(server, url)));
  };
  const kill = async (): Promise<void> => {
    // Its own pid file: with runuser between, the child process is not the postmaster itself.
    const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n', 1)[0]);
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
  };
  const remove = async (): Promise<void> => {
    if (server?.exitCode === null && server.signalCode === null) await kill();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  await start();
  return { url, kill, start, remove };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Recovery after a crash takes as long as it takes; the test's own time is the limit. False: it ended instead. */
async function answers(server: ChildProcess, url: string): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await setTimeout(20);
    }
  }
  return false;
}
