// The schema files of one owner's sector: what the people who fill the hub read, and what their own validators check.
import type { OwnerKind } from '../owner/concept.ts';
import { itemSchema } from './item-schema.ts';
import type { JsonSchema } from './item-intake.ts';
import { lineSchema } from './line-schema.ts';

const address = 'https://hlt-hub.example/';

/** Text by file name in `schema/`. */
export function itemSchemaFiles(kind: OwnerKind): Record<string, string> {
  const folder = `items/${kind.subgraph}`;
  const line = lineSchema(kind, (category) => ({ $ref: fileOf(category) }), { withChild: true });
  const files: [string, JsonSchema][] = [
    ...kind.concepts.map((concept): [string, JsonSchema] => [fileOf(concept.category), itemSchema(concept)]),
    ['import-line.schema.json', line],
  ];
  return Object.fromEntries(
    files.map(([name, schema]) => [
      `${folder}/${name}`,
      written({ $id: `${address}schema/${folder}/${name}`, ...schema }),
    ]),
  );
}

const fileOf = (category: string): string => `${category}.schema.json`;

const written = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
