// Adds a guardian whom nobody had named: from then on the consents wait for that guardian too (domain rule 9).
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { lockForFamily } from '../access/protection-lock.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { withoutChild } from '../consents/consent-changer.ts';
import { changeCase, refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { AddGuardianInput } from './add-guardian.input.ts';
import { addGuardian } from './add-guardian.writer.ts';
import { faultsOfGuardian } from './open-case.rules.ts';
import { protectedIdentity } from './opening-faults.ts';

@Resolver()
export class AddGuardianResolver {
  @Mutation(() => CaseChange, {
    description:
      'Adds a registered guardian who was not named when the case was opened (lägg till vårdnadshavare): sees the case, and nothing is released until that guardian too has signed. Consents by an exception that let others sign alone end. Coordinator only.',
  })
  addGuardian(
    @Arg('input', () => AddGuardianInput, { description: 'The guardian (vårdnadshavaren).' }) input: AddGuardianInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('addGuardian', input, context, async (door) => {
      const { childId } = door;
      if (childId === null) throw new ChangeFault([withoutChild]);
      // Of a protected identity nothing is looked up, and nothing is written (domain rule 14).
      if (input.protectedIdentity) throw new ChangeFault([{ ...protectedIdentity, field: 'protectedIdentity' }]);
      refuseFaults(faultsOfGuardian(input));
      const { outbox, now } = context;
      const caseId = door.case.id;
      return door.change(
        async (tx) => ({ id: await addGuardian(tx, outbox, { caseId, childId, person: input, now }) }),
        lockForFamily,
      );
    });
  }
}
