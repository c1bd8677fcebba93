// Compiles what has changed since the last start: all of it in about half a second, nothing in a few milliseconds.
import { access, glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { compiledFile, esbuildOptions, projectRoot, typescriptCache } from './compiled-source.ts';

const sources = '{service,gateway,subgraphs,demo}/**/*.ts';

export async function compileProject(): Promise<void> {
  await mkdir(typescriptCache, { recursive: true });
  const exclude = (name: string): boolean => name.endsWith('node_modules');
  const compiling: Promise<void>[] = [];
  for await (const file of glob(sources, { cwd: projectRoot, exclude }))
    compiling.push(compile(join(projectRoot, file)));
  await Promise.all(compiling);
}

async function compile(file: string): Promise<void> {
  const source = await readFile(file, 'utf8');
  const target = compiledFile(source);
  if (await exists(target)) return;
  const { code } = await transform(source, { ...esbuildOptions, sourcefile: file });
  // Renamed into place: another start may compile the same at the same time.
  const unfinished = `${target}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, target);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
