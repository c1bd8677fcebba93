// The subgraph schema of a sector: its record, its concepts, and the guard in front of them.
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { categoriesOf } from '../consent/category.ts';
import { guardRecord } from '../record/guard.ts';
import { logRefusals } from '../staff/log-refusals.ts';
import { buildSubgraph, type SubgraphSchema } from '../subgraph-schema.ts';
import type { OwnerKind } from './concept.ts';
import { ownerResolvers } from './owner-resolvers.ts';

export function buildOwnerSchema(kind: OwnerKind): SubgraphSchema {
  const { sector, record, recordName, concepts } = kind;
  const known = new Set(concepts.map(({ category }) => category));
  const missing = categoriesOf(sector).filter((category) => !known.has(category));
  const foreign = [...known].filter((category) => !categoriesOf(sector).includes(category));
  if (missing.length + foreign.length > 0 || known.size !== concepts.length) {
    throw new Error(
      `${recordName} must have each category of ${sector} once. Missing: ${missing.join()}; foreign: ${foreign.join()}.`,
    );
  }
  const [first, ...others] = concepts.map(({ resolver }) => resolver);
  if (first === undefined) throw new Error(`${recordName} has no category.`);
  const subgraph = buildSubgraph({
    resolvers: [first, ...others, ...ownerResolvers(kind)],
    orphanedTypes: [record],
    // The reference is taken as it comes: caller and receipt are judged before the first row is read (release-loader.ts).
    references: { [recordName]: (reference) => reference },
  });
  guardRecord(subgraph.schema, recordName, filesOf(concepts));
  logRefusals(subgraph.schema);
  return subgraph;
}

const filesOf = (concepts: OwnerKind['concepts']): ReadonlyMap<string, string> =>
  new Map(concepts.map(({ type, file }) => [type.name, relative(process.cwd(), fileURLToPath(file))]));
