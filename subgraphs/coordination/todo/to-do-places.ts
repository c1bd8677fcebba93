// In which cases somebody can have something to do, and as whom. Closed and protected ones have nothing (to-do-facts.ts).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Standing } from '../cases/case-opener.ts';
import { actorOf, placeLasts } from '../cases/may-work-in-case.rules.ts';
import { isMature } from '../consents/maturity.rules.ts';
import { findOwnChildren } from '../consents/own-child.reader.ts';
import type { Actor } from '../process/steps.rules.ts';

/** As the statement takes it. */
export interface ToDoPlace {
  readonly case_id: string;
  readonly role: Extract<Actor, 'COORDINATOR' | 'PARTICIPANT' | 'GUARDIAN' | 'CHILD'>;
  readonly organisation_id?: string;
  readonly unit_id?: string | null;
  readonly guardian_id?: string;
}

export const placesThatLast = (standings: readonly Standing[], now: Date): ToDoPlace[] =>
  standings.filter(({ place }) => placeLasts(place, now)).map(toPlace);

function toPlace({ case: { id }, place }: Standing): ToDoPlace {
  const frame = { case_id: id, role: actorOf(place) };
  return place.as === 'GUARDIAN'
    ? { ...frame, guardian_id: place.guardianId }
    : { ...frame, organisation_id: place.organisationId, unit_id: place.unitId };
}

/** Of a child that is mature enough to sign (domain rule 11); it opens no case. */
export async function readChildsPlaces(em: SqlEntityManager, caller: Caller, now: Date): Promise<ToDoPlace[]> {
  const own = await findOwnChildren(em, caller);
  return own.filter((one) => isMature(one, now)).map(({ caseId }) => ({ case_id: caseId, role: 'CHILD' }));
}
