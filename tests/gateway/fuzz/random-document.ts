// Random documents by a schema: aliases, fragments, conditions by variables, the same field twice. Not all are valid.
import {
  isCompositeType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from './random.ts';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

// Aliases that are keys, @inaccessible or names of the planner's own must be as harmless as any other.
const aliases = [
  'x',
  'y',
  'id',
  'label',
  'height',
  'organisationId',
  'releaseReceipt',
  '__typename',
  '_internal_qp_alias_0',
  '_e0',
];
const variableNames = ['on', 'off', 'representations', '__batch_reps_0'];
const ids = ['c1', 'c2', 'c3', 'p1', 'p2', 'm1', 'm3', 'none'];

export function randomOperation(schema: GraphQLSchema, random: Random): RandomOperation {
  return new DocumentMaker(schema, random).make();
}

class DocumentMaker {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #fragments: { name: string; on: string; text: string }[] = [];
  readonly #variables = new Map<string, { type: string; value: unknown }>();
  #budget: number;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
    this.#budget = 4 + random.below(40);
  }

  make(): RandomOperation {
    const query = this.#schema.getQueryType();
    if (query == null) throw new Error('No query type.');
    const selection = this.#selection(query, 0);
    const definitions = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const header = definitions.length > 0 ? `query(${definitions.join(', ')}) ` : 'query ';
    const fragments = this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    return {
      query: [header + selection, ...fragments].join('\n'),
      variables: Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value])),
    };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(depth === 0 ? 3 : 5);
    const parts = Array.from({ length: count }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    this.#budget -= 1;
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (this.#budget <= 0 || depth > 6)
      return leaves.length > 0 ? this.#field(this.#random.pick(leaves), depth) : '__typename';
    if (this.#random.chance(0.06)) return `${this.#alias()}__typename${this.#condition()}`;
    if (fields.length === 0 || this.#random.chance(isAbstractType(type) ? 0.6 : 0.12))
      return this.#fragment(type, depth);
    return this.#field(this.#random.pick(fields), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const given = field.args.map((argument) => this.#argument(argument)).filter((text) => text !== '');
    const call = given.length > 0 ? `(${given.join(', ')})` : '';
    const inner = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : '';
    return `${this.#alias()}${field.name}${call}${this.#condition()}${inner}`;
  }

  #alias(): string {
    return this.#random.chance(0.15) ? `${this.#random.pick(aliases)}: ` : '';
  }

  #condition(): string {
    if (!this.#random.chance(0.12)) return '';
    const directive = this.#random.pick(['skip', 'include']);
    return ` @${directive}(if: ${this.#random.chance(0.3) ? this.#random.pick(['true', 'false']) : this.#flag()})`;
  }

  #flag(): string {
    const name = this.#random.pick(variableNames);
    if (!this.#variables.has(name)) this.#variables.set(name, { type: 'Boolean!', value: this.#random.chance(0.5) });
    return `$${name}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.#overlapping(type);
    const known = this.#fragments.filter((fragment) => fragment.on === on.name);
    if (known.length > 0 && this.#random.chance(0.3)) return `...${this.#random.pick(known).name}${this.#condition()}`;
    if (this.#random.chance(0.7)) {
      const condition = on.name === type.name && this.#random.chance(0.3) ? '' : ` on ${on.name}`;
      return `...${condition}${this.#condition()} ${this.#selection(on, depth + 1)}`;
    }
    const text = this.#selection(on, depth + 1);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, on: on.name, text });
    return `...${name}${this.#condition()}`;
  }

  /** A type that some object of `type` can be. */
  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType {
    const members = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const member = this.#random.pick(members);
    const abstract = [...member.getInterfaces()];
    return this.#random.chance(0.25) && abstract.length > 0
      ? this.#random.pick(abstract)
      : this.#random.pick([member, member, type]);
  }

  #argument(argument: GraphQLArgument): string {
    const required = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!required && this.#random.chance(0.5)) return '';
    return `${argument.name}: ${this.#random.chance(0.4) ? this.#variable(argument.type) : this.#literal(argument.type)}`;
  }

  #variable(type: GraphQLInputType): string {
    const name = `v${this.#variables.size}`;
    const value = this.#value(type);
    this.#variables.set(name, { type: String(type), value });
    return `$${name}`;
  }

  #literal(type: GraphQLInputType): string {
    const write = (value: unknown, of: GraphQLInputType): string => {
      const inner = isNonNullType(of) ? of.ofType : of;
      if (value === null || value === undefined) return 'null';
      if (isListType(inner)) return `[${(value as unknown[]).map((item) => write(item, inner.ofType)).join(', ')}]`;
      if (isEnumType(inner)) return value as string;
      if (!isInputObjectType(inner)) return JSON.stringify(value);
      const fields = inner.getFields();
      return `{${Object.entries(value)
        .map(([key, item]) => `${key}: ${write(item, fields[key]!.type)}`)
        .join(', ')}}`;
    };
    return write(this.#value(type), type);
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#valueOf(type.ofType);
    return this.#random.chance(0.1) ? null : this.#valueOf(type);
  }

  #valueOf(type: GraphQLInputType): unknown {
    if (isListType(type)) return Array.from({ length: this.#random.below(3) }, () => this.#value(type.ofType));
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (!isInputObjectType(type))
      return getNamedType(type).name === 'Int' ? this.#random.below(5) : this.#random.pick(ids);
    const chosen = Object.values(type.getFields()).filter(() => this.#random.chance(0.6));
    return Object.fromEntries(chosen.map((field) => [field.name, this.#value(field.type)]));
  }
}
