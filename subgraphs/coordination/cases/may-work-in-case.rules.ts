// May this place work in the case: see how it goes and take its steps? The windows of the meetings open what the organisations know
// (may-open-case.rules.ts); the process itself is the team's own, for as long as the place lasts (domain rule 23).
import type { Place } from './may-open-case.rules.ts';
import type { Actor } from '../process/steps.rules.ts';
import type { Refusal } from './case-refusal.ts';

export type CaseActor = Extract<Actor, 'COORDINATOR' | 'PARTICIPANT' | 'GUARDIAN'>;

export const actorOf = (place: Place): CaseActor =>
  place.as === 'GUARDIAN' ? 'GUARDIAN' : place.role === 'COORDINATOR' ? 'COORDINATOR' : 'PARTICIPANT';

type Lasting = Pick<Extract<Place, { as: 'STAFF' }>, 'as' | 'role' | 'window'> | { readonly as: 'GUARDIAN' };

/** A guardian's place lasts as long as the case does, and the coordinator's until another one has taken it over. */
export const placeLasts = (place: Lasting, now: Date): boolean =>
  place.as === 'GUARDIAN' || place.role === 'COORDINATOR' || (now >= place.window.from && now < place.window.until);

interface Stood {
  readonly case: { readonly refusal: Pick<Refusal, 'code'> | null };
  readonly place: Lasting;
}

/** Of a protected identity nothing is told in the hub, whoever asks (domain rule 14). */
export const mayWorkIn = ({ case: { refusal }, place }: Stood, now: Date): boolean =>
  refusal?.code !== 'PROTECTED_IDENTITY' && placeLasts(place, now);
