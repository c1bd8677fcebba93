// One run for all tests: PGlite by default, real PostgreSQL when TEST_DATABASE_URL is set.
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** type-graphql keeps one register for a process: these add classes of their own to it, or compare the order in which it was filled. */
const ownModules = [
  'tests/architecture/contracts.test.ts',
  'tests/shared/guard.test.ts',
  'tests/shared/subgraph-schema.test.ts',
];

export default defineConfig({
  resolve: {
    // Vitest would load graphql twice, as CommonJS and as a module: "Cannot use GraphQLSchema from another realm".
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }],
  },
  test: {
    server: { deps: { inline: [/type-graphql/, /@apollo\//, /@graphql-tools\//, /graphql-http/] } },
    globalSetup: ['tests/support/drop-databases.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Modules are loaded once for each worker, which saves a minute; what a test changes it makes itself.
        test: {
          name: 'hub',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ownModules],
        },
      },
      { extends: true, test: { name: 'modules of their own', include: ownModules } },
    ],
  },
});
