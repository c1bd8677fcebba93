// Each run names its databases after itself, and drops at its end what is left of them on the server.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { testRunVariable } from './test-run.ts';

export default function setup(): (() => Promise<void>) | undefined {
  const url = process.env['TEST_DATABASE_URL'];
  const run = randomUUID().slice(0, 8);
  process.env[testRunVariable] = run;
  if (url === undefined) return undefined;
  return async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const left = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
        `test\\_${run}\\_%`,
      ]);
      for (const { datname } of left.rows) await client.query(`drop database ${datname} with (force)`);
    } finally {
      await client.end();
    }
  };
}
