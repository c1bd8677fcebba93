// The mutations of a case's agenda: put it on, take it off, change its window, end its meeting. For the case's coordinator.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { callersPersonId } from '../../people/callers-person.ts';
import { changeCase, refuseFaults } from '../../process/case-change.ts';
import { CaseChange } from '../../process/case-change.type.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';
import { faultsOfConsents } from './consent-not-lost.rules.ts';
import { faultsOfWindow } from './access-window.rules.ts';
import {
  CaseMeetingInput,
  ChangeAccessWindowInput,
  EndCaseMeetingInput,
  PutOnAgendaInput,
} from './agenda-change.input.ts';
import { getAgendaItem, getOpenItem } from './agenda-item.reader.ts';
import { alignPlaces, leaveAgenda } from './agenda.writer.ts';
import { stageByAgenda } from './case-stage.ts';
import { endCaseMeeting } from './end-case-meeting.writer.ts';
import { putOnAgenda } from './put-on-agenda.writer.ts';

const longestReason = 2_000;

@Resolver()
export class AgendaChangeResolver {
  @Mutation(() => CaseChange, {
    description:
      'Puts the case on the agenda of a meeting of its team (sätt upp ärendet på dagordningen). Coordinator.',
  })
  putOnAgenda(
    @Arg('input', () => PutOnAgendaInput, { description: 'The case, the meeting and when the case is open (när).' })
    input: PutOnAgendaInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('putOnAgenda', input, context, async ({ case: { id: caseId }, teamId, change }) => {
      const { now } = context;
      refuseFaults(faultsOfConsents(await context.grants.load(caseId), now));
      const { meetingId, accessOpensAt: opensAt = null, accessClosesAt: closesAt = null } = input;
      return change(async (tx) => {
        await putOnAgenda(tx, { caseId, teamId, meetingId, opensAt, closesAt }, now);
        return { id: meetingId };
      });
    });
  }

  @Mutation(() => CaseChange, {
    description:
      'Takes the case off the agenda (ta ärendet från dagordningen): invitations to that meeting are cancelled. Coordinator.',
  })
  takeOffAgenda(
    @Arg('input', () => CaseMeetingInput, { description: 'The case and the meeting (ärendet och mötet).' })
    input: CaseMeetingInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('takeOffAgenda', input, context, ({ case: { id: caseId }, change }) =>
      change(async (tx) => {
        await getOpenItem(tx, caseId, input.meetingId);
        await leaveAgenda(tx, input.meetingId, [caseId], context.now);
        return { id: input.meetingId, to: await stageByAgenda(tx, caseId) };
      }),
    );
  }

  @Mutation(() => CaseChange, {
    description: 'Changes when the case can be opened for a meeting (ändra åtkomsttiden). Coordinator.',
  })
  changeAccessWindow(
    @Arg('input', () => ChangeAccessWindowInput, { description: 'The new window (den nya tiden).' })
    input: ChangeAccessWindowInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { meetingId, accessOpensAt: opensAt, accessClosesAt: closesAt } = input;
    return changeCase('changeAccessWindow', input, context, ({ case: { id: caseId }, change }) => {
      refuseFaults(faultsOfWindow({ opensAt, closesAt }, context.now));
      return change(async (tx) => {
        await getAgendaItem(tx, caseId, meetingId);
        await tx.execute(
          'update agenda_item set access_opens_at = ?, access_closes_at = ? where case_id = ? and meeting_id = ?',
          [opensAt, closesAt, caseId, meetingId],
        );
        await alignPlaces(tx, [caseId]);
        return { id: meetingId };
      });
    });
  }

  @Mutation(() => CaseChange, {
    description:
      'Ends the meeting for the case (avsluta mötet för ärendet): with interventions or a stated reason, the child’s voice and the next date. Each guardian is then to have feedback within seven days. Coordinator.',
  })
  endCaseMeeting(
    @Arg('input', () => EndCaseMeetingInput, { description: 'How it ended (hur det slutade).' })
    input: EndCaseMeetingInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { meetingId, nextDate, noInterventionReason = null } = input;
    return changeCase('endCaseMeeting', input, context, async ({ case: { id: caseId }, childId, change }) => {
      const limits = { longest: longestReason, optional: true };
      refuseFaults(faultsOfFreeText(noInterventionReason, 'noInterventionReason', limits));
      const endedById = await callersPersonId(context);
      return change(async (tx) => {
        const end = { caseId, childId: childId ?? '', meetingId, nextDate, noInterventionReason, endedById };
        await endCaseMeeting(tx, end, context.now);
        return { id: meetingId, to: await stageByAgenda(tx, caseId) };
      });
    });
  }
}
