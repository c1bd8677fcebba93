// Whether one item is shown, in sentences.
import { describe, expect, test } from 'vitest';
import { mayShow } from '@hlt/shared/item/item.rules.ts';
import { days, father, mother, now, partner } from './families.ts';
import { guardianOf, item, sibling, staff, view } from './items.ts';

test('an item about the child alone is shown', () => {
  expect(mayShow(item(), view(), now)).toBe(true);
});

describe('what the owner holds or has not released', () => {
  test('a held item is not shown, and its neighbour is', () => {
    expect(mayShow(item(), view({ held: ['item-1'] }), now)).toBe(false);
    expect(mayShow(item({ sourceId: 'item-2' }), view({ held: ['item-1'] }), now)).toBe(true);
  });
  test('an extra sensitive item is shown from the moment that the owner releases it, and no other', () => {
    const extra = (releasedAt: Date | null): boolean =>
      mayShow(item({ category: 'COUNSELLOR_CONTACT', releasedAt }), view(), now);
    expect([extra(null), extra(days(1)), extra(now), extra(days(-1))]).toEqual([false, false, true, true]);
  });
});

describe('other people in the text (domain rule 12)', () => {
  const about = (persons: string[], waived: string[], viewer: Parameters<typeof view>[0] = {}): boolean =>
    mayShow(item({ aboutPersons: persons }), view({ waived, ...viewer }), now);
  test('every adult has to have waived', () => {
    expect(about([mother], [])).toBe(false);
    expect(about([mother, partner], [mother])).toBe(false);
    expect(about([mother, partner], [partner, mother])).toBe(true);
  });
  test('a child sibling never has, so what is about one stays closed', () => {
    expect(about([sibling], [mother, father, partner])).toBe(false);
    expect(about([mother, sibling], [mother, father, partner])).toBe(false);
  });
  test('marked as about somebody who is not named it is shown to nobody', () => {
    for (const viewer of [staff, guardianOf(mother)])
      expect(mayShow(item({ aboutOtherPerson: true }), view({ viewer, waived: [mother, father] }), now)).toBe(false);
  });
  test('a guardian sees what is about themself, and what is about the other only with the other’s waiver', () => {
    expect(about([mother], [], { viewer: guardianOf(mother) })).toBe(true);
    expect(about([father], [], { viewer: guardianOf(mother) })).toBe(false);
    expect(about([mother, father], [], { viewer: guardianOf(mother) })).toBe(false);
    expect(about([mother, father], [father], { viewer: guardianOf(mother) })).toBe(true);
    expect(about([mother], [], { viewer: guardianOf(null) })).toBe(false);
  });
});

describe('kept from guardians (domain rule 11, OSL 12:3)', () => {
  test('from all of them: no guardian sees it, and colleagues do', () => {
    const hidden = item({ hiddenFromGuardians: true });
    for (const viewer of [guardianOf(mother), guardianOf(null), guardianOf(null, false)])
      expect(mayShow(hidden, view({ viewer }), now)).toBe(false);
    expect(mayShow(hidden, view(), now)).toBe(true);
  });
  test('from one of them: that one does not see it, and the other does', () => {
    const hidden = item({ hiddenFrom: [father] });
    expect(mayShow(hidden, view({ viewer: guardianOf(father) }), now)).toBe(false);
    expect(mayShow(hidden, view({ viewer: guardianOf(mother) }), now)).toBe(true);
    expect(mayShow(hidden, view({ viewer: guardianOf(null) }), now)).toBe(true);
    expect(mayShow(hidden, view(), now)).toBe(true);
  });
  test('a guardian of whom the token does not tell who it is may be that one', () => {
    expect(mayShow(item({ hiddenFrom: [father] }), view({ viewer: guardianOf(null, false) }), now)).toBe(false);
    expect(mayShow(item(), view({ viewer: guardianOf(null, false) }), now)).toBe(true);
  });
  test('even what is about themself', () => {
    const hidden = item({ aboutPersons: [father], hiddenFrom: [father] });
    expect(mayShow(hidden, view({ viewer: guardianOf(father) }), now)).toBe(false);
  });
});
