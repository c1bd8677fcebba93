// Imports run one way: start → resolver → reader → rules; subgraph → shared → service; never sideways between
// organisations, never upward. Every rule is proven by a planted violation in tests/architecture.
const organisations = '(coordination|school|social|healthcare)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'organisations-never-sideways',
      comment: 'No organisation may reach into another: each runs alone, on its own database.',
      severity: 'error',
      from: { path: `^subgraphs/${organisations}/` },
      to: { path: `^subgraphs/${organisations}/`, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'shared-never-upward',
      comment: 'The hub concepts know no organisation.',
      severity: 'error',
      from: { path: '^subgraphs/shared/' },
      to: { path: `^(gateway|demo|subgraphs/${organisations})/` },
    },
    {
      name: 'gateway-stands-alone',
      comment: 'The gateway decides nothing and stores nothing: no subgraph code, no database.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|demo)/|node_modules/(@mikro-orm|pg|@electric-sql)/' },
    },
    {
      name: 'service-knows-no-hub',
      comment: 'What every process is made of knows neither GraphQL nor a database nor an organisation.',
      severity: 'error',
      from: { path: '^service/' },
      to: { path: '^(gateway|subgraphs|demo)/|node_modules/(@mikro-orm|pg|graphql|@apollo)/' },
    },
    {
      name: 'product-without-demo-and-tests',
      comment: 'Nothing that runs in production imports demo families, tests or the schema generator.',
      severity: 'error',
      from: { path: '^(gateway|service|subgraphs)/' },
      to: { path: '^(demo|tests|schema)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Domain rules do no input or output and take the time as an argument.',
      severity: 'error',
      from: {
        path: '(\\.rules|/(consent/(judge-category|decide-release|grant-state|own-copies|hold|item-view|recipient)|person/waiver))\\.ts$',
      },
      to: {
        path: '\\.(reader|resolver|entity|migration)\\.ts$|node_modules/(@mikro-orm|pg|fastify|undici|@apollo)/|^(node:)?(fs|http|https|net|child_process)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-type-is-not-the-stored-one',
      comment:
        'Stored is not shared: what may leave is written down anew, field by field. Code lists are told by type only.',
      severity: 'error',
      from: { path: '\\.type\\.ts$' },
      to: { path: '\\.(entity|migration|reader|resolver)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'readers-below-resolvers',
      comment: 'A reader never calls back into a resolver, an entity never into either.',
      severity: 'error',
      from: { path: '\\.(reader|entity|migration|rules)\\.ts$' },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing or have a third one between them.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(schema/.*\\.graphql|coverage|data)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
