// The form before there is a case: made from what was chosen, printed, and filled in by hand. Nothing is stored.
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { HubError } from '@hlt/shared/errors.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { ConsentFormDraft } from './consent-form-text.type.ts';
import { faultsOfWish } from './consent-form.rules.ts';
import { faultsOfLanguage, faultsOfMany } from './consent-change.rules.ts';
import { blankLines } from './form-signatures.rules.ts';
import { ConsentFormTextInput } from './form-text.input.ts';
import { formTextVersion } from './form-text.rules.ts';
import { disclosureText, textOf } from './form-text.ts';
import { disclosureOf } from './registration.ts';

@Resolver()
export class ConsentFormTextResolver {
  @Query(() => ConsentFormDraft, {
    description:
      'The text of a consent form in plain Swedish (samtyckesblankettens text), from what is chosen, with room for names by hand. For professionals.',
  })
  async consentFormText(
    @Arg('input', () => ConsentFormTextInput, { description: 'What is chosen (val).' }) input: ConsentFormTextInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsentFormDraft> {
    const { roles } = context.caller;
    if (!roles.includes('COORDINATOR') && !roles.includes('PROFESSIONAL'))
      throw new HubError('FORBIDDEN', 'The form is made by those who work in the teams. Ask the coordinator.');
    const problems = await problemsOf(input, context);
    if (problems.length > 0) return { text: null, problems };
    const disclosures = input.disclosures.map(disclosureOf);
    const facts = {
      ...input,
      childName: null,
      exception: input.exception ?? null,
      disclosures: await Promise.all(disclosures.map((one) => disclosureText(one, context))),
    };
    return { text: textOf(facts, blankLines(facts.exception, input.childSigns)), problems: [] };
  }
}

/** No case, so every organisation of the directory may take part. */
async function problemsOf(input: ConsentFormTextInput, context: CoordinationContext): Promise<Problem[]> {
  const { language, disclosures } = input;
  const early = [...faultsOfLanguage(language), ...faultsOfMany(disclosures)];
  if (early.length > 0) return early;
  const organisations = await context.directory.organisations();
  const wish = { ...input, disclosures: disclosures.map(disclosureOf), exception: null, textVersion: formTextVersion };
  return faultsOfWish(wish, {
    sectorOf: new Map(organisations.map(({ id, sector }) => [id, sector])),
    organisationsInCase: new Set(organisations.map(({ id }) => id)),
    longestMonths: context.longestMonths,
  });
}
