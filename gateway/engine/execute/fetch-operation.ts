// The operation of a fetch as text and parsed, as it goes to the subgraph.
import { parse, print, type DocumentNode } from 'graphql';
import { withOwnKeys } from './own-keys.ts';

export interface FetchOperation {
  readonly text: string;
  readonly document: DocumentNode;
}

export function fetchOperation(planned: string): FetchOperation {
  const read = readPlanned(planned);
  const document = withOwnKeys(read.document);
  return document === read.document ? read : { text: print(document), document };
}

function readPlanned(planned: string): FetchOperation {
  try {
    return { text: planned, document: parse(planned, { noLocation: true }) };
  } catch {
    const text = planned.replace(emptyFragment, '');
    return { text, document: parse(text, { noLocation: true }) };
  }
}

// With several conditions in one union the planner (0.0.38) can leave an inline fragment without a selection behind,
// which is no GraphQL: `...on Book @include(if: $a) ...on Book{pages}`.
const emptyFragment = /\.\.\.\s*on\s+\w+(?:\s+@\w+\(if: \$\w+\))*\s*(?=\.\.\.|\})/g;
