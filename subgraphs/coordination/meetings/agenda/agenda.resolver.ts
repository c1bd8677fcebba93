// Which cases are on an agenda, and on which agendas a case is.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseSummary } from '../../cases/case.type.ts';
import { actorOf, mayWorkIn } from '../../cases/may-work-in-case.rules.ts';
import type { CoordinationContext } from '../../coordination-context.ts';
import { CaseProcess } from '../../process/case-process.type.ts';
import { required } from '../../row-loader.ts';
import { meetingsById } from '../team/team-meeting.reader.ts';
import { TeamMeeting } from '../team/team-meeting.type.ts';
import { AgendaItem, agendaItemFor } from './agenda-item.type.ts';
import { agendaOfCases, agendaOfMeetings } from './agenda.reader.ts';

@Resolver(() => CaseProcess)
export class CaseAgendaResolver {
  @FieldResolver(() => [AgendaItem], {
    description: 'The meetings with the case on the agenda (möten), in order of time.',
  })
  async agenda(@Root() { caseId, actor }: CaseProcess, @Ctx() { reader }: CoordinationContext): Promise<AgendaItem[]> {
    return (await reader(agendaOfCases).load(caseId)).map((row) => agendaItemFor(row, actor));
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => TeamMeeting, { description: 'The meeting (mötet).' })
  meeting(@Root() { meetingId }: AgendaItem, @Ctx() { reader }: CoordinationContext): Promise<TeamMeeting> {
    return required(reader(meetingsById), meetingId);
  }

  @FieldResolver(() => CaseSummary, { description: 'The case (ärendet), as far as it is open to you.' })
  case(@Root() { caseId }: AgendaItem, @Ctx() { cases }: CoordinationContext): Promise<CaseSummary> {
    return cases.open(caseId);
  }
}

@Resolver(() => TeamMeeting)
export class TeamAgendaResolver {
  @FieldResolver(() => [AgendaItem], {
    description: 'The agenda (dagordning): those of its cases in which you have a place.',
  })
  async agenda(@Root() { id }: TeamMeeting, @Ctx() { reader, cases, now }: CoordinationContext): Promise<AgendaItem[]> {
    const rows = await reader(agendaOfMeetings).load(id);
    const standings = await Promise.allSettled(rows.map(({ caseId }) => cases.stand(caseId)));
    return rows.flatMap((row, index) => {
      const standing = standings[index];
      if (standing?.status !== 'fulfilled' || !mayWorkIn(standing.value, now)) return [];
      return [agendaItemFor(row, actorOf(standing.value.place))];
    });
  }
}
