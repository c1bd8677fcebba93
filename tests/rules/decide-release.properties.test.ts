// What holds of every decision, whatever the family, the receipt and the query look like (fast-check).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  categories,
  categoriesOf,
  discloserOf,
  sectors,
  type Category,
  type Purpose,
} from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { exceptionCodes } from '@hlt/shared/consent/grant.ts';
import type { Hold } from '@hlt/shared/consent/hold.ts';
import {
  caseId,
  childId,
  days,
  decide,
  guardian,
  now,
  receipt,
  school,
  type ReceiptChange,
  type Situation,
} from './families.ts';

const schoolCategories = categoriesOf('SCHOOL');
const someCategories = fc.oneof(fc.constant(schoolCategories), fc.subarray(schoolCategories));
/** Mostly what a grant in order has, so that the properties meet releases. */
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const date = fc.integer({ min: -400, max: 400 }).map(days);
const maybe = <T>(value: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq });
const organisation = fc.constantFrom('umea-socialtjanst', 'vannas-socialtjanst', 'region-vasterbotten', 'umea-skola');

const signers = fc.array(
  fc.record({
    id: fc.constantFrom('guardian-1', 'guardian-2', 'child'),
    capacity: fc.constantFrom('GUARDIAN' as const, 'CHILD' as const),
    signedAt: mostly<Date | null>(days(-5), maybe(date)),
    refusedAt: mostly<Date | null>(null, date),
    method: fc.constant('PAPER' as const),
  }),
  { minLength: 1, maxLength: 2 },
);

/** Grants of one family: one child, one case; ids differ. */
const grants = fc
  .array(
    fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      secrecyUnit: fc.constantFrom('SCHOOL' as const, 'STUDENT_HEALTH_MEDICAL' as const),
      recipients: fc.record({
        sectors: mostly([...sectors], fc.subarray([...sectors])),
        organisationIds: fc.uniqueArray(organisation),
        excludedOrganisationIds: mostly<string[]>([], fc.uniqueArray(organisation)),
      }),
      categories: someCategories,
      purpose: mostly<Purpose>('HLT_MEETING', fc.constant('SIP')),
      validFrom: mostly(days(-30), date),
      validUntil: mostly(days(300), date),
      signers,
      exception: maybe(
        fc.record({ code: fc.constantFrom(...exceptionCodes), reason: fc.constantFrom('', 'Skäl.') }),
        1,
      ),
      withdrawnAt: mostly<Date | null>(null, date),
      withdrawnCategories: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: someCategories },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map((grant, index): ConsentGrant => ({
      ...grant,
      id: `33333333-3333-4333-8333-33333333333${String(index)}`,
      childId,
      childPseudonym: 'pseudonym-a',
      caseId,
      organisationId: school,
    })),
  );

const holds: fc.Arbitrary<Hold[]> = fc.array(
  fc.record({
    childId: fc.constantFrom(childId, '99999999-9999-4999-8999-999999999999'),
    category: fc.constantFrom(...schoolCategories),
    sourceId: maybe(fc.constantFrom('item-1', 'item-2')),
    from: date,
    until: date,
    liftedAt: maybe(date, 1),
  }),
  { maxLength: 3 },
);

const situation = fc
  .record({
    grants,
    holds,
    categories: fc.array(mostly<Category>('ATTENDANCE_SUMMARY', fc.constantFrom(...schoolCategories, ...categories)), {
      minLength: 1,
      maxLength: 12,
    }),
    inReceipt: someCategories,
    organisation,
    sector: maybe(fc.constantFrom(...sectors), 8),
    asGuardian: mostly(false, fc.constant(true)),
  })
  .map(({ inReceipt, organisation: id, sector, asGuardian, ...rest }) => ({
    ...rest,
    receipt: receipt({
      categories: inReceipt,
      act: asGuardian ? guardian : { organisation: id, sector },
      grants: rest.grants.map((grant) => ({ id: grant.id, version: grant.version })),
    }),
  }));

const released = (given: Situation): Category[] => [...decide(given).released].sort();
const isSubset = (inner: readonly Category[], outer: readonly Category[]): boolean =>
  inner.every((one) => outer.includes(one));
const subarrayOf = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const check = <T>(arbitrary: fc.Arbitrary<T>, holdsFor: (value: T) => void): void => {
  fc.assert(fc.property(arbitrary, holdsFor), { numRuns: 600 });
};

test('the drawn situations release something often enough for the properties to mean something', () => {
  const drawn = fc.sample(situation, { numRuns: 500, seed: 7 });
  expect(drawn.filter((given) => released(given).length > 0).length).toBeGreaterThan(50);
});

