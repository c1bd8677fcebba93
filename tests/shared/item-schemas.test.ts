// The JSON Schemas of items: what is committed says what the validator judges, for every category of every owner.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { demoOrganisations } from '@hlt/demo/organisations.ts';
import { itemsOf } from '@hlt/demo/seed/organisations/items-of.ts';
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { school } from '@hlt/school/school.ts';
import { createIntakeValidator } from '@hlt/shared/item-intake/intake-validator.ts';
import { itemFields } from '@hlt/shared/item-intake/item-fields.ts';
import { itemSchema } from '@hlt/shared/item-intake/item-schema.ts';
import type { Concept, OwnerKind } from '@hlt/shared/owner/concept.ts';
import { social } from '@hlt/social/social.ts';
import { testChild } from '../support/item-file.ts';

const kinds = [school, social, healthcare];
const concepts = kinds.flatMap((kind) =>
  kind.concepts.map((concept): [string, OwnerKind, Concept] => [`${kind.subgraph} ${concept.category}`, kind, concept]),
);
const validators = new Map(kinds.map((kind) => [kind, createIntakeValidator(kind)]));
const folder = (name: string): URL => new URL(`../../schema/items/${name}`, import.meta.url);

/** Of the item alone, as `field` or `code field`. */
function faults(kind: OwnerKind, { category }: Concept, item: object): string[] {
  const line = { child: testChild(0), category, sourceId: 'a', item };
  return (validators.get(kind)?.faultsOfLine(line) ?? []).map(({ field }) => String(field));
}

interface ForeignAjv {
  addSchema(schema: object): void;
  getSchema(id: string): ((data: unknown) => boolean) & { readonly schema: unknown };
}
// The root has another version, for its tools.
const installed = createRequire(new URL('../../subgraphs/shared/package.json', import.meta.url));

/** As somebody else's validator reads the files: it knows nothing of our own words. */
async function foreignValidator({ subgraph }: OwnerKind): Promise<ForeignAjv> {
  const { Ajv2020 } = installed('ajv/dist/2020.js') as { Ajv2020: new (options: object) => ForeignAjv };
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (installed('ajv-formats') as (ajv: ForeignAjv, formats: string[]) => void)(ajv, ['date']);
  for (const name of await readdir(folder(`${subgraph}/`)))
    ajv.addSchema(JSON.parse(await readFile(folder(`${subgraph}/${name}`), 'utf8')) as object);
  return ajv;
}

