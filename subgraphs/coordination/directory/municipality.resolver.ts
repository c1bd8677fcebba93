// What belongs to a municipality, and "En väg in".
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { Contact, Municipality, Organisation, Team, Unit, WayIn } from './directory.type.ts';
import { wayInOf } from './way-in.ts';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => [Organisation], { description: 'The municipality’s own organisations (verksamheter).' })
  async organisations(@Root() { code }: Municipality, @Ctx() context: CoordinationContext): Promise<Organisation[]> {
    return [...(await context.directory.organisationsOf.load(code))];
  }

  @FieldResolver(() => [Unit], { description: 'Units (enheter) of all sectors in the municipality.' })
  async units(@Root() { code }: Municipality, @Ctx() context: CoordinationContext): Promise<Unit[]> {
    return [...(await context.directory.unitsOf.load(code))];
  }

  @FieldResolver(() => [Team], { description: 'HLT teams (HLT-team).' })
  async teams(@Root() { code }: Municipality, @Ctx() context: CoordinationContext): Promise<Team[]> {
    return [...(await context.directory.teamsOf.load(code))];
  }

  @FieldResolver(() => [Contact], { description: 'Contacts (kontakter) in each sector.' })
  async contacts(@Root() { code }: Municipality, @Ctx() context: CoordinationContext): Promise<Contact[]> {
    return [...(await context.directory.contactsOf.load(code))];
  }

  @FieldResolver(() => WayIn, { description: '“En väg in”: where a family in distress begins.' })
  wayIn(@Root() municipality: Municipality): WayIn {
    return wayInOf(municipality);
  }
}

@Resolver(() => WayIn)
export class WayInResolver {
  @FieldResolver(() => [Contact], { description: 'Whom to turn to, one or more in each sector (kontakter).' })
  async contacts(@Root() { municipalityCode }: WayIn, @Ctx() context: CoordinationContext): Promise<Contact[]> {
    return [...(await context.directory.contactsOf.load(municipalityCode))];
  }
}
