// Attack 13: each limit is met by an operation just too large, and none by one that just fits; what is a bomb dies fast.
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../gateway/engine/engine.ts';
import { defaultLimits } from '../../../gateway/engine/limits/limits.ts';
import { compose, sendInProcess } from '../support/compose.ts';

const { supergraphSdl, publicSdl, schemas } = compose([
  {
    name: 'tree',
    sdl: 'type Query { node: Node  text(id: ID, filter: [String]): String } type Node { node: Node  text: String  list: [Node] }',
    resolvers: { Query: { node: () => ({}), text: () => 'x' }, Node: { text: () => 'y' } },
  },
]);
const engine: Engine<unknown> = createEngine({ supergraphSdl, publicSdl, send: sendInProcess(schemas) });

const times = (count: number, text: string | ((index: number) => string)): string =>
  Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index))).join(' ');
const nested = (levels: number): string => '{ node '.repeat(levels - 1) + '{ text }' + ' }'.repeat(levels - 1);
const codeOf = async (query: string): Promise<unknown> => {
  const { errors } = await engine.run({ query }, {});
  if (errors && errors.length > 1) return errors;
  return errors?.[0]?.extensions.code;
};

describe('each limit', () => {
  it.each([
    ['depth', nested(defaultLimits.depth), nested(defaultLimits.depth + 1)],
    ['aliases', `{ ${times(15, (n) => `a${n}: text`)} }`, `{ ${times(16, (n) => `a${n}: text`)} }`],
    [
      'aliases with an innocent name',
      `{ ${times(3, (n) => `a${n}: node { ${times(4, () => '__typename: text')} }`)} }`,
      `{ ${times(4, (n) => `a${n}: node { ${times(4, () => '__typename: text')} }`)} }`,
    ],
    [
      'directives',
      `{ node { ${times(4, (n) => `node { ${times(5, (m) => `text @skip(if: ${(n + m) % 2 === 0})`)} }`)} } }`,
      `{ node { ${times(3, () => `node { ${times(7, 'text @skip(if: true)')} }`)} } }`,
    ],
    ['duplicates', `{ ${times(10, 'text')} }`, `{ ${times(11, 'text')} }`],
    [
      'duplicate spreads',
      `{ ...F } fragment F on Query { text }`,
      `{ ${times(11, '...F')} } fragment F on Query { text }`,
    ],
    ['tokens', `{ node { ${times(9, 'text')} } }`, `{ node(a: [${times(1_000, '1')}]) { text } }`],
    [
      'cost',
      `{ node { ${times(5, 'list { text }')} } }`,
      `{ ${times(9, '...A')} } ${['A', 'B', 'C'].map((name, index) => `fragment ${name} on Query { ${times(9, index < 2 ? `...${'BC'[index]}` : 'node { text }')} }`).join(' ')}`,
    ],
  ])('%s: the one fits and the other does not', async (_name, fits, tooLarge) => {
    expect(await codeOf(fits)).toBeUndefined();
    expect(await codeOf(tooLarge)).toBe('LIMIT_EXCEEDED');
  });
});

