// Who a participant is and where an organisation stands in the case.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation, Unit } from '../directory/directory.type.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { SuggestionReason } from '../teams/suggest-team.type.ts';
import { isServiceReasonCode, serviceReason } from '../teams/suggestion-reasons.ts';
import { CaseOrganisation, Participant } from './participant.type.ts';

@Resolver(() => Participant)
export class ParticipantResolver {
  @FieldResolver(() => String, { description: 'First and family name (namn).' })
  async name(@Root() { personId }: Participant, @Ctx() { people }: CoordinationContext): Promise<string> {
    return fullName(await required(people.byId, personId));
  }

  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(@Root() place: Participant, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, place.organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Unit (enhet).' })
  async unit(@Root() { unitId }: Participant, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitId ? required(directory.unit, unitId) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Has stepped aside for this child and has no access (har klivit åt sidan).',
  })
  steppedAside(@Root() { steppedAsideAt }: Participant): boolean {
    return Boolean(steppedAsideAt);
  }
}

@Resolver(() => CaseOrganisation)
export class CaseOrganisationResolver {
  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(@Root() one: CaseOrganisation, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, one.organisationId);
  }

  @FieldResolver(() => Boolean, { description: 'Has stepped aside for this child (har klivit åt sidan).' })
  steppedAside(@Root() { steppedAsideAt }: CaseOrganisation): boolean {
    return Boolean(steppedAsideAt);
  }

  @FieldResolver(() => SuggestionReason, {
    nullable: true,
    description: 'Why it was invited for this child or stepped aside (skäl), when it was.',
  })
  reason(@Root() { reason }: CaseOrganisation): SuggestionReason | null {
    return isServiceReasonCode(reason) ? serviceReason(reason) : null;
  }
}
