// The gateway's answer against graphql-js over all data: the same data in the same order, errors where it has errors.
import { graphql, parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { createEngine, type Engine } from '../../../gateway/engine/engine.ts';
import { compose, sendInProcess } from '../support/compose.ts';
import type { RandomOperation } from './random-document.ts';
import { wholeSchema } from './whole-schema.ts';
import { world } from './world-subgraphs.ts';

// The planner (0.0.38) does not manage some documents with two @requires of one field with different arguments.
const givesUp = /Failed to plan query|The plan mixes up/;
export const unplanned = 'not planned';

export interface Fuzzer {
  readonly schema: GraphQLSchema;
  isValid(operation: RandomOperation): boolean;
  /** None when both agree. {@link unplanned} when the gateway said that it could not plan: an error, and never wrong data. */
  difference(operation: RandomOperation): Promise<string | undefined>;
}

const wide = { tokens: 20_000, depth: 60, aliases: 5_000, directives: 5_000, cost: 100_000_000, duplicates: 1_000 };

export function createFuzzer(): Fuzzer {
  const { supergraphSdl, publicSdl, schemas } = compose(world);
  const schema = wholeSchema(publicSdl);
  let unexpected: unknown;
  const engine: Engine<unknown> = createEngine({
    supergraphSdl,
    publicSdl,
    send: sendInProcess(schemas),
    limits: wide,
    revealSchema: true,
    onUnexpected: (error) => {
      unexpected = error;
    },
  });
  return {
    schema,
    isValid: ({ query }) => validate(schema, parse(query), specifiedRules).length === 0,
    async difference({ query, variables }) {
      unexpected = undefined;
      const expected = await graphql({ schema, source: query, variableValues: variables });
      const actual = await engine.run({ query, variables }, {});
      if (expected.data === undefined && !('data' in actual)) return undefined;
      if (unexpected instanceof Error && givesUp.test(unexpected.message) && !('data' in actual)) return unplanned;
      const [whole, ours] = [expected.data, 'data' in actual ? actual.data : undefined].map((data) =>
        JSON.stringify(data),
      );
      if (whole === ours && Boolean(expected.errors) === Boolean(actual.errors)) return undefined;
      const details = [
        `expected ${whole} ${JSON.stringify(expected.errors ?? [])}`,
        `actual   ${ours} ${JSON.stringify(actual.errors ?? [])}`,
        ...(unexpected instanceof Error ? [unexpected.stack] : []),
      ];
      return details.join('\n');
    },
  };
}
