// Where an organisation, a unit, a team and a contact belong.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { required } from '../row-loader.ts';
import { Contact, Municipality, Organisation, Team, Unit } from './directory.type.ts';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => Municipality, { nullable: true, description: 'Its municipality (kommun); none for the region.' })
  async municipality(
    @Root() { municipalityCode }: Organisation,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Municipality | null> {
    return municipalityCode ? required(directory.municipality, municipalityCode) : null;
  }

  @FieldResolver(() => [Unit], { description: 'Its units (enheter).' })
  async units(@Root() { id }: Organisation, @Ctx() { directory }: CoordinationContext): Promise<Unit[]> {
    return [...(await directory.unitsOfOrganisation.load(id))];
  }
}

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation (verksamhet) that it belongs to.' })
  organisation(@Root() unit: Unit, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, unit.organisationId);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality (kommun) where it lies.' })
  municipality(@Root() unit: Unit, @Ctx() { directory }: CoordinationContext): Promise<Municipality> {
    return required(directory.municipality, unit.municipalityCode);
  }
}

@Resolver(() => Team)
export class TeamResolver {
  @FieldResolver(() => Municipality, { description: 'Its municipality (kommun).' })
  municipality(@Root() team: Team, @Ctx() { directory }: CoordinationContext): Promise<Municipality> {
    return required(directory.municipality, team.municipalityCode);
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation (verksamhet) that answers.' })
  organisation(@Root() contact: Contact, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, contact.organisationId);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality (kommun) that it serves.' })
  municipality(@Root() contact: Contact, @Ctx() { directory }: CoordinationContext): Promise<Municipality> {
    return required(directory.municipality, contact.municipalityCode);
  }
}
