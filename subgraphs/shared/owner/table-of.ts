// The table of a category's items.
import type { Category } from '../consent/category.ts';
import type { OwnerKind } from './concept.ts';

export function tableOf(
  { concepts, recordName }: Pick<OwnerKind, 'concepts' | 'recordName'>,
  wanted: Category,
): string {
  const concept = concepts.find(({ category }) => category === wanted);
  if (concept === undefined) throw new Error(`${recordName} has no category ${wanted}.`);
  return concept.entity.meta.tableName;
}
