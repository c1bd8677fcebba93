// The consents of a case, their state derived at the moment of asking.
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Category } from '@hlt/shared/consent/category.ts';
import { categoryFacts } from '@hlt/shared/consent/category.ts';
import { grantState, type GrantState } from '@hlt/shared/consent/grant-state.ts';
import { ConsentStateEnum } from '@hlt/shared/consent/grant-state.type.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { Case } from '../cases/case.type.ts';
import type { Guardian } from '../cases/child.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { ConsentDelivery, deliveryOf } from '../delivery/delivery.type.ts';
import { Organisation } from '../directory/directory.type.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { Consent, ConsentLiveStateEnum, ConsentSigner } from './consent.type.ts';
import { isHiddenFromGuardian } from './guardian-view.rules.ts';
import { daysLeft, liveState, type LiveState } from './live-state.rules.ts';

export const toConsent = (grant: ConsentGrant): Consent => ({
  id: grant.id,
  version: grant.version,
  secrecyUnit: grant.secrecyUnit,
  categories: [...grant.categories],
  withdrawnCategories: [...grant.withdrawnCategories],
  purpose: grant.purpose,
  validFrom: grant.validFrom,
  validUntil: grant.validUntil,
  withdrawnAt: grant.withdrawnAt,
  recipientSectors: [...grant.recipients.sectors],
  exception: grant.exception?.code ?? null,
  grant,
});

@Resolver(() => Case)
export class CaseConsentsResolver {
  @FieldResolver(() => [Consent], {
    description:
      'Consents (samtycken), one for each discloser; old ones too. A guardian does not see what the child decides alone.',
  })
  async consents(@Root() { opened }: Case, @Ctx() { grants }: CoordinationContext): Promise<Consent[]> {
    if (!opened) return [];
    const { id, place } = opened;
    const all = await grants.load(id);
    const shown = place.as === 'GUARDIAN' ? all.filter((grant) => !isHiddenFromGuardian(grant, place.guardianId)) : all;
    return shown.map(toConsent);
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => ConsentStateEnum, { description: 'What it is worth now (läge).' })
  state(@Root() { grant }: Consent, @Ctx() { now }: CoordinationContext): GrantState {
    return grantState(grant, now);
  }

  @FieldResolver(() => ConsentLiveStateEnum, {
    description: 'What it is worth now, and whether its end is near (läge, med påminnelse om förnyelse).',
  })
  liveState(@Root() { grant }: Consent, @Ctx() { now }: CoordinationContext): LiveState {
    return liveState(grant, now);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Whole days that are left of it (dagar kvar); none when it is not in force.',
  })
  daysLeft(@Root() { grant }: Consent, @Ctx() { now }: CoordinationContext): number | null {
    return daysLeft(grant, now);
  }

  @FieldResolver(() => Organisation, { description: 'Discloser (verksamheten som lämnar ut).' })
  discloser(@Root() { grant }: Consent, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, grant.organisationId);
  }

  @FieldResolver(() => ConsentDelivery, { description: 'How far it has come to its discloser (leverans).' })
  async delivery(@Root() { grant }: Consent, @Ctx() { deliveries }: CoordinationContext): Promise<ConsentDelivery> {
    const records = await deliveries.load(grant.caseId);
    return deliveryOf(
      grant,
      records.find(({ grantId }) => grantId === grant.id),
    );
  }

  @FieldResolver(() => [String], { description: 'What may be shared, in Swedish words (uppgifter i klartext).' })
  categoriesInWords(@Root() { categories }: Consent): string[] {
    return categories.map((category: Category) => categoryFacts[category].swedish);
  }

  @FieldResolver(() => [Organisation], { description: 'Recipients by name (mottagare).' })
  recipientOrganisations(@Root() { grant }: Consent, @Ctx() context: CoordinationContext): Promise<Organisation[]> {
    return organisations(grant.recipients.organisationIds, context);
  }

  @FieldResolver(() => [Organisation], { description: 'Excluded by the family (undantagna mottagare).' })
  excludedOrganisations(@Root() { grant }: Consent, @Ctx() context: CoordinationContext): Promise<Organisation[]> {
    return organisations(grant.recipients.excludedOrganisationIds, context);
  }

  @FieldResolver(() => [ConsentSigner], { description: 'Whose signatures it needs (undertecknare).' })
  signers(@Root() { grant }: Consent): ConsentSigner[] {
    return grant.signers.map((signer) => ({ ...signer, childId: grant.childId }));
  }
}

const organisations = (ids: readonly string[], { directory }: CoordinationContext): Promise<Organisation[]> =>
  Promise.all(ids.map((id) => required(directory.organisation, id)));

@Resolver(() => ConsentSigner)
export class ConsentSignerResolver {
  @FieldResolver(() => String, { description: 'First and family name (namn).' })
  async name(@Root() signer: ConsentSigner, @Ctx() { parts }: CoordinationContext): Promise<string> {
    if (signer.capacity === 'CHILD') return fullName(await required(parts.child, signer.childId));
    return fullName(await guardianOf(signer, parts));
  }
}

async function guardianOf(
  signer: ConsentSigner,
  parts: CoordinationContext['parts'],
): Promise<Pick<Guardian, 'givenName' | 'familyName'>> {
  const guardian = (await parts.guardians.load(signer.childId)).find(({ id }) => id === signer.id);
  if (guardian === undefined) throw new Error('A signer is not among the child’s guardians.');
  return guardian;
}
