// The guard: reads @consent on the finished schema and puts the release in front of every category field. A field of an owner's
// types without the directive, or reached through another category, stops the build.
import {
  getNamedType,
  isEnumType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Category } from '../consent/category.ts';
import { consentDirectiveName } from '../consent/consent-directive.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import type { RecordReference, ReleaseLoader } from './release-loader.ts';
import { withheldCategory } from './withheld-category.type.ts';

export interface OwnerContext extends SubgraphContext {
  readonly releases: ReleaseLoader;
}

/** What an owner answers without naming a person. */
const publicFields = new Set(['organisationId', 'releaseReceipt', 'withheld']);

export class UnguardedFields extends Error {
  constructor(faults: readonly string[]) {
    super(`These fields of personal information are not guarded by @consent:\n${faults.join('\n')}`);
    this.name = 'UnguardedFields';
  }
}

type Fields = Record<string, GraphQLField<unknown, OwnerContext>>;

/** `files`: where each type is written, by type name, for the message of a fault. */
export function guardRecord(schema: GraphQLSchema, recordName: string, files: ReadonlyMap<string, string>): void {
  const record = schema.getType(recordName);
  if (!isObjectType(record)) throw new Error(`There is no type ${recordName} to guard.`);
  const faults = findFaults(schema, record, (type) => files.get(type) ?? 'no concept of this owner');
  if (faults.length > 0) throw new UnguardedFields(faults);

  const fields = record.getFields() as Fields;
  for (const field of Object.values(fields)) {
    const category = categoryOf(field);
    if (category !== undefined) field.resolve = afterRelease(category, field.resolve);
  }
  const { withheld } = fields;
  if (withheld === undefined) throw new Error(`${recordName} must extend OwnerRecord.`);
  withheld.resolve = async (source, _args, { releases }) =>
    [...(await releases.withheld(source as RecordReference))].map(([category, reason]) =>
      withheldCategory(category, reason),
    );
}

function afterRelease(
  category: Category,
  resolve: GraphQLField<unknown, OwnerContext>['resolve'],
): GraphQLFieldResolver<unknown, OwnerContext> {
  if (resolve === undefined) throw new Error(`The field of ${category} has no resolver.`);
  return async (source, args, context, info) => {
    const rows = await context.releases.load(source as RecordReference, category);
    return rows === null ? null : resolve(rows, args, context, info);
  };
}

/** Every way from a root field to personal information goes through a category field of the record. */
function findFaults(schema: GraphQLSchema, record: GraphQLObjectType, fileOf: (type: string) => string): string[] {
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

function categoryOf({ astNode }: Pick<GraphQLField<unknown, unknown>, 'astNode'>): Category | undefined {
  const directive = astNode?.directives?.find(({ name }) => name.value === consentDirectiveName);
  const value = directive?.arguments?.find(({ name }) => name.value === 'category')?.value;
  return value?.kind === 'EnumValue' ? (value.value as Category) : undefined;
}
