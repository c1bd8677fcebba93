// One run for all tests: PGlite by default, real PostgreSQL when TEST_DATABASE_URL is set.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vitest would load graphql twice, as CommonJS and as a module: "Cannot use GraphQLSchema from another realm".
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    server: { deps: { inline: [/type-graphql/, /@apollo\//, /@graphql-tools\//, /graphql-http/] } },
    setupFiles: ['reflect-metadata'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
