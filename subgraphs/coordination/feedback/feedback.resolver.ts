// Feedback to the guardians: what is due and done in a case, what is late in all of them, and that it was given.
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../connection/page.ts';
import { CaseSummary } from '../cases/case.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { meetingsById } from '../meetings/team/team-meeting.reader.ts';
import { TeamMeeting } from '../meetings/team/team-meeting.type.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { fullName } from '../people/full-name.ts';
import { changeCase, refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { required } from '../row-loader.ts';
import { feedbackOfCases, overdueFeedback } from './feedback.reader.ts';
import { Feedback, FeedbackConnection, feedbackFor, RecordFeedbackInput } from './feedback.type.ts';
import { recordFeedback } from './feedback.writer.ts';

@Resolver(() => CaseProcess)
export class CaseFeedbackResolver {
  @FieldResolver(() => [Feedback], {
    description: 'Feedback after the meetings (återkopplingar); a guardian sees its own.',
  })
  async feedback(
    @Root() { caseId, actor, standing: { place } }: CaseProcess,
    @Ctx() { reader, now }: CoordinationContext,
  ): Promise<Feedback[]> {
    const rows = await reader(feedbackOfCases).load(caseId);
    return rows
      .filter(({ guardianId }) => place.as === 'STAFF' || place.guardianId === guardianId)
      .map((row) => feedbackFor(row, actor, now));
  }
}

@Resolver(() => Feedback)
export class FeedbackResolver {
  @Query(() => FeedbackConnection, {
    description:
      'Feedback that should have been given (försenad återkoppling) in the cases that you coordinate, the longest overdue first.',
  })
  async overdueFeedback(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { em, caller, now }: CoordinationContext,
  ): Promise<Connection<Feedback>> {
    const page = pageFrom(args);
    const rows = caller.roles.includes('COORDINATOR') ? await overdueFeedback(em, caller, now, page) : [];
    const feedback = rows.map((row) => feedbackFor(row, 'COORDINATOR', now));
    return connectionOf(feedback, page, ({ dueAt, id }) => [dueAt.toISOString(), id]);
  }

  @FieldResolver(() => CaseSummary, { description: 'The case (ärendet), as far as it is open to you.' })
  case(@Root() { caseId }: Feedback, @Ctx() { cases }: CoordinationContext): Promise<CaseSummary> {
    return cases.open(caseId);
  }

  @FieldResolver(() => TeamMeeting, { description: 'After which meeting (efter vilket möte).' })
  meeting(@Root() { meetingId }: Feedback, @Ctx() { reader }: CoordinationContext): Promise<TeamMeeting> {
    return required(reader(meetingsById), meetingId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Given by (gavs av).' })
  async doneBy(@Root() { doneById }: Feedback, @Ctx() { people }: CoordinationContext): Promise<string | null> {
    if (doneById === null) return null;
    return fullName(await required(people.byId, doneById));
  }

  @Mutation(() => CaseChange, {
    description: 'Writes down that a guardian has been told (registrera återkoppling). For those who take part.',
  })
  recordFeedback(
    @Arg('input', () => RecordFeedbackInput, { description: 'How and when it was given (hur och när).' })
    input: RecordFeedbackInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { feedbackId, version = null, how, givenAt, offered } = input;
    const note = input.note?.trim() || null;
    return changeCase('recordFeedback', input, context, async ({ case: { id: caseId }, actor, change }) => {
      refuseFaults(faultsOfFreeText(note, 'note', { longest: 1_000, optional: true }));
      const doneById = await callersPersonId(context);
      return change(async (tx) => {
        const record = { caseId, feedbackId, version, how, note, givenAt, offered, doneById, actor };
        await recordFeedback(tx, record, context.now);
        return { id: feedbackId };
      });
    });
  }
}
