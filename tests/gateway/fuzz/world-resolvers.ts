// How each field is read, once: the subgraphs and the whole schema resolve by the same functions.
import {
  books,
  cases,
  films,
  find,
  findAll,
  findAny,
  inUnit,
  organisations,
  persons,
  records,
  type Row,
  type Unit,
} from './world-data.ts';

const person = (id: unknown): Row | null => find(persons, id);
const media = [...books, ...films];

export const person_ = {
  height: ({ id }: Row, { unit }: { unit: Unit }) => inUnit(person(id)?.['height'], unit),
  friends: ({ id }: Row) => findAll(persons, person(id)?.['friends']),
  friend: ({ id }: Row, { filter }: { filter?: { role?: string; not?: string[] } }) =>
    findAll(persons, person(id)?.['friends']).find(
      (friend) =>
        (filter?.role == null || friend?.['role'] === filter.role) && !filter?.not?.includes(String(friend?.id)),
    ) ?? null,
  employer: ({ id }: Row) => find(organisations, person(id)?.['employer']),
  anything: ({ id }: Row) => [find(organisations, 'o1'), person(id), find(books, 'm1')],
};
export const sizeText = (height: unknown, other: unknown): string => `${String(height)} of ${String(other)}`;
export const townText = (town: unknown): string => `in ${String(town)}`;

export const organisation_ = {
  staff: ({ id }: Row) => findAll(persons, find(organisations, id)?.['staff']),
  head: ({ id }: Row) => person(find(organisations, id)?.['head']),
};

export const case_ = {
  child: (row: Row) => person(row['child']),
  team: (row: Row) => findAll(persons, row['team']),
  related: (row: Row) => findAll(cases, row['related']),
  organisation: (row: Row) => find(organisations, row['organisation']),
  school: (row: Row) => findAll(records, row['school']),
  subject: (row: Row) => findAny(row['subject']),
};

export const record_ = {
  organisation: (row: Row) => find(organisations, row['organisationId']),
};

export const item_ = { teacher: (row: Row) => person(row['teacher']) };
export const book_ = { author: (row: Row) => person(row['author']) };

export const query_ = {
  case: (_: unknown, { id }: { id: string }) => find(cases, id),
  cases: () => cases,
  persons: (_: unknown, { first }: { first: number }) => persons.slice(0, first),
  search: (_: unknown, { role }: { role?: string | null }) => [
    ...persons.filter((row) => role == null || row['role'] === role),
    organisations[0],
    null,
    books[1],
  ],
  named: () => [persons[0], organisations[1], persons[2]],
  media: () => media,
  oneMedia: (_: unknown, { id }: { id: string }) => find(media, id),
  organisations: () => organisations,
};

export const byId =
  (rows: readonly Row[]) =>
  ({ id }: { id: string }): Row | null =>
    find(rows, id);
export const allMedia = media;
