// Items, waivers and who looks, for the rules of single items: hand-made for the sentences, drawn for the properties.
import fc from 'fast-check';
import type { Category, Sector } from '@hlt/shared/consent/category.ts';
import type { Hold } from '@hlt/shared/consent/hold.ts';
import { mayShow, type ItemMarks, type ItemView } from '@hlt/shared/item/item.rules.ts';
import type { Waiver } from '@hlt/shared/person/waiver.ts';
import { childId, days, decide, father, grant, guardian, mother, now, partner, receipt } from './families.ts';
import type { Situation } from './families.ts';

/** A child: nobody registers a waiver for a child here. */
export const sibling = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';
/** One of normal secrecy and one that is extra sensitive. */
export const drawnCategories = ['ATTENDANCE_SUMMARY', 'COUNSELLOR_CONTACT'] as const satisfies Category[];

export const item = (change: Partial<ItemMarks> = {}): ItemMarks => ({
  category: 'ATTENDANCE_SUMMARY',
  sourceId: 'item-1',
  releasedAt: null,
  aboutOtherPerson: false,
  aboutPersons: [],
  hiddenFromGuardians: false,
  hiddenFrom: [],
  ...change,
});

export const staff = { as: 'STAFF' } as const;
export const guardianOf = (personId: string | null, isIdentified = true): ItemView['viewer'] => ({
  as: 'GUARDIAN',
  isIdentified,
  personId,
});
export const view = (change: Partial<ItemView> = {}): ItemView => ({ viewer: staff, waived: [], held: [], ...change });

const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const date = fc.integer({ min: -60, max: 60 }).map(days);
const maybeDate = fc.option(date, { nil: null, freq: 1 });
const adults = [mother, father, partner];
const sourceId = fc.constantFrom('item-1', 'item-2', 'item-3', 'item-4');

export const items: fc.Arbitrary<ItemMarks[]> = fc.uniqueArray(
  fc.record({
    category: fc.constantFrom(...drawnCategories),
    sourceId,
    releasedAt: mostly<Date | null>(days(-3), maybeDate),
    aboutOtherPerson: mostly(false, fc.constant(true)),
    aboutPersons: fc.oneof(
      fc.subarray([...adults, sibling]),
      fc.constantFrom(...adults).map((one) => [one]),
    ),
    hiddenFromGuardians: mostly(false, fc.constant(true)),
    hiddenFrom: fc.oneof(fc.constant([]), fc.subarray(adults)),
  }),
  { selector: (one) => `${one.category} ${one.sourceId}`, minLength: 1, maxLength: 8 },
);

export const waivers: fc.Arbitrary<Waiver[]> = fc.array(
  fc.record({
    personId: fc.constantFrom(...adults),
    childId: mostly(childId, fc.constant(sibling)),
    categories: mostly([...drawnCategories], fc.subarray([...drawnCategories])),
    recipients: fc.record({
      sectors: mostly<Sector[]>(['SOCIAL_SERVICES'], fc.constant([])),
      organisationIds: fc.constant([]),
      excludedOrganisationIds: mostly<string[]>([], fc.constant(['umea-socialtjanst'])),
      guardians: fc.boolean(),
    }),
    purpose: mostly<Waiver['purpose']>('HLT_MEETING', fc.constant('SIP')),
    validFrom: mostly(days(-30), date),
    validUntil: mostly(days(300), date),
    signedAt: mostly(days(-30), date),
    withdrawnAt: mostly<Date | null>(null, date),
  }),
  { maxLength: 5 },
);

export const holds: fc.Arbitrary<Hold[]> = fc.array(
  fc.record({
    childId: mostly(childId, fc.constant(sibling)),
    category: fc.constantFrom(...drawnCategories),
    sourceId: mostly<string | null>('item-1', fc.option(sourceId, { nil: null, freq: 6 })),
    from: mostly(days(-5), date),
    until: mostly(days(5), date),
    liftedAt: mostly<Date | null>(null, maybeDate),
  }),
  { maxLength: 3 },
);

const allOf = { categories: drawnCategories };
export const lookers = {
  colleague: { receipt: receipt(allOf), caller: null },
  mother: { receipt: receipt({ ...allOf, act: guardian }), caller: { personId: mother } },
  father: { receipt: receipt({ ...allOf, act: guardian }), caller: { personId: father } },
  /** A guardian whom no item and no waiver speaks of. */
  unknownGuardian: { receipt: receipt({ ...allOf, act: guardian }), caller: { personId: null } },
  /** Whose token told no number. */
  unidentifiedGuardian: { receipt: receipt({ ...allOf, act: guardian }), caller: null },
} satisfies Record<string, Situation>;
export type Looker = keyof typeof lookers;
const guardians = ['mother', 'father', 'unknownGuardian', 'unidentifiedGuardian'] as const satisfies Looker[];
export const aGuardian = fc.constantFrom(...guardians);
export const aLooker = fc.constantFrom<Looker>('colleague', ...guardians);

export interface Drawn {
  readonly looker: Looker;
  readonly items: readonly ItemMarks[];
  readonly waivers: readonly Waiver[];
  readonly holds: readonly Hold[];
}
export const drawn: fc.Arbitrary<Drawn> = fc.record({ looker: aLooker, items, waivers, holds });

/** What the family agreed to is whole, so that only the rules of single items decide. */
export const situationOf = ({ looker, waivers: own, holds: held }: Drawn): Situation => ({
  ...lookers[looker],
  grants: [grant(allOf)],
  waivers: own,
  holds: held,
  ...allOf,
});

/** Names of the items that are shown. */
export function shown(given: Drawn): string[] {
  const { views } = decide(situationOf(given));
  const visible = given.items.filter((one) => {
    const seen = views.get(one.category);
    return seen !== undefined && mayShow(one, seen, now);
  });
  return visible.map(({ category, sourceId: id }) => `${category} ${id}`).sort();
}
