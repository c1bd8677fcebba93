// Reports a protected identity. The answer is the case as it is then: refused, with the manual route.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { withoutChild } from '../consents/consent-changer.ts';
import { notAGuardian } from '../consents/form-faults.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { changeCase } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { lockCasesOf, protectIdentity } from './protect-identity.writer.ts';
import { ReportProtectedIdentityInput } from './protected-identity.input.ts';

@Resolver()
export class ProtectedIdentityResolver {
  @Mutation(() => CaseChange, {
    description:
      'Reports that the child’s or a guardian’s identity is protected (anmäl skyddade personuppgifter): all consents and places end at once, in every case of theirs, and `case.refusal` names the manual route. Coordinator only.',
  })
  reportProtectedIdentity(
    @Arg('input', () => ReportProtectedIdentityInput, { description: 'Whose identity (vems uppgifter).' })
    input: ReportProtectedIdentityInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('reportProtectedIdentity', input, context, async (door) => {
      const { childId } = door;
      if (childId === null) throw new ChangeFault([withoutChild]);
      const { outbox, now, parts } = context;
      const guardianId = input.guardianId ?? null;
      const guardians = await parts.guardians.load(childId);
      if (guardianId !== null && !guardians.some(({ id }) => id === guardianId))
        throw new ChangeFault([{ ...notAGuardian, field: 'guardianId' }]);
      const reportedById = await callersPersonId(context);
      const protect = async (tx: SqlEntityManager): Promise<object> => {
        await protectIdentity(tx, outbox, { childId, guardianId, reportedById, now });
        return {};
      };
      return door.change(protect, (tx) => lockCasesOf(tx, { childId, guardianId }));
    });
  }
}
