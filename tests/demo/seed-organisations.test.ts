// The demo in each organisation: every category of the full case.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyOf } from '@hlt/demo/families.ts';
import { seedOrganisation } from '@hlt/demo/seed/organisations/seed-organisation.ts';
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { school } from '@hlt/school/school.ts';
import { social } from '@hlt/social/social.ts';
import { ChildEntity } from '@hlt/shared/child/child.entity.ts';
import { GrantEntity } from '@hlt/shared/consent/grant.entity.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { AsOwner } from '@hlt/shared/database/database.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { openTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const organisations = [
  { organisationId: 'umea-skola', kind: school, children: 7, childOf: 'full', emptyCategories: 0 },
  { organisationId: 'vannas-skola', kind: school, children: 1, childOf: 'two-schools', emptyCategories: 10 },
  { organisationId: 'umea-socialtjanst', kind: social, children: 6, childOf: 'full', emptyCategories: 0 },
  {
    organisationId: 'vannas-socialtjanst',
    kind: social,
    children: 1,
    childOf: 'other-municipality',
    emptyCategories: 3,
  },
  { organisationId: 'region-vasterbotten', kind: healthcare, children: 7, childOf: 'full', emptyCategories: 0 },
] as const;

describe.each(organisations)('the demo in $organisationId', (organisation) => {
  const { organisationId, kind, childOf } = organisation;
  let database: Database;
  const asOwner: AsOwner = (work) => asMigrationOwner(database, work);
  const seed = (): Promise<void> => seedOrganisation(database, { organisationId, now });

  beforeAll(async () => {
    database = await openTestDatabase(ownerModel(kind.concepts));
    await seed();
  });
  afterAll(() => database.close());

  it('holds no consent: they are delivered by coordination, as in real operation', async () => {
    expect(await asOwner((em) => em.count(GrantEntity))).toBe(0);
  });

  it('holds only the children that it takes part for', async () => {
    expect(await asOwner((em) => em.count(ChildEntity))).toBe(organisation.children);
  });

  it('fills every category that the case needs', async () => {
    const child = familyOf(childOf).childId;
    const counts = await asOwner((em) =>
      Promise.all(kind.concepts.map(({ entity }) => em.count(entity, { childId: child }))),
    );
    expect(counts.filter((count) => count === 0)).toHaveLength(organisation.emptyCategories);
  });

  it('is left as it is by a second start', async () => {
    const before = await asOwner((em) => em.count(ChildEntity));
    await seed();
    expect(await asOwner((em) => em.count(ChildEntity))).toBe(before);
  });
});
