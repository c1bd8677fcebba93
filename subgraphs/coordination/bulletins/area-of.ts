// The area that a process leader answers for.
import type { PersonRow } from '../people/person.entity.ts';

export const areaOf = ({ processAreaId }: PersonRow): string => {
  if (processAreaId == null) throw new Error('A process leader without an area.');
  return processAreaId;
};
