// Trusted documents: when the operator names a folder, only the operations in its .graphql files are carried out.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripIgnoredCharacters } from 'graphql';
import type { EngineAnswer } from '../engine/engine.ts';
import { isJsonObject } from '../engine/json.ts';
import { clientError } from '../errors.ts';

export interface TrustedDocuments {
  /** A body may name a document instead of sending it: `documentId`, or a persisted query's hash. */
  fill(body: unknown): unknown;
  /** None when the document is trusted. */
  refusal(query: string): EngineAnswer | undefined;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const notTrusted = 'This hub carries out trusted documents only. Ask the operator to add yours.';

/** A document's ids: its file's name without `.graphql`, and the SHA-256 of its text in hexadecimal. */
export function readTrustedDocuments(folder: string): TrustedDocuments {
  const byId = new Map<string, string>();
  const trusted = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    byId.set(basename(file, '.graphql'), text).set(hashOf(text), text);
    trusted.add(hashOf(stripIgnoredCharacters(text)));
  }
  return {
    fill(body) {
      const request = parse(body);
      if (!isJsonObject(request) || typeof request['query'] === 'string') return request ?? body;
      const text = byId.get(documentIdOf(request) ?? '');
      return text === undefined ? request : { ...request, query: text };
    },
    refusal: (query) =>
      trusted.has(hashOf(withoutIgnored(query)))
        ? undefined
        : { errors: [clientError('DOCUMENT_NOT_TRUSTED', { message: notTrusted })] },
  };
}

function parse(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body;
  } catch {
    return body;
  }
}

function documentIdOf(request: Record<string, unknown>): string | undefined {
  if (typeof request['documentId'] === 'string') return request['documentId'];
  const extensions = isJsonObject(request['extensions']) ? request['extensions'] : {};
  const persisted = isJsonObject(extensions['persistedQuery']) ? extensions['persistedQuery'] : {};
  return typeof persisted['sha256Hash'] === 'string' ? persisted['sha256Hash'] : undefined;
}

function withoutIgnored(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}
