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
  return forms
    .map((stored) => ({ stored, own: grants.filter(({ id }) => stored.grantIds.includes(id)) }))
    .filter(({ own }) => own.some(isShown))
    .map(({ stored, own }) => toConsentForm(stored, own, viewer, continuing(forms, stored)));
}

const continuing = (forms: readonly StoredForm[], { id }: StoredForm): string[] =>
  forms.filter(({ continuesFormId }) => continuesFormId === id).map((form) => form.id);

function toConsentForm(
  stored: StoredForm,
  grants: readonly ConsentGrant[],
  viewer: Actor,
  continuedByFormIds: string[],
): ConsentForm {
  const { id, purpose, language, interpreter, textVersion, registeredAt, validFrom, validUntil } = stored;
  return {
    ...{ id, purpose, language, interpreter, textVersion, registeredAt, validFrom, validUntil, continuedByFormIds },
    ...{ continuesFormId: stored.continuesFormId, exception: stored.exception },
    exceptionReason: viewer === 'COORDINATOR' ? stored.exceptionReason : null,
    ...{ stored, grants, viewer },
  };
}
