// The demo families: nobody of them can be a real person, and every case has what it is meant to show.
import { describe, expect, it } from 'vitest';
import { demoCases } from '@hlt/demo/cases.ts';
import { families } from '@hlt/demo/families.ts';
import { demoOrganisations } from '@hlt/demo/organisations.ts';
import { newFamily } from '@hlt/demo/new-family.ts';
import { people } from '@hlt/demo/people.ts';
import { units } from '@hlt/demo/units.ts';
import { exampleRows, publicRows } from '@hlt/coordination/directory/reference-rows.ts';
import { luhnHolds } from '@hlt/service/identifiers/luhn.ts';

const everyone = [
  ...families.flatMap((family) => [family, ...family.guardians]),
  ...[newFamily.child, ...newFamily.guardians],
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the demo families', () => {
  it.each(everyone.map((person) => [person.personalIdentityNumber]))(
    "%s is one of the tax authority's test numbers",
    (number) => {
      expect(number).toMatch(/^\d{8}23[89]\d$/);
      expect(luhnHolds(number.slice(2))).toBe(true);
      const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(number) ?? [];
      expect(new Date(`${year}-${month}-${day}`).getDate()).toBe(Number(day));
    },
  );

  it('nobody shares a number or an id', () => {
    expect(new Set(everyone.map((person) => person.personalIdentityNumber)).size).toBe(everyone.length);
    const ids = [
      ...families.map((family) => family.childId),
      ...families.flatMap((f) => f.guardians.map(({ id }) => id)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [...ids, ...demoCases.map((demoCase) => demoCase.id)]) expect(id).toMatch(uuid);
  });

  it('are from preschool to sixteen years, in two municipalities', () => {
    const years = families.map(({ birthDate }) => 2026 - Number(birthDate.slice(0, 4)));
    expect(Math.min(...years)).toBeLessThan(6);
    expect(Math.max(...years)).toBe(16);
    expect(new Set(families.map(({ registeredIn }) => registeredIn))).toEqual(new Set(['Umeå', 'Vännäs']));
  });

  it('there is one for each case but the de-identified and the protected, which hold no identity', () => {
    const withFamily = demoCases.map(({ key }) => key).filter((key) => key !== 'de-identified' && key !== 'protected');
    expect(families.map(({ caseKey }) => caseKey)).toEqual(withFamily);
  });

  it('the guardians who can sign in are those of the child in full, and of the family without a case', () => {
    const numbers = people.filter(({ role }) => role === 'GUARDIAN').map((person) => person.personalIdentityNumber);
    const guardians = [...(families[0]?.guardians ?? []), ...newFamily.guardians];
    expect(numbers).toEqual(guardians.map((guardian) => guardian.personalIdentityNumber));
  });
});

describe('the demo organisations', () => {
  it("are in coordination's directory, with the same number, and so are the units", () => {
    const known = publicRows.organisationRows.map(({ id, sector, organisationNumber }) => ({
      id,
      sector,
      organisationNumber,
    }));
    for (const { id, sector, organisationNumber } of demoOrganisations)
      expect(known).toContainEqual({ id, sector, organisationNumber });
    const knownUnits = exampleRows.unitRows.map(({ id, name }) => ({ id, name }));
    for (const unit of Object.values(units)) expect(knownUnits).toContainEqual(unit);
  });

  it.each(demoOrganisations.map(({ id, organisationNumber }) => [id, organisationNumber]))(
    '%s has an organisation number that can be one',
    (_id, number) => {
      expect(number).toMatch(/^\d{10}$/);
      expect(luhnHolds(number)).toBe(true);
    },
  );
});
