// The item statement, and the statement that brings holds and waivers to the decision, say what the pure rules say: whole families are
// drawn, stored in the owner's database, asked for over HTTP, and compared (fast-check).
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { counsellorContact } from '@hlt/school/counsellor-contact/counsellor-contact.ts';
import { school } from '@hlt/school/school.ts';
import { HoldEntity } from '@hlt/shared/consent/hold.entity.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { WaiverEntity } from '@hlt/shared/person/waiver.entity.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import { counsellorContactCase } from '../school/counsellor-contact.case.ts';
import { colleague, guardianWith, openOwner, type Family, type OwnerUnderTest } from '../support/owner.ts';
import { sqlAsOwner } from '../support/database.ts';
import { personNumbers } from '../support/persons.ts';
import { childId as drawnChild, father, guardian, mother, partner } from '../rules/families.ts';
import { drawn, shown, sibling, type Drawn, type Looker } from '../rules/items.ts';

let owner: OwnerUnderTest;
let otherChild: Family;
beforeAll(async () => {
  owner = await openOwner(school);
  otherChild = await owner.family();
  for (const [name, id] of Object.entries({ mother, father, partner, sibling }))
    await sqlAsOwner(owner.database, 'insert into person (id, personal_number) values (?, ?)', [
      id,
      personNumbers[name as keyof typeof personNumbers],
    ]);
});
afterAll(() => owner.close());

const kept = {
  ATTENDANCE_SUMMARY: { concept: attendanceSummary, content: attendanceSummaryCase.content },
  COUNSELLOR_CONTACT: { concept: counsellorContact, content: counsellorContactCase.content },
} as const;

async function store({ items, holds, waivers }: Drawn): Promise<Family> {
  const family = await owner.family();
  const child = (id: string): string => (id === drawnChild ? family.childId : otherChild.childId);
  for (const { category, ...marks } of items) {
    const { concept, content } = kept[category as keyof typeof kept];
    await owner.item(concept, family, { ...content, ...marks, unit: marks.sourceId });
  }
  // A hold that never was in force has no place in the table, and neither has a waiver.
  const holdRows = holds
    .filter(({ from, until }) => from < until)
    .map(({ childId, from: startsAt, until: endsAt, ...hold }) => ({
      ...hold,
      id: randomUUID(),
      childId: child(childId),
      startsAt,
      endsAt,
      reason: 'Skäl.',
      setBy: 'x',
    }));
  const waiverRows = waivers
    .filter(({ validFrom, validUntil, categories }) => validFrom < validUntil && categories.length > 0)
    .map(({ childId, ...waiver }) => ({
      ...waiver,
      id: randomUUID(),
      childId: child(childId),
      categories: [...waiver.categories],
      method: 'PAPER' as const,
      registeredBy: 'x',
      withdrawalRegisteredBy: waiver.withdrawnAt === null ? null : 'x',
    }));
  await asMigrationOwner(owner.database, async (em) => {
    await em.insertMany(HoldEntity, holdRows);
    await em.insertMany(WaiverEntity, waiverRows);
  });
  return family;
}

const asGuardian: Actor = { ...colleague, ...guardian };
const subjects: Readonly<Record<Looker, string>> = {
  colleague: colleague.sub,
  mother: guardianWith(personNumbers.mother),
  father: guardianWith(personNumbers.father),
  unknownGuardian: guardianWith('202402292383'),
  unidentifiedGuardian: 'demo-guardian',
};

async function answered(family: Family, looker: Looker): Promise<string[]> {
  const receipt = owner.receipt(family, looker === 'colleague' ? {} : { act: asGuardian });
  const { record, errors } = await owner.ask(
    'ATTENDANCE_SUMMARY: attendanceSummary { unit } COUNSELLOR_CONTACT: counsellorContact { unit }',
    receipt,
    subjects[looker],
  );
  expect(errors).toEqual([]);
  return Object.entries(record)
    .flatMap(([category, items]) => ((items ?? []) as { unit: string }[]).map(({ unit }) => `${category} ${unit}`))
    .sort();
}

test('whoever looks is given exactly the items that the rules show', async () => {
  const given = drawn.filter(({ items }) => items.length > 2);
  await fc.assert(
    fc.asyncProperty(given, async (one) => {
      const family = await store(one);
      for (const looker of Object.keys(subjects) as Looker[])
        expect(await answered(family, looker), looker).toEqual(shown({ ...one, looker }));
    }),
    { numRuns: 40 },
  );
}, 60_000);
