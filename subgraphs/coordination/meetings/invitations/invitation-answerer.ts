// The way of every answer to an invitation: for those who receive the organisation's, all or nothing.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { getActingPerson } from '../../people/acting-person.ts';
import { ChangeFault } from '../../process/change-fault.ts';
import type { Action } from '../../process/steps.rules.ts';
import type { Answer } from './answer-invitation.writer.ts';
import type { InvitationChange } from './invitation.type.ts';
import { findReceivedInvitation } from './received-invitation.reader.ts';

export async function answerInvitation(
  action: Action,
  { invitationId, version = null }: { readonly invitationId: string; readonly version?: number | null },
  context: CoordinationContext,
  work: (tx: SqlEntityManager, from: Answer) => Promise<void>,
): Promise<InvitationChange> {
  const { id: receiverId, organisationId } = await getActingPerson(action, context);
  const from = { invitationId, version, organisationId, receiverId };
  try {
    await context.em.fork().transactional((tx) => work(tx, from));
    context.refresh();
    const invitation = await findReceivedInvitation(context.em, invitationId, organisationId);
    return { invitation: invitation ?? null, problems: [] };
  } catch (error) {
    if (error instanceof ChangeFault) return { invitation: null, problems: [...error.faults] };
    throw error;
  }
}
