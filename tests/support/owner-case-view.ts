// A whole case view of one owner: what it costs, and that one category does not open another.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import type { ConsentCase } from './owner-consent-states.ts';
import { openOwner, type Family, type OwnerUnderTest } from './owner.ts';

/** The owner's copies of the grants with the holds, the log entry, the items of all categories. */
const statementsOfCaseView = 3;

export function describeCaseView(kind: OwnerKind, cases: readonly ConsentCase[]): void {
  let owner: OwnerUnderTest;
  beforeAll(async () => {
    owner = await openOwner(kind);
  });
  afterAll(() => owner.close());

  const everything = cases.map(
    ({ field, expected }) => `${field} { id code summary ${Object.keys(expected).join(' ')} }`,
  );
  const query = `${everything.join(' ')} withheld { category reason }`;

  async function addItems(family: Family, ofEach: number): Promise<void> {
    for (const { concept, content } of cases)
      for (let item = 0; item < ofEach; item += 1) await owner.item(concept, family, content);
  }

  describe('the case view', () => {
    test.each([1, 8])('of every category with %i items in each costs the same', async (ofEach) => {
      const family = await owner.family();
      await addItems(family, ofEach);
      const receipt = owner.receipt(family);
      const before = owner.database.statements.count();
      const { record, errors } = await owner.ask(query, receipt);
      expect(owner.database.statements.count() - before).toBe(statementsOfCaseView);
      expect(errors).toEqual([]);
      for (const { field } of cases) expect(record[field], field).toHaveLength(ofEach);
      expect(await owner.log(family)).toHaveLength(1);
    });

    test.each(cases.map(({ concept, field }) => [concept.category, field] as const))(
      'shows %s alone when the consent names nothing else, and says so of the rest',
      async (category, field) => {
        const family = await owner.family((grant) => ({
          ...grant,
          categories: grant.categories.filter((one) => one === category),
        }));
        await addItems(family, 1);
        const { record } = await owner.ask(query, owner.receipt(family));
        expect(cases.filter((one) => record[one.field] !== null).map((one) => one.field)).toEqual([field]);
        expect(record.withheld).toHaveLength(cases.length - 1);
        expect(record.withheld).not.toContainEqual(expect.objectContaining({ category }));
      },
    );
  });
}
