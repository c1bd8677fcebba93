// Starts the hub's processes, tells when one is ready and when one is gone, and stops them all. One that stops alone
// takes nothing with it: an organisation that is down is what the hub is built for.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { codeCache } from './typescript/compiled-source.ts';

export interface HubProcess {
  readonly name: string;
  readonly port: number;
  /** Answers 200 when the others may rely on it; `/ready` unless told. */
  readonly readyPath?: string;
  /** The module to run, an absolute address. */
  readonly module: URL;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

class ProcessFailed extends Error {
  override readonly name = 'ProcessFailed';
}

const pollMs = 100;
const followParent = new URL('follow-parent.ts', import.meta.url).href;
const loadCompiled = new URL('typescript/load-compiled.ts', import.meta.url).href;
// A Node.js that cannot read the loader itself, because it is TypeScript, takes the slower way.
const typescript = process.features.typescript ? loadCompiled : import.meta.resolve('tsx');
// Six embedded databases start at once: V8 optimises their WebAssembly later, when something is really hot.
const v8Options = ['--enable-source-maps', '--wasm-tiering-budget=1000000000'];

export class Supervisor {
  readonly #running = new Map<string, ChildProcess>();
  readonly #report: (line: string) => void;
  readonly #graceMs: number;
  #stopping = false;

  constructor(report: (line: string) => void, graceMs = 6_000) {
    this.#report = report;
    this.#graceMs = graceMs;
  }

  /**
   * Resolves when the process answers that it is ready, to false when it was stopped before.
   * Throws when it ends by itself before.
   */
  async start(hubProcess: HubProcess): Promise<boolean> {
    if (this.#isStopping()) return false;
    const child = this.#spawn(hubProcess);
    const ready = `http://127.0.0.1:${hubProcess.port}${hubProcess.readyPath ?? '/ready'}`;
    while (!(await answers(ready))) {
      if (this.#isStopping()) return false;
      if (hasEnded(child)) throw new ProcessFailed(`${hubProcess.name} could not start.`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    child.once('exit', (code, signal) => this.#tellGone(hubProcess.name, code, signal));
    return true;
  }

  /** Asks all to stop, and ends by force whatever has not within the grace period. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#running.values()].map((child) => stopOne(child, this.#graceMs)));
  }

  #isStopping(): boolean {
    return this.#stopping;
  }

  #spawn({ name, module, args = [], environment }: HubProcess): ChildProcess {
    const child = spawn(
      process.execPath,
      [...v8Options, '--import', typescript, '--import', followParent, module.pathname, ...args],
      {
        env: { NODE_COMPILE_CACHE: codeCache, ...inherited(), ...environment },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // A group of its own: Ctrl-C reaches the parent alone, which then stops each child once.
        detached: true,
      },
    );
    this.#running.set(name, child);
    child.once('exit', () => this.#running.delete(name));
    return child;
  }

  #tellGone(name: string, code: number | null, signal: string | null): void {
    if (this.#isStopping()) return;
    this.#report(`${name} has stopped (${signal ?? `exit code ${code}`}). The others go on without it.`);
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function stopOne(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(force);
}

// Settings of a single process in the operator's shell must not reach all of them: six databases would become one.
const own =
  /^(DATABASE_URL|MIGRATION_|DATA_DIRECTORY|PORT|HOST|OIDC_|ORGANISATION|RECEIPT_|COORDINATION_|KEY_|PSEUDONYM_|NODE_ENV)/;
const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
