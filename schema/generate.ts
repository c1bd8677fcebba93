// npm run schema               writes the contracts: each subgraph's SDL, the supergraph, the public API, the items' JSON
//                              Schemas, and the picture of the process in docs/
// npm run schema -- --check    writes nothing; fails when a file is stale or a breaking change is undeclared
// npm run schema -- --release  also makes the current public API the one that later changes are held against
import 'reflect-metadata';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { declarationsSchema, undeclaredBreakingChanges } from './breaking-changes.ts';
import { currentContracts } from './contracts.ts';

const here = (name: string): URL => new URL(name, import.meta.url);
const read = async (name: string): Promise<string> => readFile(here(name), 'utf8').catch(() => '');
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

const checkOnly = process.argv.includes('--check');
const release = process.argv.includes('--release');
const contracts = currentContracts();
const faults: string[] = [];

for (const [name, text] of Object.entries(contracts)) {
  if ((await read(name)) === text) continue;
  if (checkOnly) faults.push(`schema/${name} is stale: run "npm run schema" and commit it.`);
  else {
    await mkdir(here(`${name}/..`), { recursive: true });
    await writeFile(here(name), text);
  }
}

const current = contracts['public.graphql'] ?? '';
if (release) {
  await mkdir(here('released/'), { recursive: true });
  await writeFile(here('released/public.graphql'), current);
  await writeFile(here('released/breaking-changes.json'), '[]\n');
}
const released = await read('released/public.graphql');
const declared = declarationsSchema.parse(JSON.parse(await read('released/breaking-changes.json')));
for (const change of await undeclaredBreakingChanges(released, current, declared))
  faults.push(
    `Breaking change: ${change}. Undo it, or declare it with a reason in schema/released/breaking-changes.json.`,
  );

for (const fault of faults) say(fault);
if (faults.length === 0) say(checkOnly ? 'The contracts are current.' : 'The contracts are written.');
process.exitCode = faults.length === 0 ? 0 : 1;
