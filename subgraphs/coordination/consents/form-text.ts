// The text of a registered form: names from the directory and the case, words from the rules.
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import type { Disclosure } from './consent-form.rules.ts';
import type { ConsentFormText } from './consent-form-text.type.ts';
import type { ConsentForm } from './consent-form.type.ts';
import { signatureLine, type SignatureLine } from './form-signatures.rules.ts';
import { signersOfForm } from './form-signers.ts';
import {
  formSections,
  formTextVersion,
  formTitle,
  type DisclosureText,
  type FormTextFacts,
} from './form-text.rules.ts';
import { sectorInForm } from './form-words.ts';

export async function formText(
  { stored, grants }: ConsentForm,
  context: CoordinationContext,
): Promise<ConsentFormText | null> {
  if (stored.textVersion !== formTextVersion) return null;
  const child = await required(context.parts.child, stored.childId);
  const signers = await signersOfForm(grants, stored.childId, context);
  const facts: FormTextFacts = {
    ...stored,
    childName: fullName(child),
    disclosures: inOrder(await Promise.all(grants.map((grant) => disclosureText(grant, context)))),
    childSigns: signers.some(({ capacity }) => capacity === 'CHILD'),
  };
  return textOf(facts, signers.map(signatureLine));
}

export const textOf = (facts: FormTextFacts, signatures: readonly SignatureLine[]): ConsentFormText => ({
  title: formTitle,
  textVersion: formTextVersion,
  sections: formSections(facts).map(({ heading, paragraphs }) => ({ heading, paragraphs: [...paragraphs] })),
  signatures: [...signatures],
});

const byName = new Intl.Collator('sv');

const inOrder = (disclosures: readonly DisclosureText[]): DisclosureText[] =>
  disclosures.toSorted(
    (a, b) => byName.compare(a.discloser, b.discloser) || byName.compare(a.secrecyUnit, b.secrecyUnit),
  );

/** Every organisation in it is in the directory. */
export async function disclosureText(
  { organisationId, secrecyUnit, categories, recipients }: Disclosure | ConsentGrant,
  { directory }: CoordinationContext,
): Promise<DisclosureText> {
  const nameOf = async (id: string): Promise<string> => (await required(directory.organisation, id)).name;
  return {
    discloser: await nameOf(organisationId),
    ...{ secrecyUnit, categories },
    recipients: [
      ...recipients.sectors.map((sector) => sectorInForm[sector]),
      ...(await Promise.all(recipients.organisationIds.map(nameOf))),
    ],
    excluded: await Promise.all(recipients.excludedOrganisationIds.map(nameOf)),
  };
}
