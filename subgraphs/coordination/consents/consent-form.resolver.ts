// The consent forms of a case, also between the meetings: for those whose place lasts.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { ConsentFormText } from './consent-form-text.type.ts';
import { ConsentForm, ConsentFormSigner } from './consent-form.type.ts';
import { formsFor } from './consent-form.view.ts';
import { toConsent } from './consent.resolver.ts';
import { Consent } from './consent.type.ts';
import { formText } from './form-text.ts';
import { signersOfForm } from './form-signers.ts';
import { guardianStatus } from './guardian-status.rules.ts';
import { isHiddenFromGuardian } from './guardian-view.rules.ts';

@Resolver(() => CaseProcess)
export class CaseFormsResolver {
  @FieldResolver(() => [ConsentForm], {
    description:
      'Consent forms (samtyckesblanketter), the newest first. A guardian does not see those in which the child decides alone.',
  })
  forms(
    @Root() { caseId, actor, standing: { place } }: CaseProcess,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentForm[]> {
    return formsFor(actor, caseId, context, (grant) =>
      place.as === 'GUARDIAN' ? !isHiddenFromGuardian(grant, place.guardianId) : true,
    );
  }
}

@Resolver(() => ConsentForm)
export class ConsentFormResolver {
  @FieldResolver(() => [Consent], { description: 'Its consents (samtycken), one for each discloser.' })
  consents(@Root() { grants }: ConsentForm): Consent[] {
    return grants.map(toConsent);
  }

  @FieldResolver(() => [ConsentFormSigner], { description: 'Who is asked to sign it (undertecknare).' })
  async signers(
    @Root() { stored, grants, viewer }: ConsentForm,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentFormSigner[]> {
    const signers = await signersOfForm(grants, stored.childId, context);
    return signers.map(({ id, name, capacity, signedAt, refusedAt, method }) => {
      const guardianId = capacity === 'CHILD' ? null : id;
      const told = stored.places.find((one) => one.guardianId === guardianId)?.place ?? null;
      const place = viewer === 'COORDINATOR' ? told : null;
      return { name, capacity, signedAt, refusedAt, method, place, status: guardianStatus(grants, id) };
    });
  }

  @FieldResolver(() => ConsentFormText, {
    nullable: true,
    description:
      'The form in plain Swedish (blankettens text), for the coordinator and those who sign. None when the family signed another wording than the hub’s own.',
  })
  async text(@Root() form: ConsentForm, @Ctx() context: CoordinationContext): Promise<ConsentFormText | null> {
    return form.viewer === 'PARTICIPANT' ? null : formText(form, context);
  }
}
