// Finds by its id what staff name (staff-lookups.migration.ts).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Category } from '../consent/category.ts';

/** Whose information it is, and of which categories. */
export interface Place {
  readonly childId: string;
  readonly categories: readonly Category[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => uuid.test(text);

/** Null when the organisation has no copy of a grant of that case. */
export async function childOfCase(em: SqlEntityManager, caseId: string): Promise<string | null> {
  if (!isUuid(caseId)) return null;
  const [row] = await em.execute<{ id: string | null }[]>('select child_of_case(?) as id', [caseId]);
  return row?.id ?? null;
}

export const placeOfHold = (em: SqlEntityManager, id: string): Promise<Place | undefined> =>
  placeBy(em, 'place_of_hold', id);

export const placeOfWaiver = (em: SqlEntityManager, id: string): Promise<Place | undefined> =>
  placeBy(em, 'place_of_waiver', id);

async function placeBy(
  em: SqlEntityManager,
  name: 'place_of_hold' | 'place_of_waiver',
  id: string,
): Promise<Place | undefined> {
  if (!isUuid(id)) return undefined;
  const rows = await em.execute<{ child_id: string; categories: Category[] }[]>(`select * from ${name}(?)`, [id]);
  return rows.map(({ child_id: childId, categories }) => ({ childId, categories }))[0];
}
