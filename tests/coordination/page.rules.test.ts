// Pages of lists that grow: every row once, in order, whatever is asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectionOf,
  connectionOfAll,
  cursorOf,
  pageFrom,
  type Connection,
} from '@hlt/coordination/connection/page.ts';

const keyOf = (row: string): [string] => [row];

describe('a page of a list', () => {
  it('gives every row once and in order when one reads on from cursor to cursor', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 7 }), (rows, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        for (;;) {
          const { edges, pageInfo }: Connection<string> = connectionOfAll(rows, pageFrom({ first, after }), keyOf);
          seen.push(...edges.map(({ node }) => node));
          expect(pageInfo.hasPreviousPage).toBe(after !== null);
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        expect(seen).toEqual(rows);
      }),
    );
  });

  it('holds at least one row and at most two hundred, whatever is asked', () => {
    expect([-5, 0, 1, 200, 201, 2_000_000_000].map((first) => pageFrom({ first }).first)).toEqual([
      1, 1, 1, 200, 200, 200,
    ]);
  });

  it('begins from the beginning after what is no cursor of ours, and after a row that has gone', () => {
    for (const after of [
      '',
      'nonsense',
      '%%%',
      cursorOf([]),
      cursorOf(['a\u0000']),
      Buffer.from('{"a":1}').toString('base64url'),
    ]) {
      const { edges, pageInfo } = connectionOfAll(['a', 'b'], pageFrom({ first: 1, after }), keyOf);
      expect([edges.map(({ node }) => node), pageInfo.hasPreviousPage]).toEqual([['a'], false]);
    }
    expect(connectionOfAll(['a'], pageFrom({ first: 5, after: cursorOf(['gone']) }), keyOf).edges).toHaveLength(1);
  });

  it('has no cursors and nothing more when it is empty', () => {
    expect(connectionOf([], pageFrom({ first: 3 }), keyOf)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
