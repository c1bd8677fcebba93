// Which forms of a case somebody sees, and how much of each.
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import type { Actor } from '../process/steps.rules.ts';
import { formsOfCases, type StoredForm } from './consent-form.reader.ts';
import type { ConsentForm } from './consent-form.type.ts';

export async function formsFor(
  viewer: Actor,
  caseId: string,
  context: CoordinationContext,
  isShown: (grant: ConsentGrant) => boolean = () => true,
): Promise<ConsentForm[]> {
  const forms = await context.reader(formsOfCases).load(caseId);
  const grants = await context.grants.load(caseId);
  const shown = forms
    .map((stored) => ({ stored, own: grants.filter((one) => stored.grantIds.includes(one.id) && isShown(one)) }))
    .filter(({ own }) => own.length > 0);
  const together = shown.map(({ stored }) => stored);
  return shown.map(({ stored, own }) => toConsentForm(stored, own, viewer, chainOf(stored, together)));
}

type Chain = Pick<ConsentForm, 'continuesFormId' | 'continuedByFormIds'>;

/** Among the forms that are shown: that there is another one is not told either (domain rule 11). */
const chainOf = ({ id, continuesFormId }: StoredForm, shown: readonly StoredForm[]): Chain => ({
  continuesFormId: shown.some((one) => one.id === continuesFormId) ? continuesFormId : null,
  continuedByFormIds: shown.filter((one) => one.continuesFormId === id).map((one) => one.id),
});

function toConsentForm(stored: StoredForm, grants: readonly ConsentGrant[], viewer: Actor, chain: Chain): ConsentForm {
  const { id, purpose, language, interpreter, textVersion, registeredAt, validFrom, validUntil } = stored;
  return {
    ...{ id, purpose, language, interpreter, textVersion, registeredAt, validFrom, validUntil },
    ...{ ...chain, exception: stored.exception },
    exceptionReason: viewer === 'COORDINATOR' ? stored.exceptionReason : null,
    ...{ stored, grants, viewer },
  };
}
