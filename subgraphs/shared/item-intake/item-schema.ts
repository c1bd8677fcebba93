// The JSON Schema of one category at one owner, derived from its GraphQL type and its own limits.
import { categoryFacts } from '../consent/category.ts';
import type { Concept } from '../owner/concept.ts';
import { itemFields, type FieldKind, type ItemField } from './item-fields.ts';
import type { JsonSchema } from './item-intake.ts';

export const draft = 'https://json-schema.org/draft/2020-12/schema';

/** Own words of the schemas, which other validators pass over: ordered pairs, free text, a child's number. */
export const freeTextKeyword = 'x-hlt-free-text';
export const orderKeyword = 'x-hlt-order';
export const childKeyword = 'x-hlt-child';

/** One line, nothing invisible to be stored or to break words with. */
const oneLine = '^(?=.*\\S)[^\\p{Cc}\\p{Cs}]*$';

const kinds: Readonly<Record<FieldKind, JsonSchema>> = {
  DATE: { type: 'string', format: 'date', pattern: '^(19|20)[0-9]{2}-' },
  INTEGER: { type: 'integer', minimum: 0, maximum: 10_000 },
  NUMBER: { type: 'number' },
  BOOLEAN: { type: 'boolean' },
  TEXT: { type: 'string', maxLength: 280, pattern: oneLine, [freeTextKeyword]: true },
  CODE: { type: 'string' },
};

const sharedLimits: Readonly<Record<string, JsonSchema>> = { unit: { maxLength: 100 } };

export function itemSchema(concept: Concept): JsonSchema {
  const { category, intake } = concept;
  const fields = itemFields(concept);
  const names = new Set(fields.map(({ name }) => name));
  const unknown = [
    ...Object.keys(intake.limits ?? {}),
    ...(intake.order ?? []).flat(),
    ...Object.keys(intake.example),
  ].filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`The intake of ${category} names what it does not have: ${unknown.join()}.`);
  const { swedish } = categoryFacts[category];
  return {
    $schema: draft,
    title: `${category} (${swedish})`,
    description: describe(concept),
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [
        field.name,
        fieldSchema(field, { ...sharedLimits[field.name], ...intake.limits?.[field.name] }),
      ]),
    ),
    required: fields.filter(({ nullable }) => !nullable).map(({ name }) => name),
    additionalProperties: false,
    [orderKeyword]: [['asOf', 'validUntil'], ...(intake.order ?? [])],
    ...(intake.rules === undefined ? {} : { allOf: intake.rules }),
    examples: [intake.example],
  };
}

function fieldSchema({ kind, values, description, nullable }: ItemField, limits: JsonSchema): JsonSchema {
  const codes = Object.keys(values);
  const said =
    kind === 'CODE'
      ? `${description} ${codes.map((code) => `${code}: ${String(values[code])}`).join(' ')}`
      : description;
  const { type, ...rest } = kinds[kind];
  return {
    description: said,
    type: nullable ? [type, 'null'] : type,
    ...rest,
    ...(kind === 'CODE' ? { enum: nullable ? [...codes, null] : codes } : {}),
    ...limits,
  };
}

const describe = ({ category, type }: Concept): string => {
  const { swedish } = categoryFacts[category];
  return `An item of ${type.name} (${swedish}). Short and structured; never diagnoses, journal text, test results, reports of concern, compulsory care or placement, addresses, income support or crime.`;
};
