// Bad input through the gateway: its code, a sentence that says what to do, and nothing written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChildEntity } from '@hlt/coordination/cases/child.entity.ts';
import { caseId } from '@hlt/demo/cases.ts';
import { personalIdentityNumberClaim } from '@hlt/service/caller/caller-claims.ts';
import { ChildEntity as OwnersChildEntity } from '@hlt/shared/child/child.entity.ts';
import { findOrAddChild } from '@hlt/shared/child/find-or-add.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { sqlAsOwner } from '../support/database.ts';
import { post, startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => hub.close());

const byId = 'query ($id: ID!) { case(id: $id) { id } }';
const unknownCase = '00000000-0000-4000-8000-000000000000';

/** Rows that a refused request must not add. */
async function written(): Promise<number[]> {
  const logs = [...hub.owners.values()].map(async ({ database }) => sqlAsOwner(database, 'select 1 from access_log'));
  const decisions = hub.coordination.database.orm.em.getConnection().execute('select 1 from release_decision');
  return (await Promise.all([...logs, decisions])).map((rows: unknown[]) => rows.length);
}

describe('bad input', () => {
  it.each([
    ['an unknown case', byId, { id: unknownCase }, 'CASE_NOT_FOUND', /coordinator/],
    ['a malformed id', byId, { id: 'ärendet' }, 'BAD_USER_INPUT', /UUID/],
    ['an over-long id', byId, { id: 'a'.repeat(100_000) }, 'BAD_USER_INPUT', /UUID/],
    ['a personal number for an id', byId, { id: '202402292383' }, 'BAD_USER_INPUT', /UUID/],
    [
      'an unknown organisation',
      'query ($id: ID!) { case(id: $id) { accessExplanation(recipientOrganisationId: "nowhere") { category } } }',
      { id: caseId('full') },
      'BAD_USER_INPUT',
      /organisation/i,
    ],
    ['a wrong enum value', '{ organisations(sector: POLICE) { id } }', {}, 'GRAPHQL_VALIDATION_FAILED', /Sector/],
    [
      'a wrong enum value in a variable',
      'query ($s: Sector) { organisations(sector: $s) { id } }',
      { s: 'POLICE' },
      'BAD_USER_INPUT',
      /Sector/,
    ],
    ['a missing variable', byId, {}, 'BAD_USER_INPUT', /id/],
    ['an unknown field', '{ children { name } }', {}, 'GRAPHQL_VALIDATION_FAILED', /children/],
    ['no GraphQL', 'hello?', {}, 'GRAPHQL_PARSE_FAILED', /Syntax/],
  ] as const)('%s', async (_title, query, variables, code, sentence) => {
    const before = await written();
    const reply = await hub.ask('coordinator', query, variables);
    expect(reply.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(reply.errors[0]?.message).toMatch(sentence);
    expect(reply.text).not.toContain('202402292383');
    expect(await written()).toEqual(before);
  });

  it('a foreign case is answered as an unknown one', async () => {
    const foreign = await hub.ask('other-team', byId, { id: caseId('full') });
    expect(foreign.text).toBe((await hub.ask('other-team', byId, { id: unknownCase })).text);
  });

  it.each([
    ['no token', undefined, 'UNAUTHENTICATED'],
    ['something that is no token', 'Bearer nothing', 'UNAUTHENTICATED'],
    ['another scheme', 'Basic YTpi', 'UNAUTHENTICATED'],
  ])('%s is refused with 401', async (_title, authorization, code) => {
    const reply = await post(hub.gatewayUrl, authorization, { query: '{ me { roles } }' });
    expect(reply).toMatchObject({ status: 401, errors: [{ extensions: { code } }] });
  });

  it('an invalid personal number in a token is refused with 401, and says what to do', async () => {
    const claims = { roles: ['GUARDIAN'], [personalIdentityNumberClaim]: '202402292384' };
    const reply = await post(hub.gatewayUrl, `Bearer ${await hub.token('guardian-1', { claims })}`, {
      query: '{ myCases { id } }',
    });
    expect(reply).toMatchObject({ status: 401, errors: [{ extensions: { code: 'INVALID_PERSONAL_NUMBER' } }] });
    expect(reply.errors[0]?.message).toContain('Check it');
    expect(reply.text).not.toContain('202402292384');
  });

  it('an invalid personal number is written nowhere, neither in coordination nor at an owner', async () => {
    const personal = { id: '00000000-0000-4000-8000-000000000001', givenName: 'Alva', familyName: 'Fel' };
    const rest = { birthDate: '2024-02-29', municipalityCode: '2480', schoolUnitId: null, protectedIdentity: false };
    const child = { ...personal, ...rest, personalIdentityNumber: '202402292384' };
    const refusal = { extensions: { code: 'INVALID_PERSONAL_NUMBER' } };
    await expect(hub.coordination.fork().insert(ChildEntity, child)).rejects.toMatchObject(refusal);
    expect(await hub.coordination.fork().count(ChildEntity, { id: personal.id })).toBe(0);
    const { database } = hub.owners.get('umea-skola')!;
    const theirs = { id: personal.id, personalNumber: '202402292384' };
    await expect(findOrAddChild(database.orm.em.fork(), theirs.personalNumber)).rejects.toMatchObject(refusal);
    const inserting = asMigrationOwner(database, (em) => em.insertMany(OwnersChildEntity, [theirs]));
    await expect(inserting).rejects.toMatchObject(refusal);
    expect(
      await sqlAsOwner(database, 'select 1 from child where personal_number = ?', [theirs.personalNumber]),
    ).toEqual([]);
  });

  it('an expired token is refused with 401, and says to sign in again', async () => {
    const token = await hub.token('coordinator', { expiresAt: new Date(Date.now() - 60_000) });
    const reply = await post(hub.gatewayUrl, `Bearer ${token}`, { query: '{ me { roles } }' });
    expect(reply).toMatchObject({
      status: 401,
      errors: [{ message: expect.stringContaining('again'), extensions: { code: 'TOKEN_EXPIRED' } }],
    });
  });
});
