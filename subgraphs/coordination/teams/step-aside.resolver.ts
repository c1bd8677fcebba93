// Somebody steps aside from a case: out at the very next request (domain rule 21, attack 6).
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { HubError } from '@hlt/shared/errors.ts';
import type { ParticipantRow } from '../cases/case.entity.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { changeCase, type CaseDoor } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { StepAsideInput } from './place-change.input.ts';
import { lastCoordinator, unknownParticipant } from './place-faults.ts';

@Resolver()
export class StepAsideResolver {
  @Mutation(() => CaseChange, {
    description:
      'Steps aside from a case (kliva åt sidan): you yourself, or for the coordinator anybody. The case is gone at the next request.',
  })
  async stepAside(
    @Arg('input', () => StepAsideInput, { description: 'Who, and from which case (vem och vilket ärende).' })
    input: StepAsideInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const left: string[] = [];
    try {
      return await changeCase('stepAside', input, context, async (door) => {
        const leaver = await findLeaver(input.participantId ?? null, door, context);
        return door.change(async (tx) => {
          if (leaver.role === 'COORDINATOR') await refuseLastCoordinator(tx, leaver);
          await tx.execute('update participant set stepped_aside_at = coalesce(stepped_aside_at, ?) where id = ?', [
            context.now,
            leaver.id,
          ]);
          left.push(leaver.id);
          return { id: leaver.id };
        });
      });
    } catch (error) {
      // Whoever has stepped aside does not see the case any more.
      const [id] = left;
      if (id !== undefined && error instanceof HubError && error.extensions['code'] === 'CASE_NOT_FOUND')
        return { case: null, id, problems: [] };
      throw error;
    }
  }
}

async function findLeaver(
  participantId: string | null,
  door: CaseDoor,
  context: CoordinationContext,
): Promise<ParticipantRow> {
  const own = await callersPersonId(context);
  const participants = await context.parts.participants.load(door.case.id);
  const leaver = participants.find(({ id, personId }) =>
    participantId === null ? personId === own : id === participantId,
  );
  if (door.actor !== 'COORDINATOR' && leaver?.personId !== own)
    throw new HubError('FORBIDDEN', 'You can step aside yourself only. Ask the coordinator of the case.');
  if (leaver === undefined) throw new ChangeFault([unknownParticipant]);
  return leaver;
}

async function refuseLastCoordinator(
  tx: Parameters<Parameters<CaseDoor['change']>[0]>[0],
  { caseId, id }: ParticipantRow,
): Promise<void> {
  const others = await tx.execute(
    `select 1 from participant where case_id = ? and id <> ? and role = 'COORDINATOR' and stepped_aside_at is null`,
    [caseId, id],
  );
  if (others.length === 0) throw new ChangeFault([lastCoordinator]);
}
