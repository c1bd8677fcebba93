// The one set of data that the subgraphs share out among themselves and the whole schema holds together.

export type Unit = 'CM' | 'MM';
export type Row = Record<string, unknown> & { readonly __typename: string; readonly id: string };

export const persons: Row[] = ['p1', 'p2', 'p3', 'p4'].map((id, index) => ({
  __typename: 'Person',
  id,
  label: index === 2 ? null : `Person ${id}`,
  code: `person-${id}`,
  role: ['TEACHER', 'NURSE', 'CURATOR', null][index],
  height: [120, 131, 142, null][index],
  friends: [['p2', 'p3'], ['p1', 'p1'], [], ['p4', 'p2']][index],
  address:
    index === 3
      ? null
      : { street: `Street ${index}`, town: index === 1 ? null : 'Umeå', lines: [['a', null], [`${index}`]] },
  employer: ['o1', 'o2', null, 'o1'][index],
  score: [1, 2, 3, 4][index],
}));

export const organisations: Row[] = ['o1', 'o2'].map((id, index) => ({
  __typename: 'Organisation',
  id,
  label: `Organisation ${id}`,
  code: index === 0 ? 'organisation-1' : null,
  size: [10, 20][index],
  staff: [['p1', 'p4'], ['p2']][index],
  head: ['p1', 'p3'][index],
}));

export const books: Row[] = ['m1', 'm2'].map((id, index) => ({
  __typename: 'Book',
  id,
  title: `Book ${id}`,
  pages: [100, 200][index],
  author: ['p1', 'p2'][index],
  rating: [5, null][index],
}));

export const films: Row[] = ['m3'].map((id) => ({
  __typename: 'Film',
  id,
  title: `Film ${id}`,
  minutes: 90,
  rating: 3,
}));

export const cases: Row[] = ['c1', 'c2', 'c3'].map((id, index) => ({
  __typename: 'Case',
  id,
  label: `Case ${id}`,
  child: ['p1', 'p2', 'p3'][index],
  team: [['p1', 'p2', 'p1'], [], ['p4', null, 'p3']][index],
  related: [['c2', 'c1'], ['c1'], ['c3', 'c2']][index],
  organisation: ['o1', 'o2', 'o1'][index],
  school: [['s1', 's2'], ['s3'], ['s2', 's2']][index],
  subject: ['p1', 'o2', 'm1'][index],
}));

const items = (record: string): Row[] => [
  { __typename: 'Absence', id: `${record}-a`, summary: `Absent ${record}`, hours: 3, teacher: 'p1' },
  {
    __typename: 'Support',
    id: `${record}-b`,
    summary: record === 's2' ? null : `Support ${record}`,
    kind: 'EXTRA',
    teacher: 'p2',
  },
];

export const records: Row[] = ['s1', 's2', 's3'].map((id, index) => ({
  __typename: 'SchoolRecord',
  id,
  organisationId: ['o1', 'o2', 'o1'][index],
  releaseReceipt: `receipt-${id}`,
  items: index === 2 ? null : items(id),
  latest: index === 1 ? null : items(id)[0],
  grade: [3, 4, null][index],
}));

const everything = [...persons, ...organisations, ...books, ...films, ...cases];

export const find = (rows: readonly Row[], id: unknown): Row | null => rows.find((row) => row.id === id) ?? null;
export const findAll = (rows: readonly Row[], ids: unknown): (Row | null)[] =>
  (ids as unknown[]).map((id) => find(rows, id));
export const findAny = (id: unknown): Row | null => find(everything, id);
export const inUnit = (height: unknown, unit: Unit): number | null =>
  typeof height !== 'number' ? null : unit === 'MM' ? height * 10 : height;
