// Reads whom a receiver can name: those of the invited organisation, and of the unit when one was invited.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { Page } from '../../connection/page.ts';
import { isStorable } from '../../process/free-text.rules.ts';

export interface ColleagueRow {
  readonly id: string;
  readonly familyName: string;
  readonly name: string;
  readonly profession: string;
}

export interface InvitedPlace {
  readonly organisationId: string;
  readonly unitId: string | null;
}

/** By family name, one more than the page holds. */
export function readColleagues(
  em: SqlEntityManager,
  { organisationId, unitId }: InvitedPlace,
  { first, after }: Page,
): Promise<ColleagueRow[]> {
  const [familyName = '', id = ''] = after !== null && isStorable(after.join()) ? after : [];
  return executeBound<ColleagueRow>(
    em,
    `select id, family_name as "familyName", given_name || ' ' || family_name as name, profession from person
     where organisation_id = $1 and ($2::text is null or unit_id = $2) and (family_name, id::text) > ($3, $4)
     order by family_name, id::text limit ${String(first + 1)}`,
    [organisationId, unitId, familyName, id],
  );
}
