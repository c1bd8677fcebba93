// The child's age and school, and how each guardian has answered.
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { guardianStatus, type GuardianConsentStatus } from '../consents/guardian-status.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Municipality, Unit } from '../directory/directory.type.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { ageOn } from './age.rules.ts';
import { Child, Guardian, GuardianConsentStatusEnum } from './child.type.ts';

@Resolver(() => Child)
export class ChildResolver {
  @FieldResolver(() => String, { description: 'First and family name (namn).' })
  name(@Root() child: Child): string {
    return fullName(child);
  }

  @FieldResolver(() => Int, { description: 'Age in whole years today (ålder).' })
  age(@Root() { birthDate }: Child, @Ctx() { now }: CoordinationContext): number {
    return ageOn(birthDate, now);
  }

  @FieldResolver(() => Municipality, { description: 'Where the child is registered (folkbokföringskommun).' })
  municipality(@Root() child: Child, @Ctx() { directory }: CoordinationContext): Promise<Municipality> {
    return required(directory.municipality, child.municipalityCode);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'Preschool or school (förskola eller skola), as the team knows it.',
  })
  async schoolUnit(@Root() { schoolUnitId }: Child, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return schoolUnitId ? required(directory.unit, schoolUnitId) : null;
  }
}

@Resolver(() => Guardian)
export class GuardianResolver {
  @FieldResolver(() => String, { description: 'First and family name (namn).' })
  name(@Root() guardian: Guardian): string {
    return fullName(guardian);
  }

  @FieldResolver(() => GuardianConsentStatusEnum, {
    description: 'Answer to the consents of the case (svar på samtycket).',
  })
  async consentStatus(
    @Root() { id, caseId }: Guardian,
    @Ctx() { grants }: CoordinationContext,
  ): Promise<GuardianConsentStatus> {
    return guardianStatus(await grants.load(caseId), id);
  }
}
