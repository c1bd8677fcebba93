// Withdrawals made to the organisation over GraphQL: its own staff register what somebody who signed has told them (domain rule 13).
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OwnerKind } from '../owner/concept.ts';
import { listName } from '../owner/root-field.ts';
import type { OwnerContext } from '../record/guard.ts';
import { requireStaff } from '../staff/staff-access.ts';
import { OwnConsent, OwnConsentChange, WithdrawOwnConsentInput } from './own-consent.type.ts';
import { listOwnConsents, withdrawOwnConsent } from './withdrawal.writer.ts';

export function withdrawalResolver(kind: OwnerKind): new () => object {
  @Resolver()
  class WithdrawalResolver {
    @Query(() => [OwnConsent], {
      name: listName(kind, 'Consents'),
      description: 'Your own unit’s copies of the consents of a case (samtyckeskopior). Own staff only.',
    })
    async consents(
      @Arg('caseId', () => ID, { description: 'The case (ärende).' }) caseId: string,
      @Ctx() context: OwnerContext,
    ): Promise<OwnConsent[]> {
      return listOwnConsents(context, caseId, requireStaff(context.caller, context.desk.staff));
    }

    @Mutation(() => OwnConsentChange, {
      name: `withdraw${kind.prefix}Consent`,
      description:
        'Registers a withdrawal that was made to the organisation (återkalla samtycke). It counts from the next request on. Own staff only.',
    })
    async withdraw(
      @Arg('input', () => WithdrawOwnConsentInput, {
        description: 'Which consent, what of it and on whose word (vilket samtycke, vad och på vems ord).',
      })
      input: WithdrawOwnConsentInput,
      @Ctx() context: OwnerContext,
    ): Promise<OwnConsentChange> {
      return withdrawOwnConsent(context, input, requireStaff(context.caller, context.desk.staff));
    }
  }
  return WithdrawalResolver;
}
