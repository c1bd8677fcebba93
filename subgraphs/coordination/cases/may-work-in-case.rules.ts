// May this place work in the case: see how it goes and take its steps? The windows of the meetings open what the organisations know
// (may-open-case.rules.ts); the process itself is the team's own, for as long as the place lasts (domain rule 23).
import type { Place } from './may-open-case.rules.ts';
import type { Actor } from '../process/steps.rules.ts';

export type CaseActor = Extract<Actor, 'COORDINATOR' | 'PARTICIPANT' | 'GUARDIAN'>;

export const actorOf = (place: Place): CaseActor =>
  place.as === 'GUARDIAN' ? 'GUARDIAN' : place.role === 'COORDINATOR' ? 'COORDINATOR' : 'PARTICIPANT';

type Lasting = Pick<Extract<Place, { as: 'STAFF' }>, 'as' | 'role' | 'window'> | { readonly as: 'GUARDIAN' };

/** A guardian's place lasts as long as the case does, and the coordinator's until another one has taken it over. */
export const placeLasts = (place: Lasting, now: Date): boolean =>
  place.as === 'GUARDIAN' || place.role === 'COORDINATOR' || (now >= place.window.from && now < place.window.until);
