// Imports run one way, and the check that says so is itself checked: a rule that finds nothing proves nothing.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenRules } from './cruise.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the imports of the hub', () => {
  it('break no rule', async () => {
    const { checked, broken } = await brokenRules(root, ['gateway', 'service', 'subgraphs', 'demo', 'schema']);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });
});

describe('a planted violation is found:', () => {
  let tree: string;
  beforeEach(async () => {
    tree = await mkdtemp(join(tmpdir(), 'hlt-architecture-'));
  });
  afterEach(async () => rm(tree, { recursive: true }));

  const plant = async (files: Record<string, string>): Promise<string[]> => {
    for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), text);
    }
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    return (await brokenRules(tree, folders)).broken.map(({ rule }) => rule);
  };
  const thing = 'export const thing = 1;\n';

  it.each([
    ['organisations-never-sideways', 'subgraphs/school/a.ts', 'subgraphs/social/b.ts'],
    ['organisations-never-sideways', 'subgraphs/healthcare/a.ts', 'subgraphs/coordination/b.ts'],
    ['shared-never-upward', 'subgraphs/shared/a.ts', 'subgraphs/school/b.ts'],
    ['gateway-stands-alone', 'gateway/a.ts', 'subgraphs/shared/b.ts'],
    ['service-knows-no-hub', 'service/a.ts', 'gateway/b.ts'],
    ['product-without-demo-and-tests', 'subgraphs/school/a.ts', 'demo/b.ts'],
    ['rules-are-pure', 'subgraphs/school/x/x.rules.ts', 'subgraphs/school/x/x.reader.ts'],
    ['rules-are-pure', 'subgraphs/shared/consent/decide-release.ts', 'subgraphs/shared/consent/x.reader.ts'],
    ['shared-type-is-not-the-stored-one', 'subgraphs/school/x/x.type.ts', 'subgraphs/school/x/x.entity.ts'],
    ['readers-below-resolvers', 'subgraphs/school/x/x.reader.ts', 'subgraphs/school/x/x.resolver.ts'],
  ])('%s, from %s to %s', async (rule, from, to) => {
    const path = `${'../'.repeat(from.split('/').length - 1)}${to}`;
    expect(await plant({ [from]: `export { thing } from '${path}';\n`, [to]: thing })).toContain(rule);
  });

  it('no-circles', async () => {
    const files = {
      'gateway/a.ts': "export { b } from './b.ts';\nexport const a = 1;\n",
      'gateway/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
    };
    expect(await plant(files)).toContain('no-circles');
  });

  it('resolvable', async () => {
    expect(await plant({ 'gateway/a.ts': "export { x } from './nowhere.ts';\n" })).toContain('resolvable');
  });
});
