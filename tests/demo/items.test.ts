// The words of the demo: short, Swedish, and nothing that must never be in the hub (domain: Never in the hub).
import { describe, expect, it } from 'vitest';
import { demoOrganisations } from '@hlt/demo/organisations.ts';
import { itemsOf } from '@hlt/demo/seed/organisations/items-of.ts';
import { dateFrom } from '@hlt/demo/seed/days.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const all = (
  await Promise.all(demoOrganisations.map(async ({ id }) => (await itemsOf[id]())((offset) => dateFrom(now, offset))))
).flat();
const words = all.map(({ words: { summary } }) => summary);

describe('the words of the demo', () => {
  it('are at most 280 characters each, and no two are the same', () => {
    expect(words.length).toBeGreaterThan(40);
    for (const summary of words) expect(summary.length).toBeLessThanOrEqual(280);
    expect(new Set(words).size).toBe(words.length);
  });

  it('name no diagnosis, test result, report of concern, compulsory care, income support, crime or address', () => {
    const never =
      /adhd|add\b|autism|dyslexi|depression|diagnos|syndrom|poäng|testresultat|orosanmäl|\blvu\b|placerad|ekonomiskt bistånd|försörjningsstöd|polis|brott|missbruk|våld|gatan|vägen \d/i;
    for (const summary of words) expect(summary).not.toMatch(never);
  });

  it('carry no number that could be a personal one', () => {
    for (const summary of words) expect(summary).not.toMatch(/\d{6,}/);
  });

  it('are as of a day that has been, and speak of a unit', () => {
    for (const { words: item } of all) {
      expect(item.asOf <= '2026-11-21').toBe(true);
      expect(item.unit.name).toMatch(/Umeå|Vännäs/);
    }
  });
});
