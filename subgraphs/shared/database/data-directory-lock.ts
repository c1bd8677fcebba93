// One process at a time on a data directory: PGlite itself would let a second one in, and both would write.
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

class DataDirectoryInUse extends Error {
  constructor(directory: string, holder: number) {
    super(
      `The data directory ${directory} is in use by process ${String(holder)}. ` +
        'Stop that process, or give this one a data directory of its own (DATA_DIRECTORY).',
    );
    this.name = 'DataDirectoryInUse';
  }
}

const lockName = 'hlt-hub.lock';
const heldHere = new Set<string>();

/** Resolves to the release; throws DataDirectoryInUse. A lock whose process is gone is taken over. */
export async function lockDataDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  const directory = resolve(dataDirectory);
  if (heldHere.has(directory)) throw new DataDirectoryInUse(directory, process.pid);
  heldHere.add(directory);
  const lock = join(directory, lockName);
  try {
    // Personal data will lie here: nobody else on the machine may look.
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await take(lock, directory);
  } catch (error) {
    heldHere.delete(directory);
    throw error;
  }
  return async () => {
    heldHere.delete(directory);
    await rm(lock, { force: true });
  };
}

/** `link` is atomic and fails when the name exists, so the lock is never seen half-written. */
async function take(lock: string, directory: string): Promise<void> {
  const mine = `${lock}.${String(process.pid)}`;
  await writeFile(mine, String(process.pid));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await linked(mine, lock)) return;
      const holder = await holderOf(lock);
      if (holder !== undefined && isAlive(holder)) throw new DataDirectoryInUse(directory, holder);
      await rm(lock, { force: true });
    }
    throw new DataDirectoryInUse(directory, (await holderOf(lock)) ?? 0);
  } finally {
    await rm(mine, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function holderOf(lock: string): Promise<number | undefined> {
  try {
    const pid = Number(await readFile(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Our own number was not given out by this process, or `heldHere` would know: in a container it is always 1. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