test('every category asked is either released or withheld with one reason, and nothing else is mentioned', () => {
  check(situation, (given) => {
    const decision = decide(given);
    const mentioned = [...decision.released, ...decision.withheld.keys()];
    expect(mentioned.sort()).toEqual([...new Set(given.categories)].sort());
  });
});

test('closed by default: without a receipt, a grant or a question nothing is released', () => {
  check(situation, (given) => {
    expect(released({ ...given, receipt: undefined })).toEqual([]);
    expect(released({ ...given, grants: [] })).toEqual([]);
    expect(released({ ...given, categories: [] })).toEqual([]);
  });
});

test('released ⊆ receipt, released ⊆ what the right unit’s grants name, released ⊆ asked', () => {
  check(situation, (given) => {
    const out = released(given);
    expect(isSubset(out, given.receipt.authorization_details[0].categories)).toBe(true);
    expect(isSubset(out, given.categories)).toBe(true);
    const granted = given.grants.flatMap((grant) =>
      grant.categories.filter((category) => discloserOf('SCHOOL', category) === grant.secrecyUnit),
    );
    expect(isSubset(out, granted)).toBe(true);
  });
});

test('fewer grants never release more', () => {
  const fewer = situation.chain((given) => subarrayOf(given.grants).map((kept) => ({ given, kept })));
  check(fewer, ({ given, kept }) => {
    expect(isSubset(released({ ...given, grants: kept }), released(given))).toBe(true);
    const named = receipt({
      ...given.receipt,
      categories: given.receipt.authorization_details[0].categories,
      grants: kept,
    });
    expect(isSubset(released({ ...given, grants: kept, receipt: named }), released(given))).toBe(true);
  });
});

test('more holds never release more', () => {
  check(fc.tuple(situation, holds), ([given, more]) => {
    expect(isSubset(released({ ...given, holds: [...given.holds, ...more] }), released(given))).toBe(true);
  });
});

test('order and duplicates do not matter, to the release or to the reasons', () => {
  const shuffled = situation.chain((given) =>
    fc
      .record({
        grants: fc.shuffledSubarray([...given.grants, ...given.grants], { minLength: given.grants.length * 2 }),
        holds: fc.shuffledSubarray([...given.holds, ...given.holds], { minLength: given.holds.length * 2 }),
        categories: fc.shuffledSubarray([...given.categories, ...given.categories], {
          minLength: given.categories.length * 2,
        }),
      })
      .map((again) => ({ given, again: { ...given, ...again } })),
  );
  check(shuffled, ({ given, again }) => {
    const sorted = (one: Situation): unknown => [released(one), [...decide(one).withheld].sort(), decide(one).grants];
    expect(sorted(again)).toEqual(sorted(given));
  });
});

test('nothing after a withdrawal, and nothing after a refusal', () => {
  check(situation, (given) => {
    const withdrawn = given.grants.map((grant) => ({ ...grant, version: grant.version + 1, withdrawnAt: now }));
    expect(released({ ...given, grants: withdrawn })).toEqual([]);
    const refused = given.grants.map((grant) => ({
      ...grant,
      signers: [
        ...grant.signers,
        { id: 'guardian-3', capacity: 'GUARDIAN' as const, signedAt: null, refusedAt: now, method: null },
      ],
    }));
    expect(released({ ...given, grants: refused })).toEqual([]);
  });
});

test('a guardian is given nothing that the child decides alone, and somebody of no place nothing at all', () => {
  check(situation, (given) => {
    const exception = { code: 'CHILD_DECIDES', reason: 'Fyllda 15, moget.' } as const;
    const byChild = given.grants.map((grant) => ({ ...grant, exception }));
    const as = (act: ReceiptChange['act']): Situation['receipt'] => ({
      ...given.receipt,
      act: { ...given.receipt.act, ...act },
    });
    expect(released({ ...given, grants: byChild, receipt: as(guardian) })).toEqual([]);
    expect(released({ ...given, receipt: as({ ...guardian, role: 'INTEGRATOR' }) })).toEqual([]);
  });
});

test('a late copy of an older version never opens what the newer one closed', () => {
  check(situation, (given) => {
    const newer = given.grants.map((grant) => ({ ...grant, version: grant.version + 1, withdrawnAt: now }));
    expect(released({ ...given, grants: [...newer, ...given.grants] })).toEqual([]);
  });
});

test('a grant of another child among those named closes everything', () => {
  check(situation, (given) => {
    const foreign = given.grants.map((grant, index) =>
      index === 0 ? { ...grant, childPseudonym: 'pseudonym-b' } : grant,
    );
    expect(released({ ...given, grants: foreign })).toEqual([]);
  });
});
