// What the guard finds fault with: a field of an owner's types without @consent, an item reached through another category, or any
// way to personal information that does not go through a category field of the record.
import {
  getNamedType,
  isEnumType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Category } from '../consent/category.ts';
import { consentDirectiveName } from '../consent/consent-directive.ts';

/** What an owner answers without naming a person, and the account, which a receipt of its own opens and nothing else. */
const publicFields = new Set(['organisationId', 'releaseReceipt', 'withheld', 'account']);

export class UnguardedFields extends Error {
  constructor(faults: readonly string[]) {
    super(`These fields of personal information are not guarded by @consent:\n${faults.join('\n')}`);
    this.name = 'UnguardedFields';
  }
}

/** One line for each fault: file, type, field, what is wrong. */
export function findUnguarded(
  schema: GraphQLSchema,
  record: GraphQLObjectType,
  fileOf: (type: string) => string,
): string[] {
  const faults: string[] = [];
  const report = (type: GraphQLObjectType, field: string, what: string): void => {
    faults.push(`${fileOf(type.name)}: ${type.name}.${field} ${what}`);
  };
  const seen = new Map<GraphQLObjectType, Category>();
  const visit = (type: GraphQLObjectType, category: Category): void => {
    const before = seen.get(type);
    seen.set(type, category);
    for (const field of Object.values(type.getFields())) {
      const own = categoryOf(field);
      if (own === undefined) report(type, field.name, 'has no @consent');
      else if (own !== category)
        report(type, field.name, `has @consent(category: ${own}) but is reached through ${category}`);
      else if (before === undefined) descend(field, category);
    }
  };
  const descend = (field: GraphQLField<unknown, unknown>, category: Category): void => {
    const type = getNamedType(field.type);
    if (isObjectType(type)) visit(type, category);
    else if (!isScalarType(type) && !isEnumType(type))
      report(record, field.name, 'is an abstract type, which the guard does not follow');
  };
  for (const field of Object.values(record.getFields())) {
    const category = categoryOf(field);
    if (category !== undefined) descend(field, category);
    else if (!publicFields.has(field.name)) report(record, field.name, 'has no @consent');
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === record || seen.has(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (isObjectType(target) && (target === record || seen.has(target))) {
        report(type, field.name, 'leads to personal information without a release');
      }
    }
  }
  return faults;
}

export function categoryOf({ astNode }: Pick<GraphQLField<unknown, unknown>, 'astNode'>): Category | undefined {
  const directive = astNode?.directives?.find(({ name }) => name.value === consentDirectiveName);
  const value = directive?.arguments?.find(({ name }) => name.value === 'category')?.value;
  return value?.kind === 'EnumValue' ? (value.value as Category) : undefined;
}
