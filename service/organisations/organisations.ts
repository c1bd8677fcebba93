// The list of organisations: who takes part and where. One file for the gateway and coordination, read again when it changes.
import { readFileSync, statSync } from 'node:fs';
import type { Log } from '../log.ts';
import { organisationsSchema, type Organisation } from './organisations.schema.ts';

export type { Organisation } from './organisations.schema.ts';

export interface Organisations {
  /** By id, and only if it serves that subgraph. */
  find(subgraph: string, organisationId: unknown): Organisation | undefined;
  /** The organisation of that number (of the access token) that serves a subgraph. */
  ofNumber(subgraph: string, organisationNumber: string | null): Organisation | undefined;
  servesSubgraph(subgraph: string): boolean;
  readonly all: readonly Organisation[];
}

/** What is wrong with the file: every fault, one a line, and never a value from it. */
export class OrganisationsError extends Error {
  override readonly name = 'OrganisationsError';
}

export function parseOrganisations(text: string): Organisation[] {
  const result = organisationsSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${describePath(path)}: ${message}`);
  throw new OrganisationsError(`The list of organisations is not right:\n${faults.join('\n')}`);
}

export const readOrganisations = (file: string): Organisation[] => parseOrganisations(read(file));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OrganisationsError('The list of organisations is not right:\n  it is not JSON');
  }
}

const describePath = ([index, ...fields]: readonly PropertyKey[]): string =>
  typeof index === 'number' ? [`organisation ${index + 1}`, ...fields.map(String)].join(' ') : 'the file';

export const organisationsFrom = (current: () => readonly Organisation[]): Organisations => ({
  find: (subgraph, id) => current().find((one) => one.id === id && one.subgraph === subgraph),
  ofNumber: (subgraph, number) =>
    number === null
      ? undefined
      : current().find((one) => one.organisationNumber === number && one.subgraph === subgraph),
  servesSubgraph: (subgraph) => current().some((one) => one.subgraph === subgraph),
  get all() {
    return current();
  },
});

export interface WatchedOrganisations extends Organisations {
  close(): void;
}

/** Throws {@link OrganisationsError} at once; later a faulty file keeps the list that was right, and is logged. */
export function watchOrganisations(file: string, log: Log, intervalMs = 1_000): WatchedOrganisations {
  let seen = versionOf(file);
  let current = readOrganisations(file);
  const reload = (): void => {
    const version = versionOf(file);
    if (version === seen) return;
    seen = version;
    try {
      current = readOrganisations(file);
      log.info({ organisations: current.length }, 'the list of organisations was read again');
    } catch (error) {
      log.error({ err: error }, 'the list of organisations is faulty; the earlier one stays');
    }
  };
  // By polling: it sees a replaced file and a mounted configuration too, and misses no change between reading and watching.
  const timer = setInterval(reload, intervalMs).unref();
  return Object.assign(
    organisationsFrom(() => current),
    { close: () => clearInterval(timer) },
  );
}

function versionOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 'none' : [stat.ino, stat.size, stat.mtimeMs].join();
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OrganisationsError('The list of organisations cannot be read. Check ORGANISATIONS_FILE.');
  }
}
