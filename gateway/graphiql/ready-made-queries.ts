// The ready-made queries as tabs of GraphiQL: docs/queries/*.graphql, each with its variables beside it if it has some.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface ReadyMadeQuery {
  readonly name: string;
  readonly query: string;
  /** JSON text of `<name>.variables.json`. */
  readonly variables?: string;
}

const first = 'hlt-meeting';

export async function readReadyMadeQueries(folder: string): Promise<ReadyMadeQuery[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.graphql')).sort();
  const names = files.map((file) => basename(file, '.graphql'));
  const ordered = [...names.filter((name) => name === first), ...names.filter((name) => name !== first)];
  return Promise.all(
    ordered.map(async (name) => {
      const query = await readFile(join(folder, `${name}.graphql`), 'utf8');
      const variables = await readFile(join(folder, `${name}.variables.json`), 'utf8').catch(() => undefined);
      return { name, query, ...(variables !== undefined && { variables }) };
    }),
  );
}
