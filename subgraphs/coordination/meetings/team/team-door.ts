// Who works in a team, outside of any case: its members see when it meets, its coordinators plan.
import { HubError } from '@hlt/shared/errors.ts';
import type { CoordinationContext } from '../../coordination-context.ts';
import { getActingPerson, personActingAs } from '../../people/acting-person.ts';
import { forbidden } from '../../process/case-change.ts';
import type { Action } from '../../process/steps.rules.ts';

/** The id of the caller's team. Throws FORBIDDEN for everybody who may not take the step in it. */
export async function teamToPlan(action: Action, context: CoordinationContext): Promise<string> {
  const { teamId } = await getActingPerson(action, context);
  if (teamId == null) throw forbidden(action);
  return teamId;
}

/** Throws FORBIDDEN for those who belong to no team. */
export async function ownTeam(context: CoordinationContext): Promise<string> {
  const teamId = (await personActingAs('PROFESSIONAL', context))?.teamId;
  if (teamId == null)
    throw new HubError('FORBIDDEN', 'The meetings of a team are for its members. Ask the coordinator of your team.');
  return teamId;
}
