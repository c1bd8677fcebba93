// The tests that judge the mutants (npm run mutation): rules, receipts, grants and the log, on the sources of this very folder, so
// that what is changed is what they see. The workspace links of node_modules lead to the sources that nobody changed.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const {
  resolve,
  test: { projects: _everything, ...test },
} = usual as { resolve: { alias: { find: RegExp; replacement: string }[] }; test: { projects: unknown } };

export default defineConfig({
  resolve: {
    alias: [
      ...resolve.alias,
      { find: /^@hlt\/(shared|coordination|school|social|healthcare)\//, replacement: `${here('./subgraphs/')}$1/` },
      { find: /^@hlt\/(service|gateway|demo)\//, replacement: `${here('./')}$1/` },
    ],
  },
  test: {
    ...test,
    include: [
      'tests/rules/**/*.test.ts',
      'tests/coordination/{rules,*.rules}.test.ts',
      'tests/shared/{verify-receipt,verify-log.properties}.test.ts',
    ],
  },
});
