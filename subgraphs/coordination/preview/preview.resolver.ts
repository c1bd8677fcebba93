// The preview for an organisation's own staff: its own record of the case, once for each participant. Nothing of anybody else's.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../cases/case.type.ts';
import { organisationsInCase } from '../cases/organisations-in-case.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation } from '../directory/directory.type.ts';
import { actorOf } from '../receipts/receipt-content.rules.ts';
import { HealthcareRecord, recordFor, SchoolRecord, SocialServicesRecord } from '../receipts/record.type.ts';
import { required } from '../row-loader.ts';
import { asGuardian, asStaff } from './preview.rules.ts';
import { PreviewedParticipant, PreviewedView } from './preview.type.ts';

@Resolver(() => Case)
export class CasePreviewResolver {
  @FieldResolver(() => [PreviewedView], {
    description:
      'For staff, before the meeting: what each participant would see of your own organisation (förhandsvisning). Empty for guardians.',
  })
  async preview(@Root() { opened }: Case, @Ctx() context: CoordinationContext): Promise<PreviewedView[]> {
    if (!opened?.childId || opened.place.as !== 'STAFF') return [];
    const { id, childId, purpose, place } = opened;
    const organisations = await organisationsInCase(opened, context);
    const own = organisations.find((organisation) => organisation.id === place.organisationId);
    if (!own?.connected) return [];
    const actor = actorOf(context.caller, place);
    const present = new Set(organisations.map((organisation) => organisation.id));
    const seats = (await context.parts.participants.load(id)).filter(
      ({ steppedAsideAt, organisationId }) => !steppedAsideAt && present.has(organisationId),
    );
    const views = [
      ...(await Promise.all(
        seats.map(async (seat) => asStaff(seat, await required(context.people.byId, seat.personId))),
      )),
      ...(await context.parts.guardians.load(childId)).map(asGuardian),
    ];
    return views.map(({ participant, recipient }) => ({
      participant,
      sector: own.sector,
      record: recordFor({
        opened: { id, childId, purpose },
        actor,
        organisation: own,
        use: { for: 'PREVIEW', recipient },
      }),
    }));
  }
}

@Resolver(() => PreviewedView)
export class PreviewedViewResolver {
  @FieldResolver(() => SchoolRecord, { nullable: true, description: 'When you are of a school organisation (skola).' })
  school(@Root() { sector, record }: PreviewedView): SchoolRecord | null {
    return sector === 'SCHOOL' ? record : null;
  }

  @FieldResolver(() => SocialServicesRecord, {
    nullable: true,
    description: 'When you are of social services (socialtjänst).',
  })
  socialServices(@Root() { sector, record }: PreviewedView): SocialServicesRecord | null {
    return sector === 'SOCIAL_SERVICES' ? record : null;
  }

  @FieldResolver(() => HealthcareRecord, {
    nullable: true,
    description: 'When you are of healthcare (hälso- och sjukvård).',
  })
  healthcare(@Root() { sector, record }: PreviewedView): HealthcareRecord | null {
    return sector === 'HEALTHCARE' ? record : null;
  }
}

@Resolver(() => PreviewedParticipant)
export class PreviewedParticipantResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation (verksamhet); none for a guardian.' })
  async organisation(
    @Root() { organisationId }: PreviewedParticipant,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : required(directory.organisation, organisationId);
  }
}
