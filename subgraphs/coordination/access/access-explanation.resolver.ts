// Explains a case's access to its participants, for their own organisation or for another one in the case.
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { categoryFacts } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { Recipient } from '@hlt/shared/consent/recipient.ts';
import { withheldSentences } from '@hlt/shared/consent/withheld-reason.ts';
import { HubError } from '@hlt/shared/errors.ts';
import { Case, type OpenedCase } from '../cases/case.type.ts';
import { Guardian } from '../cases/child.type.ts';
import { organisationsInCase } from '../cases/organisations-in-case.ts';
import { isHiddenFromGuardian } from '../consents/guardian-view.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { isAcknowledged } from '../delivery/delivery.rules.ts';
import { deliveryOf, nothingToDeliver } from '../delivery/delivery.type.ts';
import { Organisation } from '../directory/directory.type.ts';
import type { OrganisationRow } from '../directory/organisation.entity.ts';
import { actorOf } from '../receipts/receipt-content.rules.ts';
import { required } from '../row-loader.ts';
import { explainOrganisation, type CategoryExplanation } from './access-explanation.rules.ts';
import { AccessExplanation } from './access-explanation.type.ts';

const openSentences = {
  swedish: 'Samtycket räcker. Verksamheten lämnar ut uppgifterna om den inte själv håller inne dem.',
  english: 'The consent is enough. The organisation releases the information unless it holds it back itself.',
};

@Resolver(() => Case)
export class CaseAccessResolver {
  @FieldResolver(() => [AccessExplanation], {
    description: 'For each organisation, discloser and category: released, or why not and whose consent is missing.',
  })
  async accessExplanation(
    @Root() { opened }: Case,
    @Ctx() context: CoordinationContext,
    @Arg('recipientOrganisationId', () => ID, {
      nullable: true,
      description: 'As another organisation of the case would see it (mottagare); your own unless told.',
    })
    recipientId?: string | null,
  ): Promise<AccessExplanation[]> {
    if (!opened?.childId) return [];
    const { id: caseId, childId, purpose, place } = opened;
    const organisations = await organisationsInCase(opened, context);
    const recipient = recipientFrom(recipientId ?? null, organisations, opened, context);
    const all = await context.grants.load(caseId);
    // What the child decides alone opens nothing that a guardian is told of (domain rule 11).
    const grants = place.as === 'GUARDIAN' ? all.filter((one) => !isHiddenFromGuardian(one, place.guardianId)) : all;
    const records = new Map((await context.deliveries.load(caseId)).map((record) => [record.grantId, record]));
    const asked = {
      ...{ grants, recipient, purpose, now: context.now },
      isAcknowledged: (grant: ConsentGrant) => isAcknowledged(grant, records.get(grant.id)),
    };
    return organisations
      .flatMap((organisation) => explainOrganisation({ organisation, ...asked }))
      .map((explanation) => {
        const grant = grants.find(({ id }) => id === explanation.grantId);
        const delivery = grant ? deliveryOf(grant, records.get(grant.id)) : nothingToDeliver();
        return { ...inWords(explanation, caseId, childId), delivery };
      });
  }
}

function recipientFrom(
  id: string | null,
  organisations: readonly OrganisationRow[],
  { place }: OpenedCase,
  { caller }: CoordinationContext,
): Recipient {
  if (id === null) return actorOf(caller, place);
  const found = organisations.find((organisation) => organisation.id === id);
  if (found) return { organisation: found.id, sector: found.sector };
  throw new HubError(
    'BAD_USER_INPUT',
    'That organisation does not take part in this case. Choose one from organisations.',
  );
}

function inWords(
  explanation: CategoryExplanation,
  caseId: string,
  childId: string,
): Omit<AccessExplanation, 'delivery'> {
  const { organisationId, secrecyUnit, category, reason, missingFrom } = explanation;
  const { swedish, english } = reason === null ? openSentences : withheldSentences[reason];
  return {
    secrecyUnit,
    category,
    categoryInWords: categoryFacts[category].swedish,
    released: reason === null,
    reason,
    message: swedish,
    messageEnglish: english,
    organisationId,
    missingFromIds: missingFrom,
    caseId,
    childId,
  };
}

@Resolver(() => AccessExplanation)
export class AccessExplanationResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation that would disclose it (verksamhet).' })
  organisation(@Root() root: AccessExplanation, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, root.organisationId);
  }

  @FieldResolver(() => [Guardian], {
    description: 'Guardians whose consent is missing or who have said no (saknas från).',
  })
  async missingFrom(@Root() root: AccessExplanation, @Ctx() { parts }: CoordinationContext): Promise<Guardian[]> {
    if (root.missingFromIds.length === 0) return [];
    const guardians = await parts.guardians.load(root.childId);
    return guardians
      .filter(({ id }) => root.missingFromIds.includes(id))
      .map(({ id, givenName, familyName }) => ({ id, givenName, familyName, caseId: root.caseId }));
  }
}
