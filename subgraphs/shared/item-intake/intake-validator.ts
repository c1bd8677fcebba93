// The one judge of what is put in, over GraphQL and from a file alike: the JSON Schemas that owners' own people read, in one ajv.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isPersonalIdentityNumber, isTemporarySchoolId } from '@hlt/service/identifiers/personal-identity-number.ts';
import type { OwnerKind } from '../owner/concept.ts';
import type { IntakeFault } from './intake-fault.ts';
import { faultOf } from './intake-fault.ts';
import { childKeyword, freeTextKeyword, itemSchema, orderKeyword } from './item-schema.ts';
import { lineSchema } from './line-schema.ts';
import { findNever, namesSomebody } from './never-in-the-hub.rules.ts';

export interface IntakeValidator {
  /** Every fault of a line of an import file; none means that it holds. */
  faultsOfLine(line: unknown): readonly IntakeFault[];
  /** The same without the child, whom GraphQL names beside it. */
  faultsOfInput(input: unknown): readonly IntakeFault[];
}

export function createIntakeValidator(kind: OwnerKind): IntakeValidator {
  const ajv = createAjv();
  const schemas = new Map(kind.concepts.map((concept) => [concept.category, itemSchema(concept)]));
  const compile = (withChild: boolean): ValidateFunction =>
    ajv.compile(lineSchema(kind, (category) => schemas.get(category) ?? {}, { withChild }));
  const line = compile(true);
  const input = compile(false);
  return { faultsOfLine: (given) => faults(line, given), faultsOfInput: (given) => faults(input, given) };
}

function faults(validate: ValidateFunction, given: unknown): readonly IntakeFault[] {
  if (validate(given)) return [];
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(faultOf);
}

/** As the schema files say it; `strict` so that a misspelt word in a schema is found. */
function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
  });
  addFormats.default(ajv, ['date']);
  ajv.addKeyword({ keyword: freeTextKeyword, type: 'string', schemaType: 'boolean', errors: true, validate: freeText });
  ajv.addKeyword({ keyword: childKeyword, type: 'string', schemaType: 'string', errors: true, validate: holdsNumber });
  ajv.addKeyword({ keyword: orderKeyword, type: 'object', schemaType: 'array', errors: true, validate: inOrder });
  return ajv;
}

/** ajv reads what is wrong from the function itself. */
interface Keyword<Schema, Data> {
  (schema: Schema, data: Data): boolean;
  errors?: Partial<ErrorObject>[];
}

/** What is far too long is refused for that, and not searched. */
const longestSearched = 1_000;

const freeText: Keyword<boolean, string> = (isFree, text) => {
  const reason = isFree && text.length <= longestSearched ? findNever(text) : undefined;
  if (reason === undefined) return true;
  freeText.errors = [{ keyword: freeTextKeyword, params: { reason } }];
  return false;
};

const numbers: Readonly<Record<string, (text: string) => boolean>> = {
  child: (text) => isPersonalIdentityNumber(text) || isTemporarySchoolId(text),
  person: isPersonalIdentityNumber,
  none: (text) => !namesSomebody(text),
};

const holdsNumber: Keyword<string, string> = (of, text) => {
  if (numbers[of]?.(text) === true) return true;
  holdsNumber.errors = [{ keyword: childKeyword, params: { of } }];
  return false;
};

type Pairs = readonly (readonly [string, string])[];

const inOrder: Keyword<Pairs, Readonly<Record<string, unknown>>> = (pairs, data) => {
  const wrong = pairs.filter(([low, high]) => isAfter(data[low], data[high]));
  if (wrong.length === 0) return true;
  inOrder.errors = wrong.map(([low, high]) => ({ keyword: orderKeyword, params: { low, high } }));
  return false;
};

const isAfter = (one: unknown, other: unknown): boolean =>
  (typeof one === 'string' && typeof other === 'string' && one > other) ||
  (typeof one === 'number' && typeof other === 'number' && one > other);
