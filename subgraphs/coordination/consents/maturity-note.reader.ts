// Reads the notes on the maturity of children, the newest first: one statement for a whole request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../row-loader.ts';

export interface StoredNote {
  readonly childId: string;
  readonly mature: boolean;
  readonly note: string;
  readonly notedAt: Date;
  readonly notedBy: string;
}

const statement = `
  select n.child_id as "childId", n.mature, n.note, n.noted_at as "notedAt", p.given_name || ' ' || p.family_name as "notedBy"
  from maturity_note n join person p on p.id = n.noted_by_id
  where n.child_id = any(string_to_array(?, ',')::uuid[]) order by n.noted_at desc, n.id`;

type NoteColumns = Omit<StoredNote, 'notedAt'> & { readonly notedAt: string | Date };

/** By the child's id. */
export const notesOfChildren = (em: SqlEntityManager): Many<StoredNote> =>
  manyRows(
    async (childIds) =>
      (await em.execute<NoteColumns[]>(statement, [childIds.join(',')])).map((row) => ({
        ...row,
        notedAt: new Date(row.notedAt),
      })),
    ({ childId }) => childId,
  );
