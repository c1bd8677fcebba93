// The door for those who sign for themselves: a guardian, and a child that is mature enough (domain rule 11). A child opens no case,
// so it has a door of its own, as to the account.
import { caseIdFrom } from '../cases/case-id.ts';
import type { Case } from '../cases/case.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { caseIsClosed } from '../process/step-faults.ts';
import { may, stepOf, type Action } from '../process/steps.rules.ts';
import type { SignerKey } from './answer-consent.writer.ts';
import type { ConsentChange } from './consent-change.type.ts';
import { isDoor, refused, stepDoor } from './consent-changer.ts';
import { isMature } from './maturity.rules.ts';
import { findOwnChild, type OwnChild } from './own-child.reader.ts';

export interface OwnSigner {
  readonly case: Case;
  readonly childId: string;
  readonly signer: SignerKey;
}

/** Throws CASE_NOT_FOUND for those who are nothing to the child, FORBIDDEN for professionals of the case. */
export async function ownSignersDoor(
  action: Action,
  caseId: string,
  context: CoordinationContext,
): Promise<OwnSigner | ConsentChange> {
  const child = may(action, 'CHILD') ? await childWhoMay(action, caseId, context) : undefined;
  if (child !== undefined) {
    const own = ownSigner(child);
    const isOver = child.status === 'CLOSED' && stepOf(action).whenClosed !== true;
    return isOver ? refused(own.case, [caseIsClosed]) : own;
  }
  const door = await stepDoor(action, caseId, context);
  if (!isDoor(door)) return door;
  if (door.place.as !== 'GUARDIAN') throw new Error('A professional has come through the door of the family.');
  return { case: door.case, childId: door.childId, signer: { guardianId: door.place.guardianId } };
}

export const isOwnSigner = (door: OwnSigner | ConsentChange): door is OwnSigner => 'signer' in door;

/** What it has signed it may always take back. */
async function childWhoMay(
  action: Action,
  caseId: string,
  { em, caller, now }: CoordinationContext,
): Promise<OwnChild | undefined> {
  const child = await findOwnChild(em, caller, caseIdFrom(caseId));
  if (child === undefined) return undefined;
  return isMature(child, now) || (action === 'withdrawOwnConsent' && child.childHasSigned) ? child : undefined;
}

/** The case's frame alone: nothing of it is opened to the child. */
const ownSigner = ({ caseId: id, childId, status, purpose }: OwnChild): OwnSigner => ({
  case: { id, kind: 'IDENTIFIED', status, purpose, refusal: null, opened: null },
  childId,
  signer: 'CHILD',
});
