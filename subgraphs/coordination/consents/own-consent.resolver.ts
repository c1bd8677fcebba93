// Those who sign, by themselves: a guardian says yes or no electronically, and so does a child that is mature enough.
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { refuseConsent, withdrawConsent, type Signature } from './answer-consent.writer.ts';
import { consentsToAnswer, consentsToRefuse, consentsToWithdraw } from './choose-consents.rules.ts';
import { ConsentChange } from './consent-change.type.ts';
import { onChosen, signerId } from './consent-changer.ts';
import { ConsentForm } from './consent-form.type.ts';
import { formsFor } from './consent-form.view.ts';
import type { GrantChanges } from '../delivery/outbox.ts';
import { AnswerOwnConsentInput, WithdrawChildConsentInput } from './own-consent.input.ts';
import { signInCase } from './sign-in-case.writer.ts';
import { isOwnSigner, ownSignersDoor } from './own-signer-door.ts';

@Resolver()
export class OwnConsentResolver {
  @Query(() => [ConsentForm], {
    description:
      'The consent forms of a case that ask for your signature (blanketter som väntar på eller har fått ditt svar), for guardians and for a child that is mature enough.',
  })
  async myConsentForms(
    @Arg('caseId', () => ID, { description: 'The case’s id (ärendets id), a UUID.' }) caseId: string,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentForm[]> {
    const door = await ownSignersDoor('signOwnConsent', caseId, context);
    // Of a case that is closed nothing waits.
    if (!isOwnSigner(door)) return [];
    const own = signerId(door.signer, door);
    return formsFor(door.signer === 'CHILD' ? 'CHILD' : 'GUARDIAN', door.case.id, context, ({ signers }) =>
      signers.some(({ id }) => id === own),
    );
  }

  @Mutation(() => ConsentChange, {
    description:
      'Signs for yourself, electronically (skriv under samtycke). Guardians, and a child that is mature enough. Nothing is released before everyone has signed.',
  })
  signOwnConsent(
    @Arg('input', () => AnswerOwnConsentInput, { description: 'What is signed (vad som undertecknas).' })
    input: AnswerOwnConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const signing = { caseId: input.caseId, now: context.now };
    return answerOwn('signOwnConsent', input, context, (changes, signature) =>
      signInCase(changes, signing, { ...signature, method: 'ELECTRONIC' }),
    );
  }

  @Mutation(() => ConsentChange, {
    description:
      'Says no for yourself (neka samtycke): nothing is released by those consents. Guardians, also one whom an exception passed over, and a child that is mature enough.',
  })
  refuseOwnConsent(
    @Arg('input', () => AnswerOwnConsentInput, { description: 'What is refused (vad som nekas).' })
    input: AnswerOwnConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    return answerOwn('refuseOwnConsent', input, context, (changes, signature) =>
      refuseConsent(changes, { ...signature, isGuardian: signature.signer !== 'CHILD' }),
    );
  }

  @Mutation(() => ConsentChange, {
    description:
      'The child takes back what it has signed, whole or in part (barnet återkallar samtycke): refused from the very next request. A guardian uses `withdrawConsent`.',
  })
  async withdrawOwnConsent(
    @Arg('input', () => WithdrawChildConsentInput, { description: 'What is taken back (vad som tas tillbaka).' })
    { caseId, consentIds, categories }: WithdrawChildConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const door = await ownSignersDoor('withdrawOwnConsent', caseId, context);
    if (!isOwnSigner(door)) return door;
    const { signer } = door;
    const grants = await context.grants.load(door.case.id);
    const chosen = consentsToWithdraw(grants, signerId(signer, door), consentIds ?? null, categories);
    return onChosen(chosen, door, context, (changes, grantIds) =>
      withdrawConsent(changes, { grantIds, signer, at: context.now, categories }),
    );
  }
}

async function answerOwn(
  action: 'signOwnConsent' | 'refuseOwnConsent',
  { caseId, consentIds }: AnswerOwnConsentInput,
  context: CoordinationContext,
  work: (changes: GrantChanges, signature: Signature) => Promise<void>,
): Promise<ConsentChange> {
  const door = await ownSignersDoor(action, caseId, context);
  if (!isOwnSigner(door)) return door;
  const { signer } = door;
  const { now: at } = context;
  const consentsMeant = action === 'refuseOwnConsent' ? consentsToRefuse : consentsToAnswer;
  const chosen = consentsMeant(await context.grants.load(door.case.id), signerId(signer, door), consentIds ?? null, at);
  return onChosen(chosen, door, context, (changes, grantIds) => work(changes, { grantIds, signer, at }));
}
