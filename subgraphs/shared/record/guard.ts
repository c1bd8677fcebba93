// The guard: reads @consent on the finished schema and puts the release in front of every category field.
import { isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Category } from '../consent/category.ts';
import type { StaffDesk } from '../staff/staff-desk.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import { categoryOf, findUnguarded, UnguardedFields } from './unguarded-fields.ts';
import { accountEntry } from '../account/account-entry.ts';
import type { AccountLoader } from '../account/account-loader.ts';
import { accountPage } from '../account/account-page.ts';
import type { RecordReference, ReleaseLoader } from './release-loader.ts';
import { withheldCategory } from './withheld-category.type.ts';

export interface OwnerContext extends SubgraphContext {
  readonly releases: ReleaseLoader;
  readonly accounts: AccountLoader;
  readonly desk: StaffDesk;
}

type Fields = Record<string, GraphQLField<unknown, OwnerContext>>;

/** `files`: where each type is written, by type name, for the message of a fault. */
export function guardRecord(schema: GraphQLSchema, recordName: string, files: ReadonlyMap<string, string>): void {
  const record = schema.getType(recordName);
  if (!isObjectType(record)) throw new Error(`There is no type ${recordName} to guard.`);
  const faults = findUnguarded(schema, record, (type) => files.get(type) ?? 'no concept of this owner');
  if (faults.length > 0) throw new UnguardedFields(faults);

  const fields = record.getFields() as Fields;
  for (const field of Object.values(fields)) {
    const category = categoryOf(field);
    if (category !== undefined) field.resolve = afterRelease(category, field.resolve);
  }
  const { withheld, account } = fields;
  if (withheld === undefined || account === undefined) throw new Error(`${recordName} must extend OwnerRecord.`);
  withheld.resolve = async (source, _args, { releases }) =>
    [...(await releases.withheld(source as RecordReference))].map(([category, reason]) =>
      withheldCategory(category, reason),
    );
  account.resolve = async (source, args: { first: number; after?: string | null }, { accounts }) => {
    const record = source as RecordReference;
    const found = await accounts.load(record, accountPage(args.first, args.after ?? null));
    return found && found.lines.map((line) => accountEntry(line, String(record.organisationId), found.names));
  };
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
