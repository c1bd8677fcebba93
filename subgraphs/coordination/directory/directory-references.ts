// What a directory file refers to and nobody has: told all at once, each with its place in the file.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { DirectoryFile } from './directory-file.ts';

const tables = { municipality: 'code', organisation: 'id', unit: 'id', team: 'id', process_area: 'id' } as const;
type Table = keyof typeof tables;

export async function findMissingReferences(em: SqlEntityManager, file: DirectoryFile): Promise<string[]> {
  const known = new Map<Table, Set<string>>();
  for (const [table, key] of Object.entries(tables) as [Table, string][]) {
    const rows = await em.execute<{ key: string }[]>(`select ${key} as key from ${table}`);
    known.set(table, new Set(rows.map((row) => row.key)));
  }
  const add = (table: Table, ids: readonly string[]): void => ids.forEach((one) => known.get(table)?.add(one));
  const isNew = ({ name, sector }: DirectoryFile['organisations'][number]): boolean =>
    name !== undefined && sector !== undefined;
  add(
    'organisation',
    file.organisations.filter(isNew).map(({ id }) => id),
  );
  add(
    'unit',
    file.units.map(({ id }) => id),
  );
  add(
    'team',
    file.teams.map(({ id }) => id),
  );

  const missing = (table: Table, value: string | null | undefined, place: string): string[] =>
    value == null || known.get(table)?.has(value) === true ? [] : [`${place}: there is no ${table} ${value}.`];
  return [
    ...file.municipalities.flatMap(({ code }, at) =>
      missing('municipality', code, `municipalities.${String(at)}.code`),
    ),
    ...file.organisations.flatMap((one, at) => [
      ...missing('organisation', one.id, `organisations.${String(at)}.id (a new one needs name and sector)`),
      ...missing('municipality', one.municipalityCode, `organisations.${String(at)}.municipalityCode`),
    ]),
    ...[['units', file.units] as const, ['teams', file.teams] as const, ['contacts', file.contacts] as const].flatMap(
      ([name, rows]) =>
        rows.flatMap((row, at) => [
          ...missing('municipality', row.municipalityCode, `${name}.${String(at)}.municipalityCode`),
          ...('organisationId' in row
            ? missing('organisation', row.organisationId, `${name}.${String(at)}.organisationId`)
            : []),
        ]),
    ),
    ...file.people.flatMap((one, at) => [
      ...missing('organisation', one.organisationId, `people.${String(at)}.organisationId`),
      ...missing('unit', one.unitId, `people.${String(at)}.unitId`),
      ...missing('team', one.teamId, `people.${String(at)}.teamId`),
      ...missing('process_area', one.processAreaId, `people.${String(at)}.processAreaId`),
    ]),
  ];
}
