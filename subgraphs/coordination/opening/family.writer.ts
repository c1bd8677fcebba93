// Writes a child and its guardians, or finds them as the hub knows them already. Numbers and names travel bound (attack 22).
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { lockForFamily } from '../access/protection-lock.ts';
import { familyIsProtected } from '../cases/protected-family.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { insertRow } from '../process/bound-rows.ts';
import { ChangeFault } from '../process/change-fault.ts';
import type { OpenedChildInput, OpenedPersonInput } from './open-case.input.ts';
import { cannotBeOpened, caseAlreadyOpen, protectedIdentity } from './opening-faults.ts';

export interface Family {
  readonly teamId: string;
  readonly child: OpenedChildInput;
  readonly guardians: readonly OpenedPersonInput[];
}

export interface WrittenFamily {
  readonly childId: string;
  /** In the order of the input. */
  readonly guardianIds: readonly string[];
}

/** In `tx`. Throws ChangeFault: a protected identity stops it, and a child has one open case. */
export async function writeFamily(tx: SqlEntityManager, family: Family): Promise<WrittenFamily> {
  const { child, guardians } = family;
  await lockForFamily(tx);
  await refuseProtected(tx, [child, ...guardians].map(numberOf));
  // Two who open a case for the same child wait for each other here.
  const [made] = await executeBound<{ id: string }>(
    tx,
    `insert into child (id, given_name, family_name, birth_date, personal_identity_number, municipality_code)
     values ($1, $2, $3, $4::date, $5, $6) on conflict (personal_identity_number) do nothing returning id`,
    [
      randomUUID(),
      child.givenName.trim(),
      child.familyName.trim(),
      child.birthDate,
      numberOf(child),
      municipality(child),
    ],
  );
  const childId = made?.id ?? (await knownChild(tx, family));
  const { schoolUnitId = null, listedUnitId = null } = child.placement;
  await tx.execute(
    `update child set municipality_code = ?, school_unit_id = ?, listed_unit_id = ?, sex = coalesce(?, sex) where id = ?`,
    [municipality(child), schoolUnitId, listedUnitId, child.sex ?? null, childId],
  );
  return {
    childId,
    guardianIds: made === undefined ? await idsOf(tx, childId, guardians) : await add(tx, childId, guardians),
  };
}

const numberOf = ({ personalIdentityNumber }: OpenedPersonInput): string => personalIdentityNumber;
const municipality = ({ placement }: OpenedChildInput): string => placement.municipalityCode ?? '';

/** Somebody of the family may be known as protected from elsewhere (domain rule 14). */
export async function refuseProtected(
  tx: SqlEntityManager,
  numbers: readonly string[],
  told: Problem = protectedIdentity,
): Promise<void> {
  const [known] = await executeBound<{ protected: boolean }>(
    tx,
    `select exists (select 1 from child c where c.personal_identity_number = any($1) and ${familyIsProtected('c.id')})
       or exists (select 1 from guardian where protected_identity and personal_identity_number = any($1)) as protected`,
    [numbers],
  );
  if (known?.protected === true) throw new ChangeFault([told]);
}

/** Guardians see the child's cases: nobody becomes one by being named in another case of the child. */
async function knownChild(tx: SqlEntityManager, { teamId, child, guardians }: Family): Promise<string> {
  // Locked first, and read by a statement of its own: it sees what the one before has opened.
  const locked = 'select id from child where personal_identity_number = $1 for update';
  const [known] = await executeBound<{ id: string }>(tx, locked, [numberOf(child)]);
  if (known === undefined) throw new Error('A child that was there is gone.');
  const [told] = await executeBound<{ open_in: string[]; same_guardians: boolean }>(
    tx,
    `select array(select h.team_id from hlt_case h where h.child_id = $1 and h.status = 'OPEN') as open_in,
       array(select g.personal_identity_number from guardian g where g.child_id = $1 order by 1)
         = array(select n from unnest($2::text[]) n order by 1) as same_guardians`,
    [known.id, guardians.map(numberOf)],
  );
  if (told?.open_in.includes(teamId) === true) throw new ChangeFault([caseAlreadyOpen]);
  if (told?.open_in.length !== 0 || !told.same_guardians) throw new ChangeFault([cannotBeOpened]);
  return known.id;
}

async function idsOf(
  tx: SqlEntityManager,
  childId: string,
  guardians: readonly OpenedPersonInput[],
): Promise<string[]> {
  const rows = await executeBound<{ id: string; number: string }>(
    tx,
    'select id, personal_identity_number as number from guardian where child_id = $1',
    [childId],
  );
  return guardians.map((guardian) => rows.find(({ number }) => number === numberOf(guardian))?.id ?? '');
}

async function add(tx: SqlEntityManager, childId: string, guardians: readonly OpenedPersonInput[]): Promise<string[]> {
  const ids: string[] = [];
  for (const guardian of guardians) ids.push(await writeGuardian(tx, childId, guardian));
  return ids;
}

export async function writeGuardian(
  tx: SqlEntityManager,
  childId: string,
  guardian: OpenedPersonInput,
): Promise<string> {
  const id = randomUUID();
  const name = { given_name: guardian.givenName.trim(), family_name: guardian.familyName.trim() };
  await insertRow(tx, 'guardian', { id, child_id: childId, personal_identity_number: numberOf(guardian), ...name });
  return id;
}
