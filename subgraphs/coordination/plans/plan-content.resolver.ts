// Who stands behind what a plan says: organisations and units from the directory, persons from their places in the case.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Participant } from '../cases/participant.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation, Unit } from '../directory/directory.type.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { PlanGuardianWords, PlanInvited, PlanMeasure, PlanResponsible } from './plan-content.type.ts';

@Resolver(() => PlanMeasure)
export class PlanMeasureResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation that is responsible (ansvarig verksamhet).' })
  organisation(@Root() measure: PlanMeasure, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, measure.organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Unit (enhet).' })
  unit(@Root() { unitId }: PlanMeasure, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitOf(unitId, directory);
  }

  @FieldResolver(() => Participant, { nullable: true, description: 'The person who answers for it (ansvarig person).' })
  participant(@Root() measure: PlanMeasure, @Ctx() { parts }: CoordinationContext): Promise<Participant | null> {
    return participantOf(measure, parts);
  }
}

@Resolver(() => PlanResponsible)
export class PlanResponsibleResolver {
  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(@Root() one: PlanResponsible, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, one.organisationId);
  }

  @FieldResolver(() => Participant, { nullable: true, description: 'Person (ansvarig person).' })
  participant(@Root() one: PlanResponsible, @Ctx() { parts }: CoordinationContext): Promise<Participant | null> {
    return participantOf(one, parts);
  }
}

@Resolver(() => PlanInvited)
export class PlanInvitedResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation (verksamhet).' })
  async organisation(
    @Root() { organisationId }: PlanInvited,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : required(directory.organisation, organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Unit (enhet).' })
  unit(@Root() { unitId }: PlanInvited, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitOf(unitId, directory);
  }
}

@Resolver(() => PlanGuardianWords)
export class PlanGuardianWordsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whose words (vems ord); none when the guardians have said it together.',
  })
  async guardianName(
    @Root() { guardianId, of: { childId } }: PlanGuardianWords,
    @Ctx() { parts }: CoordinationContext,
  ): Promise<string | null> {
    const guardians = childId === null ? [] : await parts.guardians.load(childId);
    const said = guardians.find(({ id }) => id === guardianId);
    return said ? fullName(said) : null;
  }
}

const unitOf = async (unitId: string | null, directory: CoordinationContext['directory']): Promise<Unit | null> =>
  unitId === null ? null : required(directory.unit, unitId);

async function participantOf(
  { participantId, of: { caseId } }: Pick<PlanMeasure, 'participantId' | 'of'>,
  parts: CoordinationContext['parts'],
): Promise<Participant | null> {
  if (participantId === null) return null;
  return (await parts.participants.load(caseId)).find(({ id }) => id === participantId) ?? null;
}
