// The children and guardians of the demo.
import type { EntityManager } from '@mikro-orm/core';
import { ChildEntity, GuardianEntity } from '@hlt/coordination/cases/child.entity.ts';
import { families } from '../../families.ts';

const municipalityCodes = { Umeå: '2480', Vännäs: '2460' } as const;

export async function seedFamilies(em: EntityManager): Promise<void> {
  await em.insertMany(
    ChildEntity,
    families.map((family) => ({
      id: family.childId,
      givenName: family.givenName,
      familyName: family.familyName,
      birthDate: family.birthDate,
      personalIdentityNumber: family.personalIdentityNumber,
      municipalityCode: municipalityCodes[family.registeredIn],
      schoolUnitId: family.placements[0]?.unit.id ?? null,
      protectedIdentity: false,
    })),
  );
  await em.insertMany(
    GuardianEntity,
    families.flatMap(({ childId, guardians }) =>
      guardians.map((guardian) => ({ ...guardian, childId, protectedIdentity: false })),
    ),
  );
}
