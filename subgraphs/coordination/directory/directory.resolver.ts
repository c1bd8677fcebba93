// The directory's questions: open to everyone who is signed in, since it tells of no person.
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { required } from '../row-loader.ts';
import { Contact, County, Municipality, Organisation, ProcessArea, Team } from './directory.type.ts';

@Resolver()
export class DirectoryResolver {
  @Query(() => [County], { description: 'Counties (län) in the hub.' })
  async counties(@Ctx() { directory }: CoordinationContext): Promise<County[]> {
    return [...(await directory.counties())];
  }

  @Query(() => [Municipality], { description: 'All municipalities (kommuner), by name.' })
  async municipalities(@Ctx() { directory }: CoordinationContext): Promise<Municipality[]> {
    return [...(await directory.municipalities())];
  }

  @Query(() => Municipality, { nullable: true, description: 'One municipality (kommun), if the code is known.' })
  async municipality(
    @Arg('code', () => ID, { description: 'Municipality code (kommunkod), four digits.' }) code: string,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Municipality | null> {
    return (await directory.municipality.load(code)) ?? null;
  }

  @Query(() => [Organisation], { description: 'All organisations (verksamheter), by name.' })
  async organisations(
    @Ctx() { directory }: CoordinationContext,
    @Arg('sector', () => SectorEnum, { nullable: true, description: 'Only this sector (sektor).' })
    sector?: Sector | null,
  ): Promise<Organisation[]> {
    const all = await directory.organisations();
    return sector ? all.filter((organisation) => organisation.sector === sector) : [...all];
  }

  @Query(() => Organisation, { nullable: true, description: 'One organisation (verksamhet), if the id is known.' })
  async organisation(
    @Arg('id', () => ID, { description: 'The hub’s id of the organisation, for example `umea-skola`.' }) id: string,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Organisation | null> {
    return (await directory.organisation.load(id)) ?? null;
  }

  @Query(() => [Team], { description: 'All HLT teams (HLT-team), by name.' })
  async teams(@Ctx() { directory }: CoordinationContext): Promise<Team[]> {
    return [...(await directory.teams())];
  }

  @Query(() => [Contact], { description: 'All contacts (kontakter), by function.' })
  async contacts(@Ctx() { directory }: CoordinationContext): Promise<Contact[]> {
    return [...(await directory.contacts())];
  }

  @Query(() => [ProcessArea], { description: 'The process leaders’ areas (processledarnas områden).' })
  async processAreas(@Ctx() { directory }: CoordinationContext): Promise<ProcessArea[]> {
    return [...(await directory.processAreas())];
  }
}

@Resolver(() => County)
export class CountyResolver {
  @FieldResolver(() => [Municipality], { description: 'Its municipalities (kommuner).' })
  async municipalities(@Root() { code }: County, @Ctx() { directory }: CoordinationContext): Promise<Municipality[]> {
    return (await directory.municipalities()).filter(({ countyCode }) => countyCode === code);
  }
}

@Resolver(() => ProcessArea)
export class ProcessAreaResolver {
  @FieldResolver(() => [Municipality], { description: 'Its municipalities (kommuner).' })
  async municipalities(@Root() area: ProcessArea, @Ctx() { directory }: CoordinationContext): Promise<Municipality[]> {
    return Promise.all(area.municipalityCodes.map((code) => required(directory.municipality, code)));
  }
}
