// The place of the person whom an invited organisation names: for the meeting's window (domain rule 23).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { givePlaces } from '../../cases/place.writer.ts';
import { ChangeFault } from '../../process/change-fault.ts';
import { isRowId } from '../../process/row-id.ts';
import { hasSteppedAside, unknownColleague } from './invitation-faults.ts';

export interface NamedPerson {
  readonly organisationId: string;
  readonly personId: string;
  readonly window: { readonly from: Date; readonly until: Date };
}

/** A member keeps the place that there is; who has stepped aside as one is not brought back by an invitation (domain rule 21). */
export async function giveInvitedPlace(
  tx: SqlEntityManager,
  { caseId, unitId }: { readonly caseId: string; readonly unitId: string | null },
  { organisationId, personId, window }: NamedPerson,
): Promise<void> {
  const [person] = isRowId(personId)
    ? await tx.execute<{ aside: boolean | null }[]>(
        `select p.role <> 'INVITED' and p.stepped_aside_at is not null as aside
         from person n left join participant p on p.person_id = n.id and p.case_id = ?
         where n.id = ? and n.organisation_id = ? and (?::text is null or n.unit_id = ?)`,
        [caseId, personId, organisationId, unitId, unitId],
      )
    : [];
  if (person === undefined) throw new ChangeFault([unknownColleague]);
  if (person.aside === true) throw new ChangeFault([hasSteppedAside]);
  await givePlaces(tx, { caseId, personIds: [personId], role: 'INVITED', ...window });
  await tx.execute(
    `update participant set stepped_aside_at = null where case_id = ? and person_id = ? and role = 'INVITED'`,
    [caseId, personId],
  );
}
