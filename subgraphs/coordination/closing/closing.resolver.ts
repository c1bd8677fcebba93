// The end of a case: the family ends the support, the coordinator closes.
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { purgeDueAt } from '../keeping/retention.rules.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { changeCase } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { required } from '../row-loader.ts';
import { closeCase } from './close-case.writer.ts';
import { CloseCaseInput, EndSupportInput } from './close-case.input.ts';
import { closingsOfCases } from './closing.reader.ts';
import { CaseClosing } from './closing.type.ts';
import { endSupport } from './end-support.writer.ts';

@Resolver(() => CaseProcess)
export class ClosingResolver {
  @Mutation(() => CaseChange, {
    description:
      'Closes the case (avsluta ärendet): all consents and places end at the same moment. Coordinator of the case only.',
  })
  closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'Which case, and why (ärende och orsak).' })
    input: CloseCaseInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('closeCase', input, context, async (door) => {
      const { outbox, now } = context;
      const closedById = await callersPersonId(context);
      return door.change(async (tx) => {
        await closeCase(tx, outbox, { caseId: door.case.id, reason: input.reason, closedById, now });
        return { to: 'CLOSED' };
      });
    });
  }

  @Mutation(() => CaseChange, {
    description:
      'The family ends the support (avsluta stödet): your own consents end at once, and the coordinator is asked to close the case. Guardians only; no reason is asked.',
  })
  endSupport(
    @Arg('input', () => EndSupportInput, { description: 'Which case (ärende).' }) input: EndSupportInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('endSupport', input, context, async (door) => {
      if (door.place.as !== 'GUARDIAN') throw new Error('Only a guardian ends the support.');
      const { guardianId } = door.place;
      return door.change(async (tx) => {
        await endSupport(tx, context.outbox, { caseId: door.case.id, guardianId, now: context.now });
        return {};
      });
    });
  }

  @FieldResolver(() => CaseClosing, {
    description: 'How the case ends, and how long it is kept (avslut och gallring).',
  })
  async closing(@Root() { caseId }: CaseProcess, @Ctx() context: CoordinationContext): Promise<CaseClosing> {
    const { familyEndsAt, closedAt, reason, retentionMonths } = await required(context.reader(closingsOfCases), caseId);
    const purgedFrom = closedAt && purgeDueAt(closedAt, retentionMonths);
    return { familyEndsAt, closedAt, reason, purgedFrom };
  }
}
