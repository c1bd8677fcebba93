// The split of one `_entities` call: each representation to its organisation, each answer back to its place.
import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { entityFieldsOf, joinParts, partsOf } from '../../gateway/upstream/split-by-organisation.ts';

const document = parse(`query ($mine: [_Any!]!, $others: [_Any!]!, $x: Int) {
  a: _entities(representations: $mine) { __typename }
  b: _entities(representations: $others) { __typename }
  c: _entities(representations: $mine) { __typename }
}`);
const fields = entityFieldsOf(document);
const representation = fc.record({ organisationId: fc.constantFrom('north', 'south', 'region'), id: fc.nat() });

describe('the split by organisation', () => {
  it('reads the variables’ names from the document', () => {
    expect(fields).toEqual([
      { key: 'a', variable: 'mine' },
      { key: 'b', variable: 'others' },
      { key: 'c', variable: 'mine' },
    ]);
    expect(entityFieldsOf(parse('{ mySchool }'))).toEqual([]);
  });

  it('gives each organisation all of its own and nothing else, with the other variables', () => {
    fc.assert(
      fc.property(fc.array(representation), fc.array(representation), (mine, others) => {
        const parts = partsOf(fields, { mine, others, x: 1 });
        for (const { organisationId, variables } of parts) {
          const own = (all: typeof mine) => all.filter((one) => one.organisationId === organisationId);
          expect(variables).toEqual({ mine: own(mine), others: own(others), x: 1 });
        }
        expect(new Set(parts.map(({ organisationId }) => organisationId)).size).toBe(parts.length);
      }),
    );
  });

  it('puts answers and errors where their representations stood', () => {
    fc.assert(
      fc.property(fc.array(representation), fc.array(representation), (mine, others) => {
        const variables = { mine, others };
        const echo = (list: unknown): unknown[] => (list as typeof mine).map(({ id }) => ({ id }));
        const answers = partsOf(fields, variables).map((part) => {
          const data = {
            a: echo(part.variables['mine']),
            b: echo(part.variables['others']),
            c: echo(part.variables['mine']),
          };
          const errors = data.b.map((entity, index) => ({ message: JSON.stringify(entity), path: ['b', index, 'x'] }));
          return [part, { data, errors }] as const;
        });
        const joined = joinParts(fields, variables, answers);
        expect(joined.data).toEqual({ a: echo(mine), b: echo(others), c: echo(mine) });
        for (const { message, path } of joined.errors ?? []) {
          const [, place] = path as [string, number];
          expect(message).toBe(JSON.stringify({ id: others[place]?.id }));
        }
        expect(joined.errors?.length ?? 0).toBe(others.length);
      }),
    );
  });
});
