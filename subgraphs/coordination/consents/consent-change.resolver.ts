// The mutations of consents: a signed form, a further answer, a withdrawal.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { HubError } from '@hlt/shared/errors.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { refuseConsent, withdrawConsent, type Signature, type SignerKey } from './answer-consent.writer.ts';
import { consentsToAnswer, consentsToRefuse, consentsToWithdraw } from './choose-consents.rules.ts';
import {
  RefuseConsentInput,
  RegisterConsentInput,
  SignConsentInput,
  WithdrawConsentInput,
} from './consent-change.input.ts';
import type { AnswerConsentInput } from './consent-change.input.ts';
import { faultsOfPlace, faultsOfText, faultsOfTime } from './consent-change.rules.ts';
import { ConsentChange } from './consent-change.type.ts';
import {
  change,
  isDoor,
  onChosen,
  refused,
  signerId,
  signerKey,
  stepDoor,
  withdrawersDoor,
  type Door,
} from './consent-changer.ts';
import type { GrantChanges } from '../delivery/outbox.ts';
import { signInCase } from './sign-in-case.writer.ts';
import { registerConsent } from './register-consent.writer.ts';
import { registrationOf } from './registration.ts';

@Resolver()
export class ConsentChangeResolver {
  @Mutation(() => ConsentChange, {
    description:
      'Registers a form that the family has signed (registrera samtycke): one consent for each discloser. Coordinator only.',
  })
  async registerConsent(
    @Arg('input', () => RegisterConsentInput, { description: 'The form that the family has signed (blanketten).' })
    input: RegisterConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const door = await stepDoor('registerConsent', input.caseId, context);
    if (!isDoor(door)) return door;
    const faults = faultsOfText(input, context.now);
    if (faults.length > 0) return refused(door.case, faults);
    const registration = registrationOf(input, door, await callersPersonId(context), context.now);
    return change(door, context, (changes) => registerConsent(changes, registration, context.longestMonths));
  }

  @Mutation(() => ConsentChange, {
    description: 'Registers a further signature (registrera underskrift). Coordinator only.',
  })
  async signConsent(
    @Arg('input', () => SignConsentInput, { description: 'Who has signed, how and when (vem som har undertecknat).' })
    input: SignConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const { method, place } = input;
    const signing = { caseId: input.caseId, now: context.now };
    return answer('signConsent', input, context, (changes, signature) =>
      signInCase(changes, signing, { ...signature, method, place: place?.trim() || null }),
    );
  }

  @Mutation(() => ConsentChange, {
    description: 'Registers that a signer says no (registrera nej): nothing is released. Coordinator only.',
  })
  async refuseConsent(
    @Arg('input', () => RefuseConsentInput, { description: 'Who has said no, and when (vem som har sagt nej).' })
    input: RefuseConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const isGuardian = async ({ childId }: Door): Promise<boolean> =>
      (await context.parts.guardians.load(childId)).some(({ id }) => id === input.guardianId);
    return answer('refuseConsent', input, context, async (changes, signature, door) =>
      refuseConsent(changes, { ...signature, isGuardian: await isGuardian(door) }),
    );
  }

  @Mutation(() => ConsentChange, {
    description:
      'Takes consents back, whole or in part (återkalla samtycke): refused from the very next request. A guardian does it alone; the coordinator on a signer’s word.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'What is taken back (vad som tas tillbaka).' })
    { caseId, consentIds, categories, guardianId }: WithdrawConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const door = await withdrawersDoor(caseId, context);
    if (!isDoor(door)) return door;
    const signer = withdrawerOf(guardianId ?? null, door);
    const grants = await context.grants.load(door.case.id);
    const chosen = consentsToWithdraw(grants, signerId(signer, door), consentIds ?? null, categories);
    const registrar = door.place.as === 'STAFF' ? await callersPersonId(context) : null;
    return onChosen(chosen, door, context, (changes, grantIds) =>
      withdrawConsent(changes, { grantIds, signer, at: context.now, categories, registrarId: registrar }),
    );
  }
}

/** A guardian speaks for itself only. */
function withdrawerOf(guardianId: string | null, { place }: Door): SignerKey {
  if (place.as === 'STAFF') return signerKey(guardianId);
  if (guardianId !== null && guardianId !== place.guardianId)
    throw new HubError(
      'FORBIDDEN',
      'You can withdraw your own consent only. The other guardian does it, or the coordinator.',
    );
  return { guardianId: place.guardianId };
}

type Work = (changes: GrantChanges, signature: Signature, door: Door) => Promise<void>;

async function answer(
  action: 'signConsent' | 'refuseConsent',
  input: AnswerConsentInput & { place?: string | null },
  context: CoordinationContext,
  work: Work,
): Promise<ConsentChange> {
  const door = await stepDoor(action, input.caseId, context);
  if (!isDoor(door)) return door;
  const { answeredAt: at, place } = input;
  const faults = [...faultsOfTime(at, context.now, 'answeredAt'), ...faultsOfPlace(place, 'place')];
  if (faults.length > 0) return refused(door.case, faults);
  const signer = signerKey(input.guardianId);
  const grants = await context.grants.load(door.case.id);
  const consentsMeant = action === 'refuseConsent' ? consentsToRefuse : consentsToAnswer;
  const chosen = consentsMeant(grants, signerId(signer, door), input.consentIds ?? null, context.now);
  const registrar = await callersPersonId(context);
  return onChosen(chosen, door, context, (changes, grantIds) =>
    work(changes, { grantIds, signer, at, registrarId: registrar }, door),
  );
}
