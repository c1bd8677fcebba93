// Who may change the consents of a case (process/steps.rules.ts), and what the change answers with.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { Case } from '../cases/case.type.ts';
import type { Standing } from '../cases/case-opener.ts';
import { actorOf } from '../cases/may-work-in-case.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import type { GrantChanges } from '../delivery/outbox.ts';
import type { SignerKey } from './answer-consent.writer.ts';
import type { Chosen } from './choose-consents.rules.ts';
import type { ConsentChange } from './consent-change.type.ts';
import { faultsOfStanding, forbidden } from '../process/case-change.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { may, type Action } from '../process/steps.rules.ts';
import { toConsent } from './consent.resolver.ts';

export type Door = Standing & { readonly childId: string };

export const withoutChild = fault(
  'NO_CHILD',
  'Ärendet har inget barn, så det finns inget att samtycka till.',
  'The case has no child, so there is nothing to consent to.',
);

/**
 * For everything but withdrawing: whoever the table of steps names, as long as their place in the case lasts, also between the meetings:
 * a signature waits for no window, and what the organisations know is not opened by it. Throws FORBIDDEN for every other participant.
 */
export async function stepDoor(
  action: Action,
  caseId: string,
  { cases, now }: CoordinationContext,
): Promise<Door | ConsentChange> {
  const standing = await cases.stand(caseId);
  const actor = actorOf(standing.place);
  if (!may(action, actor)) throw forbidden(action);
  const faults = faultsOfStanding(action, standing, actor, now);
  return faults.length === 0 ? withChild(standing) : refused(standing.case, faults);
}

/** For withdrawing: at any time, whatever has become of the case (domain rule 13). */
export async function withdrawersDoor(caseId: string, { cases }: CoordinationContext): Promise<Door | ConsentChange> {
  const standing = await cases.stand(caseId);
  if (!may('withdrawConsent', actorOf(standing.place))) throw forbidden('withdrawConsent');
  return withChild(standing);
}

const withChild = ({ childId, ...standing }: Standing): Door | ConsentChange =>
  childId === null ? refused(standing.case, [withoutChild]) : { ...standing, childId };

export const isDoor = (door: Door | ConsentChange): door is Door => 'place' in door;

export const refused = (opened: Case, problems: readonly Problem[]): ConsentChange => ({
  case: opened,
  consents: [],
  problems: problems.map(({ code, field, message, messageEnglish }) => ({ code, field, message, messageEnglish })),
});

/** Makes the change, all or nothing; a fault of it is an answer. Then it is delivered. */
export async function change(
  { case: opened }: Pick<Door, 'case'>,
  context: CoordinationContext,
  work: (changes: GrantChanges) => Promise<readonly string[]>,
): Promise<ConsentChange> {
  const { em, outbox, wake } = context;
  try {
    const grantIds = await work({ em: em.fork(), outbox });
    wake();
    context.refresh();
    const consents = (await context.grants.load(opened.id)).filter(({ id }) => grantIds.includes(id));
    return { case: opened, consents: consents.map(toConsent), problems: [] };
  } catch (error) {
    if (error instanceof ChangeFault) return refused(opened, error.faults);
    throw error;
  }
}

/** Nothing chosen changes nothing. */
export async function onChosen(
  chosen: Chosen,
  door: Pick<Door, 'case'>,
  context: CoordinationContext,
  work: (changes: GrantChanges, grantIds: readonly string[]) => Promise<void>,
): Promise<ConsentChange> {
  if ('problem' in chosen) return refused(door.case, [chosen.problem]);
  const { grantIds } = chosen;
  return change(door, context, async (changes) => {
    if (grantIds.length > 0) await work(changes, grantIds);
    return grantIds;
  });
}

export const signerKey = (guardianId: string | null | undefined): SignerKey => (guardianId ? { guardianId } : 'CHILD');

export const signerId = (key: SignerKey, { childId }: Pick<Door, 'childId'>): string =>
  key === 'CHILD' ? childId : key.guardianId;
