// What holds of every item, whoever looks and whatever is held, waived or hidden (fast-check).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, father, mother } from './families.ts';
import {
  aGuardian,
  aLooker,
  drawn,
  holds,
  lookers,
  shown,
  sibling,
  situationOf,
  waivers,
  type Drawn,
} from './items.ts';

const check = <T>(arbitrary: fc.Arbitrary<T>, holdsFor: (value: T) => void): void => {
  fc.assert(fc.property(arbitrary, holdsFor), { numRuns: 600 });
};
const expectFewer = (fewer: Drawn, more: Drawn): void => {
  const all = shown(more);
  expect(shown(fewer).filter((one) => !all.includes(one))).toEqual([]);
};
const find = (given: Drawn, name: string): Drawn['items'][number] =>
  given.items.find(({ category, sourceId }) => `${category} ${sourceId}` === name)!;

test('the drawn items are shown often enough for the properties to mean something, to guardians too', () => {
  const sample = fc.sample(drawn, { numRuns: 600, seed: 7 });
  const visible = (given: Drawn): ReturnType<typeof find>[] => shown(given).map((name) => find(given, name));
  expect(sample.filter((given) => visible(given).length > 0).length).toBeGreaterThan(200);
  const about = (given: Drawn): boolean => visible(given).some(({ aboutPersons }) => aboutPersons.length > 0);
  expect(sample.filter((given) => given.looker === 'colleague' && about(given)).length).toBeGreaterThan(10);
  expect(sample.filter((given) => given.looker !== 'colleague' && about(given)).length).toBeGreaterThan(10);
});

test('more holds never show more', () => {
  check(fc.tuple(drawn, holds), ([given, more]) => {
    expectFewer({ ...given, holds: [...given.holds, ...more] }, given);
  });
});

test('fewer waivers, and waivers that are withdrawn, never show more', () => {
  const fewer = drawn.chain((given) => fc.subarray([...given.waivers]).map((kept) => ({ given, kept })));
  check(fewer, ({ given, kept }) => {
    expectFewer({ ...given, waivers: kept }, given);
    expectFewer({ ...given, waivers: given.waivers.map((one) => ({ ...one, withdrawnAt: new Date(0) })) }, given);
  });
});

test('to be about more persons, or hidden from more, or not yet released, never shows more', () => {
  check(fc.tuple(drawn, fc.constantFrom(mother, father, sibling)), ([given, person]) => {
    const changed = (change: (item: Drawn['items'][number]) => object): Drawn => ({
      ...given,
      items: given.items.map((one) => ({ ...one, ...change(one) })),
    });
    expectFewer(
      changed((one) => ({ aboutPersons: [...one.aboutPersons, person] })),
      given,
    );
    expectFewer(
      changed((one) => ({ hiddenFrom: [...one.hiddenFrom, person] })),
      given,
    );
    expectFewer(
      changed(() => ({ hiddenFromGuardians: true })),
      given,
    );
    expectFewer(
      changed(() => ({ aboutOtherPerson: true })),
      given,
    );
    expectFewer(
      changed(() => ({ releasedAt: null })),
      given,
    );
  });
});

test('order and duplicates do not matter', () => {
  const twice = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...values, ...values], { minLength: values.length * 2 });
  const again = drawn.chain((given) =>
    fc.record({ waivers: twice(given.waivers), holds: twice(given.holds) }).map((more) => ({ given, more })),
  );
  check(again, ({ given, more }) => {
    const turned = given.items.map((one) => ({
      ...one,
      aboutPersons: [...one.aboutPersons, ...one.aboutPersons].reverse(),
      hiddenFrom: [...one.hiddenFrom, ...one.hiddenFrom].reverse(),
    }));
    expect(shown({ ...given, ...more, items: turned })).toEqual(shown(given));
  });
});

test('a guardian never sees what is hidden from guardians, or from this one', () => {
  check(fc.tuple(drawn, aGuardian), ([given, looker]) => {
    const { caller } = lookers[looker];
    for (const name of shown({ ...given, looker })) {
      const item = find(given, name);
      expect(item.hiddenFromGuardians).toBe(false);
      if (caller === null) expect(item.hiddenFrom).toEqual([]);
      else expect(item.hiddenFrom).not.toContain(caller.personId);
    }
  });
});

test('what is shown about an adult, that adult has waived or is looking; about a child sibling nothing is', () => {
  check(fc.tuple(drawn, aLooker), ([given, looker]) => {
    for (const name of shown({ ...given, looker })) {
      const { aboutPersons, category } = find(given, name);
      expect(aboutPersons).not.toContain(sibling);
      for (const person of aboutPersons.filter((one) => one !== lookers[looker].caller?.personId)) {
        const own = given.waivers.filter((one) => one.personId === person && one.categories.includes(category));
        const isNamed = own.some(({ recipients }) => looker === 'colleague' || recipients.guardians);
        expect(isNamed).toBe(true);
      }
    }
  });
});

test('a guardian who is not identified sees no more than any other guardian', () => {
  check(fc.tuple(drawn, aGuardian), ([given, looker]) => {
    expectFewer({ ...given, looker: 'unidentifiedGuardian' }, { ...given, looker });
  });
});

test('what is told of the categories does not depend on any item, waiver or person', () => {
  check(fc.tuple(drawn, waivers, aGuardian), ([given, otherWaivers, looker]) => {
    const told = (one: Drawn): unknown => {
      const { released, withheld } = decide(situationOf(one));
      return [[...released], [...withheld]];
    };
    const categoryHolds = given.holds.filter(({ sourceId }) => sourceId === null);
    expect(told({ ...given, looker, holds: categoryHolds, waivers: otherWaivers })).toEqual(told(given));
  });
});
