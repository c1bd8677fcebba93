// How the demo's processes get their TypeScript: compiled once by the parent into a cache, by content, and only read after
// that. tsx does it too, but its hooks look at every module of every package: 0.7 s of processor time in each of eight
// processes that start at once (measured), where this costs nothing.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const cacheRoot = join(projectRoot, 'node_modules/.cache/hlt-hub');
export const typescriptCache = join(cacheRoot, 'typescript');
/** V8's own cache of compiled JavaScript. */
export const codeCache = join(cacheRoot, 'code');

/** As tsconfig.json says it. */
export const esbuildOptions = {
  loader: 'ts',
  format: 'esm',
  target: 'node24',
  sourcemap: 'inline',
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
  },
} as const;

const optionsText = JSON.stringify(esbuildOptions);

/** Where the compiled form of a source lies, whatever file the source is in. */
export const compiledFile = (source: string, cache = typescriptCache): string =>
  join(cache, `${createHash('sha256').update(optionsText).update(source).digest('hex').slice(0, 32)}.js`);
