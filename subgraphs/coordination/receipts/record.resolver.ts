// The records of a case: one for each connected organisation that has not stepped aside. Each mints its receipt when asked.
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { Case } from '../cases/case.type.ts';
import { organisationsInCase } from '../cases/organisations-in-case.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation } from '../directory/directory.type.ts';
import { required } from '../row-loader.ts';
import { actorOf } from './receipt-content.rules.ts';
import { HealthcareRecord, recordFor, SchoolRecord, SocialServicesRecord, type AnyRecord } from './record.type.ts';

async function recordsOf({ opened }: Case, sector: Sector, context: CoordinationContext): Promise<AnyRecord[]> {
  if (!opened?.childId) return [];
  const { id, childId, purpose, place } = opened;
  const actor = actorOf(context.caller, place);
  const organisations = await organisationsInCase(opened, context);
  return organisations
    .filter((organisation) => organisation.connected && organisation.sector === sector)
    .map((organisation) => recordFor({ opened: { id, childId, purpose }, actor, organisation, use: { for: 'VIEW' } }));
}

@Resolver(() => Case)
export class CaseRecordsResolver {
  @FieldResolver(() => [SchoolRecord], {
    nullable: 'items',
    description: 'From school and student health (skola och elevhälsa), one for each organisation.',
  })
  school(@Root() root: Case, @Ctx() context: CoordinationContext): Promise<SchoolRecord[]> {
    return recordsOf(root, 'SCHOOL', context);
  }

  @FieldResolver(() => [SocialServicesRecord], {
    nullable: 'items',
    description: 'From social services (socialtjänst), one for each organisation.',
  })
  socialServices(@Root() root: Case, @Ctx() context: CoordinationContext): Promise<SocialServicesRecord[]> {
    return recordsOf(root, 'SOCIAL_SERVICES', context);
  }

  @FieldResolver(() => [HealthcareRecord], {
    nullable: 'items',
    description: 'From healthcare (hälso- och sjukvård).',
  })
  healthcare(@Root() root: Case, @Ctx() context: CoordinationContext): Promise<HealthcareRecord[]> {
    return recordsOf(root, 'HEALTHCARE', context);
  }
}

/** The same two fields on each of the three records. */
function recordResolver(type: () => new () => AnyRecord): new () => object {
  @Resolver(type)
  class RecordResolver {
    @Directive('@inaccessible')
    @FieldResolver(() => String, {
      description:
        'Coordination’s word to this organisation, for this request only (utlämningskvitto). For the hub itself.',
    })
    releaseReceipt(@Root() { wish }: AnyRecord, @Ctx() { receipts }: CoordinationContext): Promise<string> {
      return receipts.load(wish);
    }

    @FieldResolver(() => Organisation, { description: 'The organisation (verksamheten).' })
    organisation(@Root() record: AnyRecord, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
      return required(directory.organisation, record.organisationId);
    }
  }
  return RecordResolver;
}

export const SchoolRecordResolver = recordResolver(() => SchoolRecord);
export const SocialServicesRecordResolver = recordResolver(() => SocialServicesRecord);
export const HealthcareRecordResolver = recordResolver(() => HealthcareRecord);
