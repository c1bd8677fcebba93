// When the team meets.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../../connection/page.ts';
import type { CoordinationContext } from '../../coordination-context.ts';
import { Team } from '../../directory/directory.type.ts';
import { required } from '../../row-loader.ts';
import { ownTeam } from './team-door.ts';
import { teamMeetings } from './team-meeting.reader.ts';
import { TeamMeeting, TeamMeetingConnection } from './team-meeting.type.ts';

@Resolver(() => TeamMeeting)
export class TeamMeetingResolver {
  @Query(() => TeamMeetingConnection, {
    description: 'The meetings of your team (teamets möten), the coming ones first in time. For its members.',
  })
  async teamMeetings(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('from', () => Date, {
      nullable: true,
      description: 'Those that end after this (från och med); now unless told.',
    })
    from: Date | null | undefined,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<TeamMeeting>> {
    const teamId = await ownTeam(context);
    const page = pageFrom(args);
    const rows = await teamMeetings(context.em, teamId, inTheCalendar(from ?? context.now), page);
    return connectionOf<TeamMeeting>(rows, page, ({ startsAt, id }) => [startsAt.toISOString(), id]);
  }

  @FieldResolver(() => Team, { description: 'The team (teamet).' })
  team(@Root() { teamId }: TeamMeeting, @Ctx() { directory }: CoordinationContext): Promise<Team> {
    return required(directory.team, teamId);
  }
}

/** The database's calendar has no year nought. */
const inTheCalendar = (moment: Date): Date => new Date(Math.max(moment.getTime(), 0));
