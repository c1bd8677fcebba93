// Writes which organisations are in a case; who steps aside takes its people and its invitations with it (domain rule 21, attack 6).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { OrganisationPlace } from './case-places.rules.ts';

/** In `tx`. An organisation that comes back brings those who stepped aside with it, and nobody who did so for itself. */
export async function writeOrganisationPlace(
  tx: SqlEntityManager,
  caseId: string,
  { organisationId, invited, steppedAside, reason, seatsAside }: OrganisationPlace,
  now: Date,
): Promise<void> {
  if (steppedAside) await putAside(tx, caseId, organisationId, now);
  else await bringBack(tx, caseId, organisationId);
  await tx.execute(
    `insert into case_organisation (case_id, organisation_id, invited, stepped_aside_at, reason, seats_aside)
     values (?, ?, ?, ?, ?, string_to_array(?, ','))
     on conflict (case_id, organisation_id) do update set
       invited = excluded.invited or case_organisation.invited, reason = excluded.reason,
       seats_aside = excluded.seats_aside,
       stepped_aside_at = case when excluded.stepped_aside_at is null then null
         else coalesce(case_organisation.stepped_aside_at, excluded.stepped_aside_at) end`,
    [caseId, organisationId, invited, steppedAside ? now : null, reason, seatsAside.join(',')],
  );
}

async function putAside(tx: SqlEntityManager, caseId: string, organisationId: string, now: Date): Promise<void> {
  await tx.execute(
    `update participant set stepped_aside_at = ?
     where case_id = ? and organisation_id = ? and stepped_aside_at is null and role <> 'COORDINATOR'`,
    [now, caseId, organisationId],
  );
  await tx.execute(
    `update invitation set status = 'CANCELLED', version = version + 1
     where case_id = ? and organisation_id = ? and status in ('SENT', 'ACCEPTED')`,
    [caseId, organisationId],
  );
}

async function bringBack(tx: SqlEntityManager, caseId: string, organisationId: string): Promise<void> {
  await tx.execute(
    `update participant p set stepped_aside_at = null from case_organisation o
     where o.case_id = p.case_id and o.organisation_id = p.organisation_id and p.stepped_aside_at = o.stepped_aside_at
       and p.case_id = ? and p.organisation_id = ?`,
    [caseId, organisationId],
  );
}

export async function putPeopleAside(
  tx: SqlEntityManager,
  participantIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.execute(
    `update participant set stepped_aside_at = coalesce(stepped_aside_at, ?) where id = any(string_to_array(?, ',')::uuid[])`,
    [now, participantIds.join(',')],
  );
}

interface Moved {
  readonly municipalityCode: string | null;
  readonly schoolUnitId: string | null;
  readonly listedUnitId: string | null;
}

export async function movePlacement(tx: SqlEntityManager, childId: string, moved: Moved): Promise<void> {
  await tx.execute(
    `update child set municipality_code = coalesce(?, municipality_code), school_unit_id = ?, listed_unit_id = ? where id = ?`,
    [moved.municipalityCode, moved.schoolUnitId, moved.listedUnitId, childId],
  );
}
