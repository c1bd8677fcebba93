// Renews or extends a consent: a new form that continues an earlier one. What was signed before stays as it is (domain rule 8).
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { nothingToRenew, unknownForm } from './answer-faults.ts';
import type { RegisterConsentInput } from './consent-change.input.ts';
import { faultsOfText } from './consent-change.rules.ts';
import { ConsentChange } from './consent-change.type.ts';
import { change, isDoor, stepDoor, type Door } from './consent-changer.ts';
import { formsOfCases } from './consent-form.reader.ts';
import { registerConsent } from './register-consent.writer.ts';
import { registrationOf } from './registration.ts';
import { RenewConsentInput } from './renew-consent.input.ts';
import { renewedDisclosures } from './renewal.rules.ts';

@Resolver()
export class RenewConsentResolver {
  @Mutation(() => ConsentChange, {
    description:
      'Renews a consent, or extends it to another organisation or category (förnya eller utöka samtycke): a new form with consents of its own, signed anew. Coordinator only.',
  })
  async renewConsent(
    @Arg('input', () => RenewConsentInput, { description: 'What is renewed, and until when (vad som förnyas).' })
    input: RenewConsentInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentChange> {
    const door = await stepDoor('renewConsent', input.caseId, context);
    if (!isDoor(door)) return door;
    const registrar = await callersPersonId(context);
    return change(door, context, async (changes) => {
      const form = await wholeForm(input, door, context);
      const faults = faultsOfText(form, context.now);
      if (faults.length > 0) throw new ChangeFault(faults);
      const registration = registrationOf(form, door, registrar, context.now);
      const continued = { ...registration, sent: input, form: { ...registration.form, continuesFormId: input.formId } };
      return registerConsent(changes, continued, context.longestMonths);
    });
  }
}

/** As it would have been sent to registerConsent. */
async function wholeForm(
  input: RenewConsentInput,
  { case: { id: caseId }, childId }: Door,
  context: CoordinationContext,
): Promise<RegisterConsentInput> {
  const earlier = (await context.reader(formsOfCases).load(caseId)).find(({ id }) => id === input.formId);
  if (earlier === undefined) throw new ChangeFault([unknownForm]);
  const { disclosures, guardianIds, purpose, language, interpreter, childSigns, ...told } = input;
  const grants = (await context.grants.load(caseId)).filter(({ id }) => earlier.grantIds.includes(id));
  return {
    ...told,
    caseId,
    purpose: purpose ?? earlier.purpose,
    language: language ?? earlier.language,
    interpreter: interpreter ?? earlier.interpreter,
    childSigns: childSigns ?? grants.some(({ signers }) => signers.some(({ capacity }) => capacity === 'CHILD')),
    guardianIds: guardianIds ?? (await context.parts.guardians.load(childId)).map(({ id }) => id),
    disclosures: disclosures ?? (await disclosuresOf(grants, caseId, context)),
  };
}

async function disclosuresOf(
  grants: Parameters<typeof renewedDisclosures>[0],
  caseId: string,
  { parts }: CoordinationContext,
): Promise<RegisterConsentInput['disclosures']> {
  const present = (await parts.organisations.load(caseId)).filter(({ steppedAsideAt }) => steppedAsideAt == null);
  const renewed = renewedDisclosures(grants, new Set(present.map(({ organisationId }) => organisationId)));
  if (renewed.length === 0) throw new ChangeFault([nothingToRenew]);
  return renewed.map(({ recipients, categories, ...rest }) => ({
    ...rest,
    categories: [...categories],
    recipientSectors: [...recipients.sectors],
    recipientOrganisationIds: [...recipients.organisationIds],
    excludedOrganisationIds: [...recipients.excludedOrganisationIds],
  }));
}
