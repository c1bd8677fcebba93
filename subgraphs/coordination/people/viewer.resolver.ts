// Who am I?
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation, Team } from '../directory/directory.type.ts';
import { required } from '../row-loader.ts';
import { fullName } from './full-name.ts';
import { findGuardianName } from './person.reader.ts';
import { Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'You (den inloggade), as the hub knows you.' })
  async me(@Ctx() { caller, people, em }: CoordinationContext): Promise<Viewer> {
    const person = await people.bySubject.load(caller.subject);
    return {
      roles: [...caller.roles],
      name: person ? fullName(person) : await findGuardianName(em, caller),
      profession: person?.profession ?? null,
      organisationId: person?.organisationId ?? null,
      teamId: person?.teamId ?? null,
    };
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation (verksamhet).' })
  async organisation(
    @Root() { organisationId }: Viewer,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Organisation | null> {
    return organisationId ? required(directory.organisation, organisationId) : null;
  }

  @FieldResolver(() => Team, { nullable: true, description: 'Ordinary HLT team (HLT-team).' })
  async team(@Root() { teamId }: Viewer, @Ctx() { directory }: CoordinationContext): Promise<Team | null> {
    return teamId ? required(directory.team, teamId) : null;
  }
}