describe.each(concepts)('%s', (_name, kind, concept) => {
  const { example } = concept.intake;

  test('takes its example, with everything in it', () => {
    expect(faults(kind, concept, example)).toEqual([]);
    expect(Object.keys(example).sort()).toEqual(
      itemFields(concept)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('takes nothing that its type does not have, nor an id', () => {
    expect(faults(kind, concept, { ...example, diagnosis: 'x' })).toEqual(['item.diagnosis']);
    expect(faults(kind, concept, { ...example, id: 'x' })).toEqual(['item.id']);
  });

  test('misses each field that must be there', () => {
    for (const { name, nullable } of itemFields(concept)) {
      const { [name]: _left, ...rest } = example;
      const found = faults(kind, concept, rest);
      if (nullable && found.length === 0) continue;
      expect(found.every((field) => field.startsWith('item.'))).toBe(true);
      expect(found, name).not.toEqual([]);
    }
  });

  test('takes only its own codes', () => {
    for (const { name, kind: type } of itemFields(concept)) {
      if (type !== 'CODE') continue;
      expect(faults(kind, concept, { ...example, [name]: 'ANYTHING' }), name).toContain(`item.${name}`);
    }
  });

  test('takes in no free text what is never in the hub', () => {
    const properties = itemSchema(concept)['properties'] as Record<string, Record<string, unknown>>;
    for (const { name, kind: type } of itemFields(concept)) {
      if (type !== 'TEXT') continue;
      const isFree = properties[name]?.['x-hlt-free-text'] === true || properties[name]?.['enum'] !== undefined;
      expect(isFree || name === 'phone', name).toBe(true);
      for (const text of ['Vård enligt LVU.', 'Enligt F84.0', 'rad\nrad', '\u0000', ' ', 'x'.repeat(281)])
        expect(faults(kind, concept, { ...example, [name]: text }), name).toContain(`item.${name}`);
    }
  });

  test('takes only days that there are', () => {
    for (const { name, kind: type } of itemFields(concept)) {
      if (type !== 'DATE') continue;
      for (const day of ['2026-02-30', '0001-01-01', '2026-2-3', '20260203', '2026-02-03T00:00:00Z'])
        expect(faults(kind, concept, { ...example, [name]: day }), name).toContain(`item.${name}`);
    }
  });
});

describe('limits next to the concepts', () => {
  const of = (kind: OwnerKind, category: string): Concept =>
    kind.concepts.find((one) => one.category === category) as Concept;
  test.each([
    [school, 'SCHOOL_PLACEMENT', { grade: 10 }, ['item.grade']],
    [
      school,
      'ATTENDANCE_SUMMARY',
      { absencePercent: -1, unauthorisedAbsencePercent: -1 },
      ['item.absencePercent', 'item.unauthorisedAbsencePercent'],
    ],
    [school, 'ATTENDANCE_SUMMARY', { unauthorisedAbsencePercent: 50 }, ['item.absencePercent']],
    [school, 'ATTENDANCE_SUMMARY', { aboveConcernThreshold: true }, ['item.aboveConcernThreshold']],
    [school, 'ACTION_PROGRAMME', { evaluateOn: '2020-01-01' }, ['item.evaluateOn']],
    [school, 'FUNCTIONAL_NEEDS', { icfChapter: 'd1' }, ['item.icfChapter']],
    [social, 'OPEN_SUPPORT', { meetingsHeld: -1, meetingsPlanned: 0 }, ['item.meetingsHeld', 'item.meetingsPlanned']],
    [social, 'OPEN_SUPPORT', { meetingsHeld: 1.5 }, ['item.meetingsHeld']],
    [social, 'CASEWORKER_CONTACT', { phone: 'ring växeln' }, ['item.phone']],
    [social, 'CHILD_INVESTIGATION_OPEN', { code: 'OPEN' }, ['item.status', 'item.summary']],
    [social, 'CHILD_INVESTIGATION_OPEN', { summary: 'Skälet är frånvaro.' }, ['item.summary', 'item.summary']],
    [healthcare, 'BUP_REFERRAL', { firstVisitOn: null }, ['item.firstVisitOn']],
    [healthcare, 'BUP_REFERRAL', { state: 'SENT' }, ['item.firstVisitOn']],
    [healthcare, 'LISTED_CARE_UNIT', { contactProfession: null }, ['item.contactProfession']],
    [healthcare, 'LISTED_CARE_UNIT', { contactName: null }, ['item.contactProfession']],
  ])('%o %s refuses %j', (kind, category, change, fields) => {
    const concept = of(kind, category);
    expect(faults(kind, concept, { ...concept.intake.example, ...change }).sort()).toEqual(fields);
  });
});

describe('the files in schema/items', () => {
  test.each(kinds.map((kind) => [kind.subgraph, kind] as const))(
    'of %s judge as ours, by a validator that is not ours',
    async (subgraph, kind) => {
      const ajv = await foreignValidator(kind);
      const line = ajv.getSchema(`https://hlt-hub.example/schema/items/${subgraph}/import-line.schema.json`);
      for (const { category, intake } of kind.concepts) {
        const good = { child: testChild(0), category, sourceId: 'a', item: intake.example };
        expect(line(good), category).toBe(true);
        expect(line({ ...good, item: { ...intake.example, code: 'ANYTHING' } }), category).toBe(false);
        expect(line({ ...good, item: { ...intake.example, diagnosis: 'x' } }), category).toBe(false);
        const own = ajv.getSchema(`https://hlt-hub.example/schema/items/${subgraph}/${category}.schema.json`);
        expect(own.schema).toMatchObject({ examples: [intake.example] });
      }
    },
  );
});

describe('what the demo has', () => {
  test.each(demoOrganisations.map(({ id }) => id))('at %s could be put in as it is', async (id) => {
    const items = (await itemsOf[id]())((offset) =>
      new Date(Date.UTC(2026, 2, 10 + offset)).toISOString().slice(0, 10),
    );
    const all = kinds.flatMap((kind) => kind.concepts.map((concept) => ({ kind, concept })));
    for (const { entity, words } of items) {
      const { kind, concept } = all.find((one) => one.concept.entity === entity) ?? {};
      if (kind === undefined || concept === undefined) throw new Error('An item of no category.');
      const { unit, opened: _opened, aboutOtherPerson: _about, ...rest } = words;
      const given = Object.fromEntries(Object.entries(rest).filter(([name]) => name in entity.meta.properties));
      const found = faults(kind, concept, { ...given, unit: unit.name });
      expect([concept.category, words.summary, found]).toEqual([concept.category, words.summary, []]);
    }
  });
});