describe('a bomb', () => {
  const doubling = (levels: number): string =>
    `{ ...F0 } ${times(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Query { text }`;
  const bombs: Record<string, string> = {
    'fragments that double': doubling(60),
    'fragments that double with fields': `{ node { ...F0 } } ${times(40, (n) => `fragment F${n} on Node { a: node { ...F${n + 1} } b: node { ...F${n + 1} } }`)} fragment F40 on Node { text }`,
    'a cyclic fragment': '{ ...A } fragment A on Query { ...A }',
    'a cycle of fragments': `{ ...F0 } ${times(50, (n) => `fragment F${n} on Query { text ...F${(n + 1) % 50} }`)}`,
    'cycles everywhere': `{ ...F0 } ${times(12, (n) => `fragment F${n} on Query { ${times(10, (m) => `...F${(n + m) % 12}`)} }`)}`,
    'a cycle by fields': '{ node { ...A } } fragment A on Node { node { ...B } } fragment B on Node { node { ...A } }',
    '3,000 duplicate fields': `{ ${times(3_000, 'text')} }`,
    '980 duplicate fields': `{ ${times(980, 'text')} }`,
    '900 different arguments': `{ ${times(150, (n) => `text(id: ${n})`)} }`,
    'a million aliases': `{ ${times(1_000_000, (n) => `a${n}:text`)} }`,
    '10 repeated directives': `{ text ${times(10, '@include(if: true)')} }`,
    '300 directives': `{ text ${times(300, '@x')} }`,
    'deep nesting': '{ node '.repeat(100_000),
    'deep lists': `{ text(filter: ${'['.repeat(100_000)}`,
    'deep inline fragments': '{ ...'.repeat(400) + '{ text }' + '}'.repeat(400),
    'an operation named __schema': 'query __schema { text }',
    'a fragment named __schema': '{ ...__schema } fragment __schema on Query { text }',
    'an alias __proto__': '{ __proto__: text }',
    'an alias constructor': '{ constructor: text }',
    'a fragment prototype': '{ ...prototype } fragment prototype on Query { text }',
    'a variable __proto__': 'query ($__proto__: ID) { text(id: $__proto__) }',
    'a long string': `{ text(id: "${'x'.repeat(200_000)}" ) nothing }`,
    'a long name': `{ ${'x'.repeat(200_000)} }`,
    'many unknown fields': `{ ${times(400, (n) => `n${n}`)} }`,
    'many operations': times(300, (n) => `query Q${n} { text }`),
    nothing: '',
    'a schema': 'type Query { a: Int }',
    'not text at all': '\u0000\u0001',
  };

  it.each(Object.entries(bombs))('%s: one short error in under 100 ms', async (_name, query) => {
    await engine.run({ query: '{ text }' }, {});
    // Time of this thread's own, so that a busy machine does not count.
    const started = process.threadCpuUsage();
    const { errors } = await engine.run({ query }, {});
    const { user, system } = process.threadCpuUsage(started);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message.length).toBeLessThanOrEqual(500);
    expect((user + system) / 1_000).toBeLessThan(100);
  });
});

describe('the widest honest operation', () => {
  it('fits: 28 categories with seven fields each by fragments, and the frame of the case', async () => {
    const category = (index: number): string =>
      `type Item${index} { id: ID a: String b: String c: String d: String e: String f: String }`;
    const wide = compose([
      {
        name: 'wide',
        sdl: `type Query { case(id: ID!): Case } type Case { id: ID  ${times(3, (n) => `record${n}: [Record]`)} child: Child participants: [Child] }
          type Child { name: String givenName: String birthDate: String role: String organisation: String unit: String }
          type Withheld { category: String reason: String message: String }
          type Record { organisationId: ID withheld: [Withheld] ${times(28, (n) => `category${n}: [Item${n}!]`)} }
          ${times(28, category)}`,
        resolvers: {},
      },
    ]);
    const open = createEngine<unknown>({
      supergraphSdl: wide.supergraphSdl,
      publicSdl: wide.publicSdl,
      send: sendInProcess(wide.schemas),
    });
    const query = `query HltMeeting($id: ID!) { case(id: $id) { id child { ...Person } participants { ...Person }
      record0 { ...Frame ${times(11, (n) => `category${n} { ...I${n} }`)} }
      record1 { ...Frame ${times(5, (n) => `category${n + 11} { ...I${n + 11} }`)} }
      record2 { ...Frame ${times(12, (n) => `category${n + 16} { ...I${n + 16} }`)} } } }
      fragment Person on Child { name givenName birthDate role organisation unit }
      fragment Frame on Record { organisationId withheld { category reason message } }
      ${times(28, (n) => `fragment I${n} on Item${n} { id a b c d e f }`)}`;
    expect(await open.run({ query, variables: { id: 'x' } }, {})).toEqual({ data: { case: null } });
  });
});
