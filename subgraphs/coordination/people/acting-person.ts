// The person who takes a step outside of a case: known to the hub, and one of those whom the table of steps names.
import { HubError } from '@hlt/shared/errors.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { may, stepOf, type Action } from '../process/steps.rules.ts';
import { actorsOutside, actsAs, type ActorOutside } from './acts-as.rules.ts';
import type { PersonRow } from './person.entity.ts';

/** Null: the caller is nobody of that kind. */
export async function personActingAs(
  actor: ActorOutside,
  { people, directory, caller }: CoordinationContext,
): Promise<PersonRow | null> {
  const person = await people.bySubject.load(caller.subject);
  if (person === undefined) return null;
  const employer = (await directory.organisation.load(person.organisationId))?.organisationNumber ?? null;
  return actsAs(actor, caller, person, employer) ? person : null;
}

/** Throws FORBIDDEN for everybody else. */
export async function getActingPerson(action: Action, context: CoordinationContext): Promise<PersonRow> {
  for (const actor of actorsOutside) {
    const person = may(action, actor) ? await personActingAs(actor, context) : null;
    if (person !== null) return person;
  }
  throw new HubError(
    'FORBIDDEN',
    `${action} is for ${stepOf(action).by.join(', ')}. Ask the coordinator of your team whether the hub knows you as such.`,
  );
}
