// Fills an empty coordination database with the demo; one that has a case already is left as it is.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CaseEntity } from '@hlt/coordination/cases/case.entity.ts';
import { connectOrganisations } from '@hlt/coordination/directory/load-directory.ts';
import { demoOrganisations } from '../../organisations.ts';
import { seedCases } from './cases.seed.ts';
import { seedConsents } from './consents.seed.ts';
import { seedFamilies } from './families.seed.ts';
import { seedPeople } from './people.seed.ts';
import { seedProcess } from './process.seed.ts';

/** After the directory with its examples. `now`: the first start of the demo; all its times are told from there. */
export async function seedCoordination(em: SqlEntityManager, now: Date): Promise<void> {
  if ((await em.count(CaseEntity)) > 0) return;
  await em.transactional(async (tx) => {
    await connectOrganisations(
      tx,
      demoOrganisations.map(({ id }) => id),
    );
    await seedPeople(tx);
    await seedFamilies(tx);
    await seedCases(tx, now);
    await seedConsents(tx, now);
    await seedProcess(tx, now);
  });
}
