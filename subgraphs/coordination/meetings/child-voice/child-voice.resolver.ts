// The child's voice in a case: read by those who may, written down by the team.
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { callersPersonId } from '../../people/callers-person.ts';
import { fullName } from '../../people/full-name.ts';
import { changeCase, refuseFaults } from '../../process/case-change.ts';
import { CaseChange } from '../../process/case-change.type.ts';
import { CaseProcess } from '../../process/case-process.type.ts';
import { required } from '../../row-loader.ts';
import { getAgendaItem } from '../agenda/agenda-item.reader.ts';
import { refuseWithoutChild } from '../meeting-faults.ts';
import { meetingsById } from '../team/team-meeting.reader.ts';
import { TeamMeeting } from '../team/team-meeting.type.ts';
import { childVoicesOfCases } from './child-voice.reader.ts';
import { faultsOfVoice } from './child-voice.rules.ts';
import { ChildVoice, RecordChildVoiceInput } from './child-voice.type.ts';
import { recordChildVoice } from './child-voice.writer.ts';

@Resolver(() => CaseProcess)
export class CaseChildVoicesResolver {
  @FieldResolver(() => [ChildVoice], {
    description: 'The child’s voice, meeting by meeting (barnets röst); to guardians what is not kept from them.',
  })
  async childVoices(
    @Root() { caseId, actor }: CaseProcess,
    @Ctx() { reader }: CoordinationContext,
  ): Promise<ChildVoice[]> {
    const rows = await reader(childVoicesOfCases).load(caseId);
    return rows.filter(({ hiddenFromGuardians }) => actor !== 'GUARDIAN' || !hiddenFromGuardians);
  }

  @Mutation(() => CaseChange, { description: 'Writes down how the child was heard at a meeting (barnets röst).' })
  recordChildVoice(
    @Arg('input', () => RecordChildVoiceInput, { description: 'How the child was heard (hur barnet kom till tals).' })
    input: RecordChildVoiceInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { meetingId, version = null, heard, hiddenFromGuardians } = input;
    const texts = { reason: input.reason?.trim() || null, words: input.words?.trim() || null };
    return changeCase('recordChildVoice', input, context, async (door) => {
      refuseWithoutChild(door);
      refuseFaults(faultsOfVoice({ heard, ...texts }));
      const caseId = door.case.id;
      const recordedById = await callersPersonId(context);
      return door.change(async (tx) => {
        await getAgendaItem(tx, caseId, meetingId);
        const voice = { caseId, meetingId, version, heard, ...texts, hiddenFromGuardians, recordedById };
        await recordChildVoice(tx, voice, context.now);
        return { id: meetingId };
      });
    });
  }
}

@Resolver(() => ChildVoice)
export class ChildVoiceResolver {
  @FieldResolver(() => TeamMeeting, { description: 'The meeting (mötet).' })
  meeting(@Root() { meetingId }: ChildVoice, @Ctx() { reader }: CoordinationContext): Promise<TeamMeeting> {
    return required(reader(meetingsById), meetingId);
  }

  @FieldResolver(() => String, { description: 'Written down by (antecknat av).' })
  async recordedBy(@Root() { recordedById }: ChildVoice, @Ctx() { people }: CoordinationContext): Promise<string> {
    return fullName(await required(people.byId, recordedById));
  }
}
