// Attack 22 in the database's own log: a server writes down the text of a statement that fails, waits or is slow, so no personal
// identity number stands in one. `current_query()` is that text, as the server itself has it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { readAccountPlaces } from '@hlt/coordination/account/account-place.reader.ts';
import { readCasesWithPlaces, readOwnCases } from '@hlt/coordination/cases/case-place.reader.ts';
import { coordinationModel } from '@hlt/coordination/database.ts';
import { findGuardianName } from '@hlt/coordination/people/person.reader.ts';
import { findChild, findOrAddChild, findOrAddPerson, findPerson } from '@hlt/shared/child/find-or-add.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';

const number = '202402292383';
const caseId = 'ca5e0001-0000-4000-8000-000000000001';
let owner: Database;
let coordination: Database;
beforeAll(async () => {
  [owner, coordination] = [await openTestDatabase(ownerModel([])), await openTestDatabase(coordinationModel)];
  for (const table of ['child', 'person']) await keepStatements(owner, table);
  for (const table of ['hlt_case', 'child', 'guardian']) await keepStatements(coordination, table);
});
afterAll(() => Promise.all([owner.close(), coordination.close()]));

/** From now on every statement that looks into the table is kept as text. */
async function keepStatements(database: Database, table: string): Promise<void> {
  for (const statement of [
    'create table if not exists statement_text (text text)',
    `create or replace function keep_statement() returns boolean language sql volatile security definer as
      'insert into statement_text values (current_query()); select true'`,
    `alter table ${table} rename to ${table}_row`,
    // `offset 0`: it is computed before anything else is asked of the table, which is empty.
    `create view ${table} as select r.* from (select keep_statement() as kept) as k left join ${table}_row r on kept offset 0`,
    `grant select, insert on ${table} to public`,
  ])
    await sqlAsOwner(database, statement);
}
const kept = async (database: Database): Promise<string[]> =>
  (await sqlAsOwner<{ text: string }>(database, 'select text from statement_text')).map(({ text }) => text);

test('an owner is told whose number it is, and the text of no statement has it', async () => {
  const em = owner.orm.em.fork();
  for (const find of [findChild, findPerson]) expect(await find(em, number)).toBeNull();
  // A view is no table to add to: what fails is just what the server would write down.
  for (const add of [findOrAddChild, findOrAddPerson]) await expect(add(em, number)).rejects.toThrow();
  expect((await kept(owner)).length).toBeGreaterThanOrEqual(2);
  expect((await kept(owner)).join()).not.toContain(number);
});

test('coordination asks for a guardian’s cases, account and name, and the text of no statement has the number', async () => {
  const caller = { subject: 'x', roles: ['GUARDIAN', 'CHILD'], personalIdentityNumber: number } as unknown as Caller;
  const em = coordination.orm.em.fork();
  expect(await readOwnCases(em, caller)).toEqual([]);
  expect(await readCasesWithPlaces(em, caller, [caseId])).toEqual([]);
  expect(await readAccountPlaces(em, caller, [caseId])).toEqual([]);
  expect(await findGuardianName(em, caller)).toBeNull();
  expect((await kept(coordination)).length).toBeGreaterThanOrEqual(3);
  expect((await kept(coordination)).join()).not.toContain(number);
});
