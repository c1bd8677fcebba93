// The demo in the two school organisations: every category of the full case, and grants that equal coordination's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGrants } from '@hlt/demo/seed/consents.ts';
import { familyOf } from '@hlt/demo/families.ts';
import { demoPseudonyms } from '@hlt/demo/seed/pseudonyms.ts';
import { seedOrganisation } from '@hlt/demo/seed/organisations/seed-organisation.ts';
import { school } from '@hlt/school/school.ts';
import { ChildEntity } from '@hlt/shared/child/child.entity.ts';
import { GrantEntity } from '@hlt/shared/consent/grant.entity.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { openTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const organisationIds = ['umea-skola', 'vannas-skola'] as const;
const pseudonymsOf = (id: string): Record<string, string> => demoPseudonyms('a-secret-of-this-test', id);

describe.each(organisationIds)('the demo in %s', (organisationId) => {
  let database: Database;
  const fork = (): Database['orm']['em'] => database.orm.em.fork();
  const seed = (): Promise<void> =>
    seedOrganisation(fork(), { organisationId, now, pseudonyms: pseudonymsOf(organisationId) });

  beforeAll(async () => {
    database = await openTestDatabase(ownerModel(school.concepts));
    await seed();
  });
  afterAll(() => database.close());

  it("keeps the organisation's own copies of the grants, equal to coordination's, and nobody else's", async () => {
    const expected = demoGrants(now)
      .filter((grant) => grant.organisationId === organisationId)
      .map((grant) => ({ ...grant, childPseudonym: pseudonymsOf(organisationId)[grant.childId] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const stored = await fork().find(GrantEntity, {}, { orderBy: { id: 'asc' } });
    // The signers' times come back from JSON as text.
    expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('holds only children who go there', async () => {
    const expected = organisationId === 'umea-skola' ? 7 : 1;
    expect(await fork().count(ChildEntity)).toBe(expected);
  });

  it('fills every category that the case needs', async () => {
    const child = familyOf(organisationId === 'umea-skola' ? 'full' : 'two-schools').childId;
    const counts = await Promise.all(
      school.concepts.map(async ({ category, entity }) => [category, await fork().count(entity, { childId: child })]),
    );
    const empty = counts.filter(([, count]) => count === 0).map(([category]) => category);
    expect(empty.length).toBe(organisationId === 'umea-skola' ? 0 : 10);
  });

  it('is left as it is by a second start', async () => {
    const before = await fork().count(ChildEntity);
    await seed();
    expect(await fork().count(ChildEntity)).toBe(before);
  });
});
