// The JSON Schema of what surrounds an item: whose it is, where it comes from, whom it concerns. A line of an import file is this with
// the child in it; GraphQL names the child beside it.
import type { OwnerKind } from '../owner/concept.ts';
import type { Category } from '../consent/category.ts';
import { childKeyword, draft } from './item-schema.ts';
import type { JsonSchema } from './item-intake.ts';

const person: JsonSchema = { type: 'string', pattern: '^[0-9]{12}$', [childKeyword]: 'person' };

const child: JsonSchema = {
  description:
    'The child: a personal identity number or samordningsnummer of twelve digits, or a school’s temporary id such as 20130101TF01 (barnet).',
  type: 'string',
  pattern: '^([0-9]{12}|[0-9]{8}TF[0-9]{2})$',
  [childKeyword]: 'child',
};

const around: Readonly<Record<string, JsonSchema>> = {
  sourceId: {
    description:
      'The item’s id in the owner’s own system, the same each time it is sent; it names one item of this child and category, and holds no personal identity number (käll-id).',
    type: 'string',
    pattern: '^[A-Za-z0-9._:/-]{1,100}$',
    [childKeyword]: 'none',
  },
  aboutPersons: {
    description:
      'Adults whom the text is also about, by personal identity number: shown only when each of them has waived secrecy (personer i texten).',
    type: 'array',
    maxItems: 10,
    uniqueItems: true,
    items: person,
    default: [],
  },
  hideFromGuardians: {
    description: 'Whether it is kept from every guardian (dölj för vårdnadshavarna, OSL 12:3).',
    type: 'boolean',
    default: false,
  },
  hideFrom: {
    description: 'Guardians from whom it is kept, by personal identity number (dölj för).',
    type: 'array',
    maxItems: 10,
    uniqueItems: true,
    items: person,
    default: [],
  },
};

/** `item` makes the schema of a category's item, or a reference to it. */
export function lineSchema(
  { sector, prefix, concepts }: OwnerKind,
  item: (category: Category) => JsonSchema,
  options: { readonly withChild: boolean },
): JsonSchema {
  const categories = concepts.map(({ category }) => category);
  const [example] = concepts;
  const theChild = options.withChild ? { child } : {};
  return {
    $schema: draft,
    title: `One line of an import file of ${prefix} (importrad)`,
    description: `One item of ${sector} about one child. A file has one such object on each line (JSON Lines, UTF-8).`,
    type: 'object',
    properties: {
      ...theChild,
      category: { description: 'The information category (informationskategori).', type: 'string', enum: categories },
      ...around,
      item: { description: 'The item itself, by the schema of its category (post).', type: 'object' },
    },
    required: [...Object.keys(theChild), 'category', 'sourceId', 'item'],
    additionalProperties: false,
    allOf: categories.map((category) => ({
      if: { properties: { category: { const: category } }, required: ['category'] },
      then: { properties: { item: item(category) } },
    })),
    ...(example === undefined
      ? {}
      : {
          examples: [
            {
              ...(options.withChild ? { child: '202402292383' } : {}),
              category: example.category,
              sourceId: 'our-system-4711',
              item: example.intake.example,
              aboutPersons: [],
              hideFromGuardians: false,
              hideFrom: [],
            },
          ],
        }),
  };
}
