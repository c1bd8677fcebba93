// Which team meets round a child: open to everyone who is signed in, since it tells of no person and asks for none.
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { HubError } from '@hlt/shared/errors.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation, Team, Unit } from '../directory/directory.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { required } from '../row-loader.ts';
import { placementFrom } from './placement.ts';
import { suggestTeam } from './suggest-team.rules.ts';
import { SuggestedService, SuggestTeamInput, TeamSuggestion } from './suggest-team.type.ts';
import { readTeamDirectory } from './team-directory.reader.ts';

@Resolver(() => TeamSuggestion)
export class TeamSuggestionResolver {
  @Query(() => TeamSuggestion, {
    description:
      'Which team meets round a child, who is invited and who steps aside (förslag om rätt team), with the reasons. Nothing is saved.',
  })
  async suggestTeam(
    @Arg('input', () => SuggestTeamInput, { description: 'Where the child goes and belongs (underlag).' })
    input: SuggestTeamInput,
    @Ctx() context: CoordinationContext,
  ): Promise<TeamSuggestion> {
    try {
      const placement = await placementFrom(input, input.smallChild, context);
      return suggestTeam(placement, await readTeamDirectory(context));
    } catch (error) {
      throw error instanceof ChangeFault ? new HubError('BAD_USER_INPUT', error.message) : error;
    }
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The team (HLT-team); none: straight to SIP.' })
  async team(@Root() { teamId }: TeamSuggestion, @Ctx() { directory }: CoordinationContext): Promise<Team | null> {
    return teamId === null ? null : required(directory.team, teamId);
  }

  @FieldResolver(() => [Team], {
    description: 'Other teams of the same municipality (andra team): choose the one that the school belongs to.',
  })
  otherTeams(@Root() { otherTeamIds }: TeamSuggestion, @Ctx() { directory }: CoordinationContext): Promise<Team[]> {
    return Promise.all(otherTeamIds.map((id) => required(directory.team, id)));
  }
}

@Resolver(() => SuggestedService)
export class SuggestedServiceResolver {
  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(@Root() one: SuggestedService, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, one.organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Unit (enhet); none: the organisation as a whole.' })
  async unit(@Root() { unitId }: SuggestedService, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitId === null ? null : required(directory.unit, unitId);
  }
}
