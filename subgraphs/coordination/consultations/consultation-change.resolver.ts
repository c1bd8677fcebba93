// A consultation's way: on a meeting's agenda, answered, closed. The coordinator's steps (domain rule 20).
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { usualWindow } from '../meetings/agenda/access-window.rules.ts';
import { shareComingMeeting } from '../meetings/agenda/put-on-agenda.writer.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { changeCase, refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { required } from '../row-loader.ts';
import { ConsultationChange } from './consultation-change.type.ts';
import { AnswerConsultationInput, CloseConsultationInput, DiscussConsultationInput } from './consultation.input.ts';
import { putOnMeeting, writeAnswer, writeClosing } from './consultation.writer.ts';
import { consultationChange, faultsOfAnonymousText } from './judge-text.ts';

@Resolver()
export class ConsultationChangeResolver {
  @Mutation(() => CaseChange, {
    description:
      'Puts a consultation on a meeting’s agenda (ta upp frågan på möte): the team’s members get a place for that meeting’s time. Coordinator only.',
  })
  discussConsultation(
    @Arg('input', () => DiscussConsultationInput, { description: 'Which, and at which meeting (vilken och när).' })
    input: DiscussConsultationInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('discussConsultation', input, context, (door) =>
      door.change(async (tx) => {
        const meeting = await shareComingMeeting(tx, input.meetingId, door.teamId, context.now);
        await putOnMeeting(tx, { caseId: door.case.id, teamId: door.teamId, meeting, window: usualWindow(meeting) });
        return { id: meeting.id };
      }),
    );
  }

  @Mutation(() => ConsultationChange, {
    description:
      'Answers a consultation (besvara frågan) in words that lead to no child. What was answered stays: a further question is raised anew. Coordinator only.',
  })
  async answerConsultation(
    @Arg('input', () => AnswerConsultationInput, { description: 'The answer (svaret).' })
    input: AnswerConsultationInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsultationChange> {
    const changed = await changeCase('answerConsultation', input, context, async (door) => {
      const { municipalityCode } = await required(context.directory.team, door.teamId);
      const { answer: text, acknowledgedWarnings: acknowledged } = input;
      refuseFaults(
        await faultsOfAnonymousText({ text, field: 'answer', longest: 4000, municipalityCode, acknowledged }, context),
      );
      const answeredById = await callersPersonId(context);
      return door.change(async (tx) => {
        await writeAnswer(tx, { caseId: door.case.id, answer: text.trim(), answeredById, now: context.now });
        return { id: door.case.id };
      });
    });
    return consultationChange({ ...changed, reference: null });
  }

  @Mutation(() => CaseChange, { description: 'Closes a consultation (avsluta frågan). Coordinator only.' })
  closeConsultation(
    @Arg('input', () => CloseConsultationInput, { description: 'Which, and how it ended (vilken och hur).' })
    input: CloseConsultationInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('closeConsultation', input, context, async (door) => {
      const consultation = await context.parts.consultation.load(door.case.id);
      if (input.as === 'ANSWERED' && consultation && !consultation.answeredAt) throw new ChangeFault([notAnswered]);
      return door.change(async (tx) => {
        await writeClosing(tx, { caseId: door.case.id, as: input.as, now: context.now });
        return { id: door.case.id, to: 'CLOSED' };
      });
    });
  }
}

const notAnswered = fault(
  'NOT_ANSWERED',
  'Frågan har inget svar ännu. Besvara den först, eller välj ett annat avslut.',
  'The question has no answer yet. Answer it first, or choose another end.',
  'as',
);
