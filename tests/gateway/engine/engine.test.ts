// The engine by behaviour: what is completed, what becomes null, what an error says, what a plan's rewrites do.
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, type EngineOptions } from '../../../gateway/engine/engine.ts';
import { fetchOperation } from '../../../gateway/engine/execute/fetch-operation.ts';
import type { SendToSubgraph } from '../../../gateway/engine/subgraph-call.ts';
import { compose, sendInProcess, type SubgraphSource } from '../support/compose.ts';

function engineOf(
  subgraphs: readonly SubgraphSource[],
  options: Partial<EngineOptions<unknown>> & { wrap?: (send: SendToSubgraph<unknown>) => SendToSubgraph<unknown> } = {},
): Engine<unknown> {
  const { supergraphSdl, publicSdl, schemas } = compose(subgraphs);
  const send = sendInProcess(schemas);
  return createEngine({ supergraphSdl, publicSdl, send: options.wrap?.(send) ?? send, revealSchema: true, ...options });
}

/** One subgraph that answers with exactly this. */
const answering = (sdl: string, answer: unknown): Engine<unknown> =>
  engineOf([{ name: 'only', sdl, resolvers: {} }], { send: async () => answer as never });

describe('completion', () => {
  const sdl = `type Query { a: A  list: [A]  strict: [A!]!  color: Color  named: Named }
    interface Named { name: String }  enum Color { RED }
    type A implements Named { name: String  must: String!  inner: A  count: Int }`;

  it('lets out what was selected, in the selected order, and nothing else', async () => {
    const engine = answering(sdl, { data: { secret: 1, a: { secret: 2, count: 3, name: 'n', must: 'm' } } });
    const answer = await engine.run({ query: '{ a { must name count } }' }, {});
    expect(JSON.stringify(answer)).toBe('{"data":{"a":{"must":"m","name":"n","count":3}}}');
  });

  it.each([
    ['a missing non-null field', '{ a { must } }', { a: {} }, { a: null }, ['a', 'must']],
    [
      'a null in a list of nullable objects',
      '{ list { must } }',
      { list: [{ must: 'x' }, { must: null }] },
      { list: [{ must: 'x' }, null] },
      ['list', 1, 'must'],
    ],
    [
      'a null where everything above is non-null',
      '{ strict { must } }',
      { strict: [{ must: null }] },
      null,
      ['strict', 0, 'must'],
    ],
    [
      'a field that was left out',
      '{ a { name count } }',
      { a: { count: 1 } },
      { a: { name: null, count: 1 } },
      ['a', 'name'],
    ],
    ['an enum value that the schema has not', '{ color }', { color: 'BLUE' }, { color: null }, ['color']],
    [
      'an object where a text belongs',
      '{ a { name } }',
      { a: { name: { x: 1 } } },
      { a: { name: null } },
      ['a', 'name'],
    ],
    ['a text where an object belongs', '{ a { name } }', { a: 'secret' }, { a: null }, ['a']],
    [
      'a text where a number belongs',
      '{ a { count } }',
      { a: { count: 'many' } },
      { a: { count: null } },
      ['a', 'count'],
    ],
    ['an object where a list belongs', '{ list { name } }', { list: { name: 'x' } }, { list: null }, ['list']],
    [
      'a type that is no member',
      '{ named { name } }',
      { named: { __typename: 'Query', name: 'x' } },
      { named: null },
      ['named'],
    ],
    [
      'a type that does not exist',
      '{ named { name } }',
      { named: { __typename: 'Object', name: 'x' } },
      { named: null },
      ['named'],
    ],
  ])('%s is null up to the nearest nullable, with one error there', async (_name, query, data, expected, path) => {
    const answer = await answering(sdl, { data }).run({ query }, {});
    expect('data' in answer && answer.data).toEqual(expected);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({ path, extensions: { code: 'INVALID_ANSWER' } });
  });

  describe('of what only the subgraphs may name (as the public federation audit asks)', () => {
    const hiding = (answer: unknown): Engine<unknown> =>
      answering(
        `type Query { color: Color  colors: [Color!]  named: Named  all: [Named] }
          enum Color { RED  SECRET @inaccessible }
          interface Named { name: String }
          type Open implements Named { name: String }
          type Closed implements Named @inaccessible { name: String }`,
        { data: answer },
      );

    it('makes a hidden enum value null, without an error', async () => {
      expect(await hiding({ color: 'SECRET' }).run({ query: '{ color }' }, {})).toEqual({ data: { color: null } });
    });

    it('makes an object of a hidden type null, without an error', async () => {
      const all = [
        { __typename: 'Open', name: 'o' },
        { __typename: 'Closed', name: 'c' },
      ];
      const answer = await hiding({ all }).run({ query: '{ all { __typename name } }' }, {});
      expect(answer).toEqual({ data: { all: [{ __typename: 'Open', name: 'o' }, null] } });
    });

    it('says an error where nothing may be null', async () => {
      const answer = await hiding({ colors: ['RED', 'SECRET'] }).run({ query: '{ colors }' }, {});
      expect(answer).toMatchObject({ data: { colors: null }, errors: [{ extensions: { code: 'INVALID_ANSWER' } }] });
      expect(JSON.stringify(answer)).not.toContain('SECRET');
    });

    it('lets a type that is no member be a fault still, hidden or not', async () => {
      const answer = await hiding({ named: { __typename: 'Query', name: 'x' } }).run(
        { query: '{ named { name } }' },
        {},
      );
      expect(answer).toMatchObject({ data: { named: null }, errors: [{ path: ['named'] }] });
    });
  });

  it('says an error once: the subgraph’s explains the null that follows from it', async () => {
    const engine = answering(sdl, {
      data: { a: { must: null } },
      errors: [{ message: 'No.', path: ['a', 'must'], extensions: { code: 'FORBIDDEN', secret: 'x' } }],
    });
    expect(await engine.run({ query: '{ mine: a { must } }' }, {})).toEqual({
      data: { mine: null },
      errors: [{ message: 'No.', path: ['mine'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('a thousand broken values do not become a thousand errors', async () => {
    const engine = answering(sdl, { data: { list: Array.from({ length: 5_000 }, () => ({ name: {} })) } });
    const { errors } = await engine.run({ query: '{ list { name } }' }, {});
    expect(errors?.length).toBeLessThanOrEqual(200);
  });
});

describe('an error of a subgraph', () => {
  const sdl = 'type Query { a: A } type A { name: String }';
  const errorFor = async (error: object): Promise<unknown> => {
    const engine = answering(sdl, { data: { _as_mine: null }, errors: [error] });
    const { errors } = await engine.run({ query: '{ mine: a { name } }' }, {});
    return errors;
  };

  it('has the client’s path, the code and nothing else', async () => {
    const error = {
      message: 'No.',
      path: ['_as_mine', 'name'],
      locations: [1],
      extensions: { code: 'FORBIDDEN', stack: 'at x' },
    };
    expect(await errorFor(error)).toEqual([
      { message: 'No.', path: ['mine', 'name'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is masked when its code is not on the list', async () => {
    const [error] = (await errorFor({ message: 'SELECT', path: ['_as_mine'], extensions: { code: 'P0001' } })) as {
      message: string;
      extensions: unknown;
    }[];
    expect(error?.extensions).toEqual({ code: 'INTERNAL' });
    expect(error?.message).not.toContain('SELECT');
  });

  it.each([[['_as_mine', '20240229-2383']], [['_as_mine', { a: 1 }]], [['_as_mine', -1]], [['_as_mine', 1.5]]])(
    'shows of its path what the client knows: %j',
    async (path) => {
      expect(await errorFor({ message: 'No.', path, extensions: { code: 'FORBIDDEN' } })).toMatchObject([
        { path: ['mine'] },
      ]);
    },
  );
});

describe('@requires with arguments', () => {
  const products: SubgraphSource = {
    name: 'products',
    sdl: 'type Query { products: [Product] } type Product @key(fields: "id") { id: ID!  price(currency: String!): Int  tags(first: Int!): [Tag] } type Tag { name: String size(unit: String!): Int }',
    resolvers: {
      Query: { products: () => [{ id: '1' }, { id: '2' }] },
      Product: {
        price: ({ id }: { id: string }, { currency }: { currency: string }) =>
          Number(id) * (currency === 'SEK' ? 10 : 1),
        tags: (_: unknown, { first }: { first: number }) =>
          Array.from({ length: first }, (__, index) => ({ name: `tag${index}` })),
      },
      Tag: { size: (_: unknown, { unit }: { unit: string }) => (unit === 'MM' ? 10 : 1) },
    },
  };
  const shipping: SubgraphSource = {
    name: 'shipping',
    sdl: `type Product @key(fields: "id") {
        id: ID!  price(currency: String!): Int @external  tags(first: Int!): [Tag] @external
        cost: Int @requires(fields: "price(currency: \\"SEK\\")")
        labels: String @requires(fields: "tags(first: 2) { name size(unit: \\"MM\\") }")
      } type Tag { name: String @external size(unit: String!): Int @external }`,
    resolvers: {
      Product: {
        __resolveReference: (reference: object) => reference,
        cost: ({ price }: { price: number }) => price * 100,
        labels: ({ tags }: { tags: { name: string; size: number }[] }) =>
          tags.map(({ name, size }) => `${name}:${size}`).join(),
      },
    },
  };

  it.each([
    ['{ products { cost } }', { cost: 1000 }],
    ['{ products { cost price(currency: "EUR") } }', { cost: 1000, price: 1 }],
    ['{ products { price: cost cost: price(currency: "EUR") } }', { price: 1000, cost: 1 }],
    [
      'query ($c: String! = "EUR") { products { price(currency: $c) cost sek: price(currency: "SEK") } }',
      { price: 1, cost: 1000, sek: 10 },
    ],
    [
      '{ products { labels tags(first: 1) { name size(unit: "M") } } }',
      { labels: 'tag0:10,tag1:10', tags: [{ name: 'tag0', size: 1 }] },
    ],
  ])('%s', async (query, expected) => {
    const answer = await engineOf([products, shipping]).run({ query }, {});
    expect(answer).toEqual({ data: { products: [expected, expect.anything()] } });
  });
});

describe('two @requires of one field with different arguments', () => {
  const prices: SubgraphSource = {
    name: 'prices',
    sdl: `type Query { products: [Product] }
      type Product @key(fields: "id") { id: ID!  price(currency: String!): Int  weight: Int  category: Category  related: [Product] }
      type Category { averagePrice(currency: String!): Int }`,
    resolvers: {
      Query: {
        products: () => [
          { id: '1', weight: 1 },
          { id: '2', weight: 2 },
        ],
      },
      Product: {
        price: ({ id }: { id: string }, { currency }: { currency: string }) =>
          Number(id) * (currency === 'EUR' ? 2 : 1),
        category: () => ({}),
        related: () => [{ id: '2', weight: 2 }],
      },
      Category: { averagePrice: (_: unknown, { currency }: { currency: string }) => (currency === 'EUR' ? 22 : 11) },
    },
  };
  const estimates: SubgraphSource = {
    name: 'estimates',
    sdl: `type Product @key(fields: "id") {
        id: ID!  price(currency: String!): Int @external  weight: Int @external  category: Category @external
        usd: Int @requires(fields: "price(currency: \\"USD\\") weight")
        eur: Int @requires(fields: "price(currency: \\"EUR\\") weight")
        mean: Int @requires(fields: "category { averagePrice(currency: \\"USD\\") }")
        plain: Int
      } type Category @external { averagePrice(currency: String!): Int }`,
    resolvers: {
      Product: {
        __resolveReference: (reference: object) => reference,
        usd: ({ price, weight }: { price: number; weight: number }) => price * weight * 10,
        eur: ({ price, weight }: { price: number; weight: number }) => price * weight * 10,
        mean: ({ category }: { category: { averagePrice: number } }) => category.averagePrice,
        plain: () => 7,
      },
    },
  };
  const engine = engineOf([prices, estimates]);

  it.each([
    ['{ products { usd eur mean } }', { usd: 10, eur: 20, mean: 11 }],
    ['{ products { eur usd plain } }', { eur: 20, usd: 10, plain: 7 }],
    [
      '{ products { price(currency: "SEK") eur usd category { averagePrice(currency: "EUR") } mean } }',
      { price: 1, eur: 20, usd: 10, category: { averagePrice: 22 }, mean: 11 },
    ],
    ['query ($on: Boolean! = true) { products { usd eur @include(if: $on) } }', { usd: 10, eur: 20 }],
    ['query ($on: Boolean! = false) { products { usd eur @include(if: $on) } }', { usd: 10 }],
    ['{ products { usd related { eur usd } } }', { usd: 10, related: [{ eur: 80, usd: 40 }] }],
  ])('%s', async (query, expected) => {
    expect(await engine.run({ query }, {})).toEqual({ data: { products: [expected, expect.anything()] } });
  });
});

describe('a field that differs between the members of a union or interface', () => {
  const one: SubgraphSource = {
    name: 'one',
    sdl: `type Query { any: [Any]  named: [Named] }  union Any = Cat | Dog
      interface Named { id: ID! }
      type Cat implements Named @key(fields: "id") { id: ID!  label: String! @shareable  size(unit: Int): Int }
      type Dog implements Named @key(fields: "id") { id: ID!  label: String @shareable  size(unit: Int): Int }`,
    resolvers: {
      Query: { any: () => animals, named: () => animals },
      Cat: { size: (_: unknown, { unit }: { unit: number }) => unit },
      Dog: { size: (_: unknown, { unit }: { unit: number }) => unit },
    },
  };
  const two: SubgraphSource = {
    name: 'two',
    sdl: `type Cat @key(fields: "id") { id: ID!  label: String @shareable  far: String }
      type Dog @key(fields: "id") { id: ID!  label: String @shareable  far: String! }`,
    resolvers: {
      Cat: { __resolveReference: ({ id }: { id: string }) => ({ id, far: `far ${id}` }) },
      Dog: { __resolveReference: ({ id }: { id: string }) => ({ id, far: `far ${id}` }) },
    },
  };
  const animals = [
    { __typename: 'Cat', id: 'c', label: 'Cat' },
    { __typename: 'Dog', id: 'd', label: 'Dog' },
  ];

  it.each(['any', 'named'])('comes back under the client’s own key: %s', async (field) => {
    const query = `{ ${field} {
      ... on Cat { label far x: size(unit: 1) }
      ... on Dog { label x: size(unit: 2) }
    } }`;
    const answer = await engineOf([one, two]).run({ query }, {});
    expect(answer).toEqual({
      data: {
        [field]: [
          { label: 'Cat', far: 'far c', x: 1 },
          { label: 'Dog', x: 2 },
        ],
      },
    });
  });
});

describe('an interface object', () => {
  const media: SubgraphSource = {
    name: 'media',
    sdl: `type Query { media: [Media] } interface Media @key(fields: "id") { id: ID!  title: String }
      type Book implements Media @key(fields: "id") { id: ID!  title: String  pages: Int }`,
    resolvers: {
      Query: { media: () => [{ __typename: 'Book', id: '1', title: 'T', pages: 3 }] },
      Media: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Book', id, title: 'T', pages: 3 }) },
      Book: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Book', id, title: 'T', pages: 3 }) },
    },
  };
  const rating: SubgraphSource = {
    name: 'rating',
    sdl: 'type Query { rated: [Media] } type Media @interfaceObject @key(fields: "id") { id: ID!  rating: Int }',
    resolvers: {
      Query: { rated: () => [{ id: '1' }] },
      Media: { __resolveReference: (one: object) => one, rating: () => 5 },
    },
  };

  it('adds its field, and the concrete type stays', async () => {
    const engine = engineOf([media, rating]);
    expect(await engine.run({ query: '{ media { rating __typename ... on Book { pages } } }' }, {})).toEqual({
      data: { media: [{ rating: 5, __typename: 'Book', pages: 3 }] },
    });
    expect(await engine.run({ query: '{ rated { id rating title __typename } }' }, {})).toEqual({
      data: { rated: [{ id: '1', rating: 5, title: 'T', __typename: 'Book' }] },
    });
  });
});

describe('the same entity at two places', () => {
  it('is asked for once, and each place gets its own copy', async () => {
    const calls: number[] = [];
    const engine = engineOf(
      [
        {
          name: 'pairs',
          sdl: 'type Query { left: Box right: Box } type Box { item: Item } type Item @key(fields: "id") { id: ID! }',
          resolvers: { Query: { left: () => ({ item: { id: '1' } }), right: () => ({ item: { id: '1' } }) } },
        },
        {
          name: 'items',
          sdl: 'type Item @key(fields: "id") { id: ID! detail: Detail } type Detail { name(big: Boolean): String }',
          resolvers: {
            Item: { __resolveReference: (one: object) => one, detail: () => ({}) },
            Detail: { name: (_: unknown, { big }: { big?: boolean }) => (big ? 'NAME' : 'name') },
          },
        },
      ],
      {
        wrap: (send) => async (call, context) => {
          const variables = Object.values(call.variables).filter(Array.isArray);
          calls.push(...variables.map((list) => list.length));
          return send(call, context);
        },
      },
    );
    const query = '{ left { item { detail { x: name } } } right { item { detail { x: name } } } }';
    expect(await engine.run({ query }, {})).toEqual({
      data: { left: { item: { detail: { x: 'name' } } }, right: { item: { detail: { x: 'name' } } } },
    });
    expect(Math.max(...calls)).toBe(1);
    const different = '{ left { item { detail { x: name } } } right { item { detail { x: name(big: true) } } } }';
    expect(await engine.run({ query: different }, {})).toEqual({
      data: { left: { item: { detail: { x: 'name' } } }, right: { item: { detail: { x: 'NAME' } } } },
    });
  });
});

describe('mutations', () => {
  it('run one after the other, across subgraphs, in the order of the operation', async () => {
    const order: string[] = [];
    const step = (name: string): SubgraphSource => ({
      name,
      sdl: `type Query { ${name}Read: String } type Mutation { ${name}Write(text: String): String }`,
      resolvers: {
        Mutation: {
          [`${name}Write`]: async (_: unknown, { text }: { text: string }) => {
            order.push(`${text} begins`);
            await Promise.resolve();
            order.push(`${text} ends`);
            return text;
          },
        },
      },
    });
    const engine = engineOf([step('first'), step('second')]);
    const query = 'mutation { a: secondWrite(text: "1") b: firstWrite(text: "2") c: secondWrite(text: "3") }';
    expect(await engine.run({ query }, {})).toEqual({ data: { a: '1', b: '2', c: '3' } });
    expect(order).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
  });
});

describe('introspection', () => {
  const sdl = '"""What can be asked.""" type Query { a: String secret: String @inaccessible }';
  const source = { name: 'only', sdl, resolvers: { Query: { a: () => 'x' } } };

  it('is answered from the public schema, beside other fields too', async () => {
    const query = `query ($n: String!) { a ...Meta t: __type(name: $n) { description ...Fields } __typename }
      fragment Meta on Query { __schema { queryType { name } } } fragment Fields on __Type { fields { name } }`;
    expect(await engineOf([source]).run({ query, variables: { n: 'Query' } }, {})).toEqual({
      data: {
        a: 'x',
        __schema: { queryType: { name: 'Query' } },
        t: { description: 'What can be asked.', fields: [{ name: 'a' }] },
        __typename: 'Query',
      },
    });
  });

  it('is off in production', async () => {
    const answer = await engineOf([source], { revealSchema: false }).run(
      { query: '{ __schema { types { name } } }' },
      {},
    );
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  it('gives no hint in production, whatever is wrong with a document', async () => {
    const withObject = { ...source, sdl: 'type Query { thing: Thing } type Thing { name: String }' };
    const engine = engineOf([withObject], { revealSchema: false });
    for (const query of ['{ thing }', '{ thin { name } }', '{ thing { nam } }', '{ thing { name(a: 1) } }'])
      expect(JSON.stringify(await engine.run({ query }, {}))).not.toContain('Did you mean');
  });
});

describe('a mutation, where the schema has none,', () => {
  it('is refused with what to send instead, and is nothing unexpected', async () => {
    const unexpected: unknown[] = [];
    const source = { name: 'only', sdl: 'type Query { a: String }', resolvers: {} };
    const engine = engineOf([source], { onUnexpected: (error) => unexpected.push(error) });
    const answer = await engine.run({ query: 'mutation { a }' }, {});
    expect(answer).toMatchObject({
      errors: [{ message: expect.stringContaining('Send a query'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(unexpected).toEqual([]);
  });
});

describe('variables', () => {
  const source: SubgraphSource = {
    name: 'only',
    sdl: 'type Query { a(id: ID, color: Color = RED, of: Of): String } enum Color { RED BLUE } input Of { id: ID! }',
    resolvers: { Query: { a: (_: unknown, given: object) => JSON.stringify(given) } },
  };
  const engine = engineOf([source]);

  it('may be called what the planner’s own are called', async () => {
    const query =
      'query ($representations: ID, $__batch_reps_0: Color) { a(id: $representations, color: $__batch_reps_0) }';
    const variables = { representations: '1', __batch_reps_0: 'BLUE' };
    expect(await engine.run({ query, variables }, {})).toEqual({ data: { a: '{"id":"1","color":"BLUE"}' } });
  });

  it.each([
    ['a wrong enum value', 'query ($c: Color) { a(color: $c) }', { c: 'GREEN' }],
    ['a missing one', 'query ($of: Of!) { a(of: $of) }', {}],
    ['an input object with an unknown field', 'query ($of: Of) { a(of: $of) }', { of: { id: '1', x: 2 } }],
  ])('%s: BAD_USER_INPUT, and nothing is asked', async (_name, query, variables) => {
    expect(await engine.run({ query, variables }, {})).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('which operation', () => {
  const engine = engineOf([
    { name: 'only', sdl: 'type Query { a: String b: String }', resolvers: { Query: { a: () => 'x', b: () => 'y' } } },
  ]);
  it('is told by its name', async () => {
    const query = 'query A { a } query B { b }';
    expect(await engine.run({ query, operationName: 'B' }, {})).toEqual({ data: { b: 'y' } });
    for (const operationName of [undefined, 'C']) {
      expect(await engine.run({ query, operationName }, {})).toMatchObject({
        errors: [{ extensions: { code: 'OPERATION_NOT_FOUND' } }],
      });
    }
  });

  it('asks no subgraph when none is needed', async () => {
    const query =
      'query ($yes: Boolean!) { __typename a @include(if: false) ... @skip(if: $yes) @include(if: $yes) { b } }';
    expect(await engine.run({ query, variables: { yes: true } }, {})).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('an operation that repeats itself', () => {
  const shelves = `interface Shelf { id: ID!  things: [Thing] }  interface Thing { id: ID! }`;
  const shelf = { __typename: 'Bookshelf', id: 's', things: [{ __typename: 'Book', id: 'b' }] };
  const engine = engineOf([
    {
      name: 'owner',
      sdl: `${shelves}
        type Bookshelf implements Shelf @key(fields: "id") { id: ID!  things: [Thing] @shareable }
        type Book implements Thing @key(fields: "id") { id: ID! }`,
      resolvers: {},
    },
    {
      name: 'front',
      sdl: `${shelves}
        type Query { shelf: Shelf @shareable @provides(fields: "things { id }") }
        type Bookshelf implements Shelf { id: ID! @shareable  things: [Thing] @external }
        type Book implements Thing { id: ID! @external }`,
      resolvers: { Query: { shelf: () => shelf } },
    },
    {
      name: 'plain',
      sdl: `type Query { shelf: Shelf @shareable }
        interface Shelf { id: ID! }
        type Bookshelf implements Shelf @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { shelf: () => shelf } },
    },
  ]);

  it('is planned as if it said everything once, and answered so', async () => {
    const query = `{ mine: shelf { ...Twice } mine: shelf { ...Twice ... on Shelf { things { id } } } }
      fragment Twice on Shelf { id things { id } id things { again: id } }`;
    expect(await engine.run({ query }, {})).toEqual({
      data: { mine: { id: 's', things: [{ id: 'b', again: 'b' }] } },
    });
  });
});

describe('an operation of a fetch', () => {
  it('that the planner wrote with an empty fragment is mended, and another is left as it is', () => {
    const broken = '{a{...on B @include(if: $b) ...on B @include(if: $c){d} ...on E}}';
    expect(fetchOperation(broken).text).toBe('{a{...on B @include(if: $c){d} }}');
    const right = '{a(text: "...on B ...on C"){...on B{c}}}';
    expect(fetchOperation(right).text).toBe(right);
  });
});
