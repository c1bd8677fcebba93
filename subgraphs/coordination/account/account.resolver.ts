// Who has read about my child? Asked here, answered by each organisation from its own log.
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import {
  HealthcareRecord,
  recordFor,
  SchoolRecord,
  SocialServicesRecord,
  type AnyRecord,
} from '../receipts/record.type.ts';
import { AccessAccount } from './account.type.ts';

function recordsOf({ opened }: AccessAccount, sector: Sector): AnyRecord[] {
  const { caseId: id, childId, purpose, actor, organisations, units } = opened;
  const names = { organisations: namesOf(organisations), units: namesOf(units) };
  return organisations
    .filter((organisation) => organisation.connected && organisation.sector === sector)
    .map((organisation) => {
      const use = { for: 'ACCOUNT', names, grants: organisation.grants } as const;
      return recordFor({ opened: { id, childId, purpose }, actor, organisation, use });
    });
}

/** As many as a receipt takes; who is not among them is told by id. */
const mostNames = 100;
const namesOf = (places: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(places.slice(0, mostNames).map(({ id, name }) => [id, name]));

@Resolver(() => AccessAccount)
export class AccessAccountResolver {
  @Query(() => AccessAccount, {
    nullable: true,
    description:
      'For guardians, and for a child that is mature enough: who has asked to read about the child (vem har läst?). Also when the case is closed or the consent withdrawn. Null with the error CASE_NOT_FOUND for everybody else.',
  })
  async accessAccount(
    @Arg('caseId', () => ID, { description: 'Any of the child’s cases (ärendets id), a UUID.' }) caseId: string,
    @Ctx() { accounts, now }: CoordinationContext,
  ): Promise<AccessAccount> {
    const opened = await accounts.open(caseId);
    return { caseId: opened.caseId, childName: opened.childName, askedAt: now, opened };
  }

  @FieldResolver(() => [SchoolRecord], {
    nullable: 'items',
    description: 'From school and student health (skola och elevhälsa), one for each organisation.',
  })
  school(@Root() account: AccessAccount): SchoolRecord[] {
    return recordsOf(account, 'SCHOOL');
  }

  @FieldResolver(() => [SocialServicesRecord], {
    nullable: 'items',
    description: 'From social services (socialtjänst), one for each organisation.',
  })
  socialServices(@Root() account: AccessAccount): SocialServicesRecord[] {
    return recordsOf(account, 'SOCIAL_SERVICES');
  }

  @FieldResolver(() => [HealthcareRecord], {
    nullable: 'items',
    description: 'From healthcare (hälso- och sjukvård).',
  })
  healthcare(@Root() account: AccessAccount): HealthcareRecord[] {
    return recordsOf(account, 'HEALTHCARE');
  }
}
