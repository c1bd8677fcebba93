// The differential fuzz with a fixed seed. A longer one: npm run fuzz -- --documents 20000 --seed 1
import { describe, expect, it } from 'vitest';
import { describeFailure, fuzz } from './run.ts';
import { shrink } from './shrink.ts';

describe('random documents', () => {
  it('get the same answer from the gateway as from graphql-js over all data', async () => {
    const { compared, notPlanned, failures } = await fuzz(20_261_121, 400);
    expect(failures.map(describeFailure)).toEqual([]);
    expect(compared).toBe(400);
    expect(notPlanned).toBeLessThan(8);
  });
});

describe('the shrinker', () => {
  it('leaves the smallest query that still fails', async () => {
    const operation = {
      query: 'query ($a: Boolean!) { a { b c @skip(if: $a) } ...F } fragment F on Query { d }',
      variables: {},
    };
    const { query } = await shrink(operation, async (candidate) => /\bc\b/.test(candidate.query));
    expect(query.replace(/\s+/g, ' ')).toBe('{ a { c } }');
  });
});
