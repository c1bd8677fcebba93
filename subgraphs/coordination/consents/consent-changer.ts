// Who may change the consents of a case, and what the change answers with. The coordinator registers; a guardian withdraws.
import { HubError } from '@hlt/shared/errors.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { Case } from '../cases/case.type.ts';
import type { Standing } from '../cases/case-opener.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import type { GrantChanges } from '../delivery/outbox.ts';
import { required } from '../row-loader.ts';
import type { SignerKey } from './answer-consent.writer.ts';
import type { ConsentChange } from './consent-change.type.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { toConsent } from './consent.resolver.ts';

export type Door = Standing & { readonly childId: string };

const withoutChild = fault(
  'NO_CHILD',
  'Ärendet har inget barn, så det finns inget att samtycka till.',
  'The case has no child, so there is nothing to consent to.',
);

export const isCoordinator = ({ place }: Standing): boolean => place.as === 'STAFF' && place.role === 'COORDINATOR';

/** For registering: the case is open to its coordinator. Throws FORBIDDEN for every other participant. */
export async function coordinatorsDoor(caseId: string, { cases }: CoordinationContext): Promise<Door | ConsentChange> {
  const standing = await cases.stand(caseId);
  if (!isCoordinator(standing))
    throw new HubError('FORBIDDEN', 'Only the coordinator of the case registers consents. Ask the coordinator.');
  const { refusal } = standing.case;
  return refusal === null ? withChild(standing) : refused(standing.case, [{ ...refusal, field: 'caseId' }]);
}

/** For withdrawing: at any time, also when the case is not open to reading (domain rule 13). */
export async function withdrawersDoor(caseId: string, { cases }: CoordinationContext): Promise<Door | ConsentChange> {
  const standing = await cases.stand(caseId);
  if (standing.place.as !== 'GUARDIAN' && !isCoordinator(standing))
    throw new HubError(
      'FORBIDDEN',
      'A consent is withdrawn by its signer or by the coordinator of the case. Ask the coordinator.',
    );
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
  { case: opened }: Door,
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

export const signerKey = (guardianId: string | null | undefined): SignerKey => (guardianId ? { guardianId } : 'CHILD');

export const signerId = (key: SignerKey, { childId }: Door): string => (key === 'CHILD' ? childId : key.guardianId);

/** The coordinator who writes it down, as the hub knows the person. */
export const registrarId = async ({ people, caller }: CoordinationContext): Promise<string> =>
  (await required(people.bySubject, caller.subject)).id;
