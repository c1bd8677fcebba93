// Attack 19: somebody with every right on the database server changes the access log. The verifier names the first bad entry and the
// reason, and a chain that was rewritten whole contradicts the head that coordination holds.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLogHead } from '@hlt/shared/access-log/read-log-head.ts';
import { checkHeads, type CheckedHead } from '@hlt/shared/access-log/verify-heads.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { signMessage } from '@hlt/shared/delivery/hub-message.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { createPublicKey } from 'node:crypto';
import { tamper, told, verify, writeLog } from '../support/access-log.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';

let database: Database;
beforeEach(async () => {
  database = await openTestDatabase(ownerModel([]));
  await writeLog(database, ['one', 'two', 'three', 'four', 'five', 'six']);
});
afterEach(() => database.close());

/** Seals everything anew from the place on, as somebody would who knows how it is done. */
const resealFrom = (position: number): string[] => [
  `update access_log l set hash = access_log_hash(l)`,
  `do $$
  declare
    entry record;
    last bytea := coalesce((select hash from access_log_seal where position = ${String(position - 1)}), decode(repeat('00', 32), 'hex'));
  begin
    for entry in select s.position, l.hash from access_log_seal s join access_log l on l.id = s.entry_id
      where s.position >= ${String(position)} order by s.position loop
      update access_log_seal set prev = last, hash = sha256(int8send(position) || last || entry.hash)
        where position = entry.position returning hash into last;
    end loop;
    update access_log_head set hash = last;
  end $$`,
];

/** What coordination keeps of the log as it is now; `signed` by another hand when told. */
async function keptHead(change: { position?: number; hash?: string } = {}): Promise<CheckedHead[]> {
  const key = await createReceiptKey();
  const head = (await readLogHead(database.orm.em.fork()))!;
  const claims = { iss: 'umea-skola', aud: 'https://coordination.example', head, withdrawals: [] };
  const iat = Math.floor(Date.now() / 1000);
  const signed = await signMessage('hlt-statement+jwt', { ...claims, iat }, key);
  const jwk = createPublicKey(key.privateKey).export({ format: 'jwk' });
  return checkHeads(`${JSON.stringify({ ...head, ...change, signed, jwk })}\n`);
}

test('a log that nobody touched is whole, with the head that coordination keeps', async () => {
  const heads = await keptHead();
  expect(await verify(database, heads)).toMatchObject({ holds: true, from: 1, end: { position: 6 }, heads: 1 });
});

describe('the verifier names', () => {
  const attacks: Record<string, [string, string[]]> = {
    'an entry whose words were changed': ['3 hash', [`update access_log set subject = 'nobody' where id = 3`]],
    'an entry whose time was changed': ['4 hash', [`update access_log set at = at - interval '1 day' where id = 4`]],
    'an entry that was changed and hashed anew': [
      '3 chain',
      [
        `update access_log set released = '{}', purpose = 'x' where id = 3`,
        `update access_log l set hash = access_log_hash(l)`,
      ],
    ],
    'an entry that was taken out of the middle': ['2 gap', ['delete from access_log where id = 2']],
    'an entry that was taken out with its place': [
      '2 gap',
      ['delete from access_log where id = 2', 'delete from access_log_seal where position = 2'],
    ],
    'entries that were taken off the end': [
      '5 gap',
      ['delete from access_log where id >= 5', 'delete from access_log_seal where position >= 5'],
    ],
    'two entries that changed places': [
      '2 chain',
      [
        `update access_log_seal set entry_id = 20 where position = 2`,
        `update access_log_seal set entry_id = 2 where position = 3`,
        `update access_log_seal set entry_id = 3 where position = 2`,
      ],
    ],
    'an entry that was put in without a seal': [
      '7 chain',
      [
        `insert into access_log (transaction_id, subject, role, requested, released, withheld, grants, policy_version, hash)
         values ('x', 'forged', 'x', '{}', '{}', '{}', '[]', 'x', ''::bytea)`,
      ],
    ],
    'a place whose seal was made up': ['6 chain', [`update access_log_seal set hash = sha256('x') where position = 6`]],
    'an end that was moved back': ['6 chain', [`update access_log_head set position = 5`]],
  };
  test.each(Object.entries(attacks))('%s', async (_attack, [expected, statements]) => {
    await tamper(database, ...statements);
    expect(told(await verify(database))).toBe(expected);
  });
});

describe('against the head that coordination keeps', () => {
  test('a chain that was rewritten whole does not hold, though nothing in it is wrong', async () => {
    const heads = await keptHead();
    await tamper(database, `update access_log set subject = 'nobody' where id = 2`, ...resealFrom(1));
    expect(told(await verify(database))).toBe('whole');
    expect(told(await verify(database, heads))).toBe('6 head');
  });

  test('a log that was cut off clean at the end does not hold', async () => {
    const heads = await keptHead();
    await tamper(
      database,
      'delete from access_log where id >= 5',
      'delete from access_log_seal where position >= 5',
      'update access_log_head h set position = s.position, hash = s.hash from access_log_seal s where s.position = 4',
    );
    expect(told(await verify(database))).toBe('whole');
    expect(told(await verify(database, heads))).toBe('5 head');
  });

  test('a log that was emptied does not hold', async () => {
    const heads = await keptHead();
    await tamper(
      database,
      'delete from access_log',
      'delete from access_log_seal',
      `update access_log_head set position = 0, hash = decode(repeat('00', 32), 'hex')`,
    );
    expect(told(await verify(database, heads))).toBe('1 head');
  });

  test('a kept head that the owner did not sign so is told as that', async () => {
    expect(told(await verify(database, await keptHead({ position: 4 })))).toBe('4 signature');
    expect(told(await verify(database, await keptHead({ hash: 'ab'.repeat(32) })))).toBe('6 signature');
    expect(told(await verify(database, await keptHead({ position: 9 })))).toBe('9 signature');
  });

  test('an anchor does not excuse what was cut too early', async () => {
    const heads = await keptHead();
    await writeLog(database, ['seven', 'eight']);
    await tamper(
      database,
      `insert into access_log_anchor select position, hash, now() - interval '5 years 1 day', 'x', now() - interval '1 minute'
       from access_log_seal where position = 7`,
      'delete from access_log where id <= 7',
      'delete from access_log_seal where position <= 7',
    );
    expect(told(await verify(database))).toBe('whole');
    expect(told(await verify(database, heads))).toBe('7 gap');
  });
});

test('nobody changes, removes or empties entries or seals, the owner of the tables no more than others', async () => {
  for (const table of ['access_log', 'access_log_seal']) {
    for (const attempt of [`update ${table} set hash = ''`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(sqlAsOwner(database, attempt)).rejects.toThrow(/never changed or removed/);
    }
  }
});
