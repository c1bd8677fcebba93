// What is wrong with what was put in, by its path, in words that help: never the content itself.
import type { ErrorObject } from 'ajv/dist/2020.js';
import { neverSentences } from './never-sentences.ts';
import type { NeverReason } from './never-in-the-hub.rules.ts';
import { childKeyword, freeTextKeyword, orderKeyword } from './item-schema.ts';

export interface IntakeFault {
  readonly code: 'INVALID_ITEM' | 'NEVER_IN_THE_HUB';
  /** Such as `item.summary` or `aboutPersons.0`; null: the whole. */
  readonly field: string | null;
  readonly swedish: string;
  readonly english: string;
}

type Sentence = readonly [swedish: string, english: string];
type Params = Readonly<Record<string, unknown>>;

export function faultOf({ keyword, instancePath, params, propertyName }: ErrorObject): IntakeFault {
  const path = instancePath.split('/').slice(1).map(asWritten);
  const told = params as Params;
  if (keyword === freeTextKeyword) {
    const { swedish, english } = neverSentences[told['reason'] as NeverReason];
    return { code: 'NEVER_IN_THE_HUB', field: path.join('.'), swedish, english };
  }
  const own = ownField(keyword, told) ?? propertyName;
  const [swedish, english] = (sentences[keyword] ?? otherwise)(told);
  const field = [...path, ...(own === undefined ? [] : [asWritten(own)])].join('.');
  return { code: 'INVALID_ITEM', field: field === '' ? null : field, swedish, english };
}

/** A field that the error is about, below the object that it was found in. */
function ownField(keyword: string, params: Params): string | undefined {
  const names: Readonly<Record<string, string>> = {
    required: 'missingProperty',
    additionalProperties: 'additionalProperty',
    [orderKeyword]: 'high',
  };
  const name = names[keyword];
  const value = name === undefined ? undefined : params[name];
  return typeof value === 'string' ? value : undefined;
}

/** A name that is no plain word may be content that went astray, so it is not repeated. */
const asWritten = (name: string): string => (/^([A-Za-z]{1,40}|\d{1,3})$/.test(name) ? name : '?');

const type: Readonly<Record<string, Sentence>> = {
  string: ['en text', 'a text'],
  integer: ['ett heltal', 'a whole number'],
  number: ['ett tal', 'a number'],
  boolean: ['true eller false', 'true or false'],
  object: ['ett objekt', 'an object'],
  array: ['en lista', 'a list'],
  null: ['null', 'null'],
};

function typeSentence({ type: wanted }: Params): Sentence {
  const names = [wanted].flat().map((name) => type[String(name)] ?? otherwise({}));
  return [
    `Ska vara ${names.map(([swedish]) => swedish).join(' eller ')}.`,
    `Must be ${names.map(([, english]) => english).join(' or ')}.`,
  ];
}

const otherwise = (_params: Params): Sentence => [
  'Följer inte kategorins schema.',
  'Does not follow the schema of its category.',
];

const list = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : '');

const sentences: Readonly<Record<string, (params: Params) => Sentence>> = {
  required: () => ['Saknas. Lägg till fältet.', 'Is missing. Add the field.'],
  additionalProperties: () => ['Finns inte i schemat. Ta bort fältet.', 'Is not in the schema. Remove the field.'],
  type: typeSentence,
  enum: ({ allowedValues }) => [`Ska vara ett av: ${list(allowedValues)}.`, `Must be one of: ${list(allowedValues)}.`],
  const: ({ allowedValue }) => [
    `Ska här vara ${String(allowedValue)}, för att stämma med de andra fälten.`,
    `Must be ${String(allowedValue)} here, to agree with the other fields.`,
  ],
  maxLength: ({ limit }) => [
    `Högst ${String(limit)} tecken. Skriv kortare.`,
    `At most ${String(limit)} characters. Write less.`,
  ],
  minimum: ({ limit }) => [`Minst ${String(limit)}.`, `At least ${String(limit)}.`],
  maximum: ({ limit }) => [`Högst ${String(limit)}.`, `At most ${String(limit)}.`],
  maxItems: ({ limit }) => [`Högst ${String(limit)} stycken.`, `At most ${String(limit)} of them.`],
  uniqueItems: () => ['Samma person står två gånger.', 'The same person stands twice.'],
  format: () => ['Ska vara en dag som finns, ÅÅÅÅ-MM-DD.', 'Must be a day that exists, YYYY-MM-DD.'],
  pattern: () => [
    'Har fel form: en rad utan radbrytning, inte tom, eller som schemat säger.',
    'Has the wrong form: one line without line breaks, not empty, or as the schema says.',
  ],
  [orderKeyword]: ({ low }) => [
    `Får inte vara före eller mindre än ${String(low)}.`,
    `Must not be before or below ${String(low)}.`,
  ],
  [childKeyword]: ({ of }) =>
    of === 'none'
      ? [
          'Innehåller ett personnummer. Använd postens eget id i källsystemet.',
          'Holds a personal identity number. Use the item’s own id in the source system.',
        ]
      : [
          'Personnumret stämmer inte: tolv siffror, ÅÅÅÅMMDDNNNN, med rätt kontrollsiffra.',
          'The personal identity number does not hold: twelve digits, YYYYMMDDNNNN, with the right check digit.',
        ],
};
