// The demo compiles its TypeScript once, on an empty cache too, and whatever the files say.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compiledFile } from '@hlt/demo/run/typescript/compiled-source.ts';
import { compileProject } from '@hlt/demo/run/typescript/compile-project.ts';

let root: string;
let cache: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hlt-compile-'));
  cache = join(root, 'cache');
});
afterEach(async () => rm(root, { recursive: true }));

async function write(name: string, source: string): Promise<string> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), source);
  return compiledFile(source, cache);
}

it('compiles the files of every organisation, and leaves other folders alone', async () => {
  const wanted = await write('subgraphs/school/a.ts', 'export const a: number = 1;');
  const foreign = await write('tests/b.ts', 'export const b: number = 2;');
  await compileProject(root, cache);
  expect(await readFile(wanted, 'utf8')).toContain('const a = 1');
  await expect(readFile(foreign)).rejects.toThrow('ENOENT');
});

it('takes any number of files that say the same, and leaves nothing half-written', async () => {
  const same = 'export const same: string = "the same";';
  for (let index = 0; index < 40; index += 1) await write(`subgraphs/o${index}/same.ts`, same);
  await compileProject(root, cache);
  expect((await readdir(cache)).map((name) => join(cache, name))).toEqual([compiledFile(same, cache)]);
});

it('may be done by several starts at the same time', async () => {
  await write('service/a.ts', 'export const a: number = 1;');
  await Promise.all([compileProject(root, cache), compileProject(root, cache)]);
  expect(await readdir(cache)).toHaveLength(1);
});
