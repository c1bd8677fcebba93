// Which part of a list that can grow is asked for, and the cursors by which one reads on (the Relay connection's words). Pure.

export interface Page {
  readonly first: number;
  /** The key of the last row that has been seen; null: from the beginning. */
  readonly after: CursorKey | null;
}

/** What a list is sorted by, the row's id last: it tells nothing of the rows that the caller may not see (attack 24). */
export type CursorKey = readonly string[];

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export const usualFirst = 50;
const mostAtOnce = 200;

/** As many as are given at once, whatever is asked; what is no cursor of ours begins from the beginning: nothing fails, nothing is hidden. */
export const pageFrom = ({ first, after }: { first: number; after?: string | null }): Page => ({
  first: Math.min(Math.max(first, 1), mostAtOnce),
  after: after == null ? null : keyFrom(after),
});

/** `rows`: from after the cursor on, one more than the page holds when there is one. */
export function connectionOf<Node>(
  rows: readonly Node[],
  { first, after }: Page,
  keyOf: (node: Node) => CursorKey,
): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Of a list that has been read whole, in its order. A row that has gone since begins from the beginning. */
export function connectionOfAll<Node>(
  rows: readonly Node[],
  page: Page,
  keyOf: (node: Node) => CursorKey,
): Connection<Node> {
  const { first, after } = page;
  const seen = after === null ? -1 : rows.findIndex((row) => cursorOf(keyOf(row)) === cursorOf(after));
  return connectionOf(rows.slice(seen + 1, seen + 2 + first), seen < 0 ? { first, after: null } : page, keyOf);
}

export const cursorOf = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function keyFrom(cursor: string): CursorKey | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.every(isPart) ? key : null;
  } catch {
    return null;
  }
}

/** A text that the database takes. */
const isPart = (part: unknown): part is string => typeof part === 'string' && !part.includes('\u0000');
