// Loaded first in every process of the demo: a module of the project is read from the cache of compiled sources.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { compiledFile, esbuildOptions } from './compiled-source.ts';

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    return { format: 'module', shortCircuit: true, source: compiled(file, readFileSync(file, 'utf8')) };
  },
});

function compiled(file: string, source: string): string {
  try {
    return readFileSync(compiledFile(source), 'utf8');
  } catch {
    // Changed since the parent looked.
    return transformSync(source, { ...esbuildOptions, sourcefile: file }).code;
  }
}
