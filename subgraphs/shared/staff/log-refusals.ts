// Who is refused a field of the own staff stands in the access log as who is given it (domain rule 17). Put round every root field, so
// that a new one cannot forget it; the door itself stays in the field (staff-access.ts), and only a verified caller comes so far.
import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isPersonalIdentityNumber, isTemporarySchoolId } from '@hlt/service/identifiers/personal-identity-number.ts';
import { findChild } from '../child/find-or-add.ts';
import { categories, type Category } from '../consent/category.ts';
import { HubError } from '../errors.ts';
import type { OwnerContext } from '../record/guard.ts';
import { childOfCase, isUuid, placeOfHold, placeOfWaiver, type Place } from './staff-lookups.ts';

export function logRefusals(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    const fields = Object.values(type?.getFields() ?? {}) as GraphQLField<unknown, OwnerContext>[];
    // `_entities` and `_service` are federation's own: records log by themselves.
    for (const field of fields.filter(({ name }) => !name.startsWith('_'))) logRefusalsOf(field);
  }
}

function logRefusalsOf(field: GraphQLField<unknown, OwnerContext>): void {
  const { name, resolve } = field;
  if (resolve === undefined) throw new Error(`The field ${name} has no resolver.`);
  field.resolve = async (source, args: Named, context, info) => {
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      // Not written, it is not answered as a refusal either: the operator must see that the log does not work.
      if (isRefusal(error)) await writeRefusal(context, name, { ...args, ...args.input });
      throw error;
    }
  };
}

/** For what is another unit's, and is answered as what is not there. */
export const logRefusedPlace = (
  { caller, transactionId, desk }: OwnerContext,
  field: string,
  { childId, categories: named }: Place,
): Promise<void> => desk.logRefusal({ caller, transactionId, field, childId, caseId: null, categories: named });

const isRefusal = (error: unknown): boolean => error instanceof HubError && error.extensions['code'] === 'FORBIDDEN';

/** What the arguments and inputs of the staff's fields call the child and the categories. */
interface Named {
  readonly input?: Named;
  readonly child?: { readonly caseId?: string | null; readonly personalIdentityNumber?: string | null };
  readonly caseId?: string;
  readonly holdId?: string;
  readonly waiverId?: string;
  readonly category?: Category;
  readonly categories?: readonly Category[] | null;
}

async function writeRefusal({ caller, transactionId, desk }: OwnerContext, field: string, named: Named): Promise<void> {
  const caseId = named.caseId ?? named.child?.caseId ?? '';
  await desk.logRefusal({
    caller,
    transactionId,
    field,
    childId: await childNamed(desk.fork(), named, caseId),
    caseId: isUuid(caseId) ? caseId : null,
    categories: categories.filter((one) => one === named.category || named.categories?.includes(one)),
  });
}

/** Nobody is added for it, and the one who is refused learns nothing of it. */
async function childNamed(em: SqlEntityManager, named: Named, caseId: string): Promise<string | null> {
  const { child, holdId, waiverId } = named;
  if (holdId !== undefined) return (await placeOfHold(em, holdId))?.childId ?? null;
  if (waiverId !== undefined) return (await placeOfWaiver(em, waiverId))?.childId ?? null;
  const number = child?.personalIdentityNumber ?? '';
  if (isPersonalIdentityNumber(number) || isTemporarySchoolId(number)) return findChild(em, number);
  return childOfCase(em, caseId);
}
