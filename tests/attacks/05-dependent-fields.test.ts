// Attack 5: only one field of a category is asked, also one that is computed from others, under an alias and through a fragment. It is
// decided like the whole: nothing of what is withheld, held, about somebody else or hidden is told by any single field.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import { ChildInvestigationOpenEntity } from '@hlt/social/child-investigation-open/child-investigation-open.entity.ts';
import { findOrAddChild, findOrAddPerson } from '@hlt/shared/child/find-or-add.ts';
import { categoriesOf, type Category, type Sector } from '@hlt/shared/consent/category.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { Hub, Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase } from '../support/hub-case.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

const schema = buildSchema(readFileSync(new URL('../../schema/public.graphql', import.meta.url), 'utf8'));
type SectorField = 'school' | 'socialServices' | 'healthcare';
const sectorFields: readonly (readonly [SectorField, Sector, string])[] = [
  ['school', 'SCHOOL', 'SchoolRecord'],
  ['socialServices', 'SOCIAL_SERVICES', 'SocialServicesRecord'],
  ['healthcare', 'HEALTHCARE', 'HealthcareRecord'],
];

const fieldOf = (category: Category): string =>
  category.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function itemType(record: string, category: Category): GraphQLObjectType {
  const type = schema.getType(record);
  const item = isObjectType(type) ? getNamedType(type.getFields()[fieldOf(category)]!.type) : undefined;
  if (!isObjectType(item)) throw new Error(`${record} has no ${category}.`);
  return item;
}

/** The fields of a category's type, computed ones among them. */
const fieldsOf = (record: string, category: Category): string[] =>
  Object.values(itemType(record, category).getFields()).map(({ name, type }) =>
    isObjectType(getNamedType(type)) ? `${name} { __typename }` : name,
  );

/** For each category its field number `round`, alone; the first again where it has fewer. */
function queryOf(sector: Sector, field: string, record: string, round: number): string {
  const categories = categoriesOf(sector);
  const selections = categories.map((category) => `${fieldOf(category)} { ...${fieldOf(category)} }`);
  const fragments = categories.map((category) => {
    const all = fieldsOf(record, category);
    return `fragment ${fieldOf(category)} on ${itemType(record, category).name} { x: ${all[round % all.length]!} }`;
  });
  return `query ($id: ID!) { case(id: $id) { ${field} { ${selections.join(' ')} } } } ${fragments.join(' ')}`;
}

async function eachAlone(key: DemoCaseKey, [field, sector, record]: (typeof sectorFields)[number]): Promise<Reply[]> {
  const rounds = Math.max(...categoriesOf(sector).map((category) => fieldsOf(record, category).length));
  const replies: Reply[] = [];
  for (let round = 0; round < rounds; round += 1)
    replies.push(await hub.ask('coordinator', queryOf(sector, field, record, round), { id: caseId(key) }));
  return replies;
}

describe.each(sectorFields)('of %s', (...sector) => {
  const [field] = sector;

  it('every field of every category, asked alone, is there where the family has agreed', async () => {
    for (const { errors, data } of await eachAlone('full', sector)) {
      expect(errors).toEqual([]);
      for (const [category, items] of Object.entries(data.case[field][0] as object))
        expect(items, category).toContainEqual(expect.anything());
    }
  });

  it.each(['one-guardian', 'withdrawn', 'expired'] as const)(
    'no field of any category, asked alone, is there in the case %s',
    async (key) => {
      for (const { errors, data } of await eachAlone(key, sector)) {
        expect(errors).toEqual([]);
        for (const [category, items] of Object.entries(data.case[field][0] as object))
          expect(items, category).toBeNull();
      }
    },
  );
});

describe('a yes or no that is computed', () => {
  it('is not told of an item about another adult, nor to the guardian from whom it is kept', async () => {
    const made = await makeHubCase(hub);
    const { database } = hub.owners.get('umea-socialtjanst')!;
    const childId = await findOrAddChild(database.orm.em.fork(), made.childNumber);
    const [first, second] = await Promise.all(
      made.guardianNumbers.map((number) => findOrAddPerson(database.orm.em.fork(), number)),
    );
    const open = (marks: object): object => ({
      id: randomUUID(),
      childId,
      sourceId: randomUUID(),
      code: 'OPEN',
      status: 'ONGOING',
      summary: 'x',
      asOf: '2026-03-01',
      validUntil: null,
      unit: 'Barn och familj',
      releasedAt: new Date(0),
      aboutOtherPerson: false,
      ...marks,
    });
    const isOpen = async (who: number | 'coordinator'): Promise<unknown> => {
      const wish = who === 'coordinator' ? made.staff[0] : made.guardians[who];
      const authorization = await hub.identity.authorization(wish);
      const query = 'query ($id: ID!) { case(id: $id) { socialServices { childInvestigationOpen { yes: isOpen } } } }';
      const { data } = await hub.ask({ authorization }, query, { id: made.id });
      return data.case.socialServices[0].childInvestigationOpen;
    };
    const store = (marks: object): Promise<unknown> =>
      asMigrationOwner(database, (em) => em.insert(ChildInvestigationOpenEntity, open(marks) as never));

    await store({ aboutPersons: [first] });
    expect([await isOpen('coordinator'), await isOpen(0), await isOpen(1)]).toEqual([[], [{ yes: true }], []]);
    await store({ hiddenFrom: [second] });
    expect([await isOpen('coordinator'), await isOpen(1)]).toEqual([[{ yes: true }], []]);
  });
});
