// A child's mother, father, the mother's new partner and a sibling, with the tax authority's test numbers, as an owner knows them.
import { findOrAddPerson } from '@hlt/shared/child/find-or-add.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';

export const personNumbers = {
  mother: '198502112389',
  father: '198304172391',
  partner: '199001012385',
  sibling: '201506052388',
} as const;
export type PersonName = keyof typeof personNumbers;

/** The owner's own ids of them. */
export async function personIds({ orm }: Database): Promise<Record<PersonName, string>> {
  const found = Object.entries(personNumbers).map(
    async ([name, number]) => [name, await findOrAddPerson(orm.em.fork(), number)] as const,
  );
  return Object.fromEntries(await Promise.all(found)) as Record<PersonName, string>;
}
