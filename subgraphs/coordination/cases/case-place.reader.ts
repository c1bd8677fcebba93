// Reads the cases that are asked for together with the caller's own place in each, in one statement: a case that is not
// there and a case that is somebody else's cost the same.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Purpose, Sector } from '@hlt/shared/consent/category.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { CaseKind, CaseRole, CaseStage, CaseStatus } from './case-words.ts';
import type { CaseState, Place } from './may-open-case.rules.ts';
import { familyIsProtected } from './protected-family.ts';

export interface CaseWithPlaces {
  readonly state: CaseState;
  readonly purpose: Purpose;
  readonly teamId: string;
  readonly childId: string | null;
  readonly raisedAt: Date;
  readonly stage: CaseStage;
  readonly version: number;
  readonly places: readonly Place[];
}

/** An organisation whose place another one has taken is no more in an identified case, and nor are its members. */
const columns = `
  c.id, c.kind, c.status, c.purpose, c.team_id, c.child_id, c.raised_at, c.stage, c.version,
  ${familyIsProtected('c.child_id')} as protected_identity,
  (select jsonb_agg(jsonb_build_object('from', a.access_opens_at, 'until', a.access_closes_at))
     from agenda_item a where a.case_id = c.id) as windows,
  case when p.id is not null then jsonb_build_object(
    'role', p.role, 'organisationId', p.organisation_id, 'organisationNumber', o.organisation_number,
    'sector', p.sector, 'profession', p.profession, 'unitId', p.unit_id,
    'from', p.access_from, 'until', p.access_until,
    'steppedAside', p.stepped_aside_at is not null or co.stepped_aside_at is not null
      or (co.organisation_id is null and c.kind = 'IDENTIFIED')) end as staff,
  g.id as guardian_id`;

/** `$1`: the caller's subject; `$2`: the number. */
const joins = `
  from hlt_case c
  left join (participant p join person x on x.id = p.person_id and x.subject = $1) on p.case_id = c.id
  left join organisation o on o.id = p.organisation_id
  left join case_organisation co on co.case_id = p.case_id and co.organisation_id = p.organisation_id
  left join guardian g on g.child_id = c.child_id and g.personal_identity_number = $2`;

/** `ids` are well-formed; a case that does not exist is not in the answer. */
export async function readCasesWithPlaces(
  em: SqlEntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<CaseWithPlaces[]> {
  const where = `where c.id = any(string_to_array($3, ',')::uuid[])`;
  const rows = await executeBound<PlaceRow>(em, `select ${columns} ${joins} ${where}`, [
    ...keysOf(caller),
    ids.join(','),
  ]);
  return rows.map(toCase);
}

/** Every case in which the caller has any place at all, the newest first. */
export async function readOwnCases(em: SqlEntityManager, caller: Caller): Promise<CaseWithPlaces[]> {
  const where = `
    where c.id in (
      select own.case_id from participant own join person me on me.id = own.person_id and me.subject = $1
      union all
      select mine.id from hlt_case mine join guardian me on me.child_id = mine.child_id and me.personal_identity_number = $2)
    order by c.raised_at desc, c.id`;
  const rows = await executeBound<PlaceRow>(em, `select ${columns} ${joins} ${where}`, keysOf(caller));
  return rows.map(toCase);
}

/** The personal number only of those who are here as guardians; null matches nobody. */
const keysOf = ({ subject, roles, personalIdentityNumber }: Caller): [string, string | null] => [
  subject,
  roles.includes('GUARDIAN') ? personalIdentityNumber : null,
];

interface StaffColumn {
  readonly role: CaseRole;
  readonly organisationId: string;
  readonly organisationNumber: string | null;
  readonly sector: Sector;
  readonly profession: string;
  readonly unitId: string | null;
  readonly from: string;
  readonly until: string;
  readonly steppedAside: boolean;
}

interface PlaceRow {
  readonly id: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly purpose: Purpose;
  readonly team_id: string;
  readonly child_id: string | null;
  readonly raised_at: string | Date;
  readonly stage: CaseStage;
  readonly version: number;
  readonly protected_identity: boolean;
  readonly windows: readonly { from: string; until: string }[] | null;
  readonly staff: StaffColumn | null;
  readonly guardian_id: string | null;
}

const windowOf = ({ from, until }: { from: string; until: string }): { from: Date; until: Date } => ({
  from: new Date(from),
  until: new Date(until),
});

const toCase = (row: PlaceRow): CaseWithPlaces => ({
  state: {
    id: row.id,
    kind: row.kind,
    status: row.status,
    protectedIdentity: row.protected_identity,
    meetingWindows: (row.windows ?? []).map(windowOf),
  },
  purpose: row.purpose,
  teamId: row.team_id,
  childId: row.child_id,
  raisedAt: new Date(row.raised_at),
  stage: row.stage,
  version: row.version,
  places: placesOf(row),
});

function placesOf({ staff, guardian_id: guardianId }: PlaceRow): Place[] {
  const places: Place[] = [];
  if (staff !== null) places.push({ ...staff, as: 'STAFF', window: windowOf(staff) });
  if (guardianId !== null) places.push({ as: 'GUARDIAN', guardianId });
  return places;
}
