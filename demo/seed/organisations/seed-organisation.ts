// Fills an empty organisation's database with its part of the demo; one that has a child already is left as it is. The consents
// come from coordination, as in real operation.
import type { EntitySchema } from '@mikro-orm/core';
import { ChildEntity } from '@hlt/shared/child/child.entity.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { families, familyOf } from '../../families.ts';
import { demoOrganisations, type DemoOrganisationId } from '../../organisations.ts';
import { organisationsOf } from '../consents.ts';
import { dateFrom, daysFrom } from '../days.ts';
import type { DemoItem } from './item.ts';
import { itemsOf } from './items-of.ts';

export interface OrganisationSeed {
  readonly organisationId: DemoOrganisationId;
  /** The first start of the demo. */
  readonly now: Date;
}

/** As the owner of the tables: the application itself can add no item without an entry in the access log. */
export async function seedOrganisation(database: Pick<Database, 'asOwner'>, seed: OrganisationSeed): Promise<void> {
  const { organisationId, now } = seed;
  const items = (await itemsOf[organisationId]())((offset) => dateFrom(now, offset));
  await asMigrationOwner(database, async (tx) => {
    if ((await tx.count(ChildEntity)) > 0) return;
    await tx.insertMany(ChildEntity, childrenOf(organisationId));
    for (const [entity, rows] of itemRows(items, seed)) await tx.insertMany(entity, rows);
  });
}

const childrenOf = (organisationId: DemoOrganisationId): { id: string; personalNumber: string }[] =>
  families
    .filter(({ caseKey }) => organisationsOf(caseKey).includes(organisationId))
    .map(({ childId, personalIdentityNumber }) => ({ id: childId, personalNumber: personalIdentityNumber }));

function itemRows(items: readonly DemoItem[], { organisationId, now }: OrganisationSeed): Map<EntitySchema, object[]> {
  const organisationNumber = demoOrganisations.findIndex(({ id }) => id === organisationId) + 1;
  const rows = new Map<EntitySchema, object[]>();
  items.forEach(({ caseKey, entity, words }, index) => {
    const { unit, opened = true, aboutOtherPerson = false, ...rest } = words;
    const number = String(index + 1).padStart(4, '0');
    const row = {
      ...rest,
      id: `17e${organisationNumber}0000-0000-4000-8000-00000000${number}`,
      childId: familyOf(caseKey).childId,
      sourceId: `demo-${number}`,
      unit: unit.name,
      releasedAt: opened ? daysFrom(now, -7) : null,
      aboutOtherPerson,
    };
    rows.set(entity, [...(rows.get(entity) ?? []), row]);
  });
  return rows;
}
