// A subgraph's error as the client may see it: a known code with its sentence, at the client's path; else masked.
import {
  clientError,
  isClientErrorCode,
  type ClientError,
  type ClientErrorCode,
  type ErrorPath,
} from '../../errors.ts';
import { isJsonObject } from '../json.ts';
import type { SubgraphError } from '../subgraph-call.ts';

/** Whoever carries the calls says by this that a subgraph did not answer, and which code the client gets. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly code: ClientErrorCode;
  readonly organisationId: string | undefined;
  /** Instead of the code's own sentence. */
  readonly sentence: string | undefined;

  constructor(code: ClientErrorCode, organisationId?: string, sentence?: string) {
    super(code);
    this.code = code;
    this.organisationId = organisationId;
    this.sentence = sentence;
  }
}

const longestMessage = 500;

export function errorForClient(error: SubgraphError, path: ErrorPath | undefined): ClientError {
  const extensions = isJsonObject(error.extensions) ? error.extensions : {};
  const { code, organisationId } = extensions;
  if (!isClientErrorCode(code) || code === 'INTERNAL') return clientError('INTERNAL', { path });
  return clientError(code, {
    message: typeof error.message === 'string' ? error.message.slice(0, longestMessage) : undefined,
    path,
    organisationId: typeof organisationId === 'string' ? organisationId : undefined,
  });
}

export function failureForClient(failure: unknown, path: ErrorPath): ClientError {
  if (!(failure instanceof SubgraphFailure)) return clientError('INTERNAL', { path });
  return clientError(failure.code, { message: failure.sentence, path, organisationId: failure.organisationId });
}

/** What of a subgraph's path the client knows: its own keys and indexes. */
export function knownPath(
  path: unknown,
  keys: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): (string | number)[] {
  const known: (string | number)[] = [];
  for (const segment of Array.isArray(path) ? (path as unknown[]) : []) {
    const key = typeof segment === 'string' ? (renamed.get(segment) ?? segment) : segment;
    if (!(typeof key === 'string' && keys.has(key)) && !isIndex(key)) break;
    known.push(key as string | number);
  }
  return known;
}

const isIndex = (segment: unknown): boolean => typeof segment === 'number' && Number.isInteger(segment) && segment >= 0;
