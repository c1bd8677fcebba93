// Messages in the case: to be read by those who wrote them or were written to, and by nobody else.
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Standing } from '../cases/case-opener.ts';
import { actorOf } from '../cases/may-work-in-case.rules.ts';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../connection/page.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { changeCase, refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { isRowId } from '../process/row-id.ts';
import { correspondentsOfCases } from './correspondent.reader.ts';
import { chosenFrom, mayBeWrittenTo, type KnownCorrespondent, type Self } from './correspondents.rules.ts';
import { faultsOfConsultation } from './message-faults.ts';
import { MarkMessagesReadInput, SendMessageInput } from './message.input.ts';
import { messageKey, messagesOfCases, unreadInCases, unreadKey } from './message.reader.ts';
import { Correspondent, MessageConnection, type Message } from './message.type.ts';
import { toCorrespondent, toMessage } from './message-view.ts';
import { markMessagesRead, sendMessage } from './send-message.writer.ts';

const longestBody = 4_000;

@Resolver(() => CaseProcess)
export class MessageResolver {
  @Mutation(() => CaseChange, {
    description:
      'Writes to some of those in the case (skicka meddelande). They are told outside of the hub that they have a message, nothing else.',
  })
  sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'To whom, and what (mottagare och text).' })
    input: SendMessageInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('sendMessage', input, context, async (door) => {
      refuseFaults([...faultsOfConsultation(door), ...faultsOfFreeText(input.body, 'body', { longest: longestBody })]);
      const from = await selfIn(door, context);
      const found = chosenFrom(await reachable(door.case.id, from, context), input);
      if ('problem' in found) throw new ChangeFault([found.problem]);
      const message = { caseId: door.case.id, from, to: found.chosen, body: input.body, now: context.now };
      return door.change(async (tx) => ({ id: await sendMessage(tx, message) }));
    });
  }

  @Mutation(() => CaseChange, {
    description: 'Marks messages that were sent to you as read (markera som lästa). Others’ stay as they are.',
  })
  markMessagesRead(
    @Arg('input', () => MarkMessagesReadInput, { description: 'Which (vilka).' }) input: MarkMessagesReadInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('markMessagesRead', input, context, async (door) => {
      const by = await selfIn(door, context);
      const messageIds = input.messageIds?.filter(isRowId) ?? null;
      return door.change(async (tx) => {
        await markMessagesRead(tx, { caseId: door.case.id, by, messageIds, now: context.now });
        return {};
      });
    });
  }

  @FieldResolver(() => MessageConnection, {
    description: 'Messages that you have written or been sent (meddelanden), the newest first.',
  })
  async messages(
    @Root() { caseId, standing }: CaseProcess,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<Message>> {
    const page = pageFrom(args);
    const key = messageKey({ caseId, ...(await selfIn(standing, context)) }, page);
    const rows = await context.reader(messagesOfCases).load(key);
    return connectionOf(rows.map(toMessage), page, ({ sentAt, id }) => [sentAt.toISOString(), id]);
  }

  @FieldResolver(() => Int, { description: 'How many messages to you are unread (olästa meddelanden).' })
  async unreadMessages(
    @Root() { caseId, standing }: CaseProcess,
    @Ctx() context: CoordinationContext,
  ): Promise<number> {
    const key = unreadKey({ caseId, ...(await selfIn(standing, context)) });
    return (await context.reader(unreadInCases).load(key))?.count ?? 0;
  }

  @FieldResolver(() => [Correspondent], { description: 'Those to whom you can write in the case (kontakter).' })
  async correspondents(
    @Root() { caseId, standing }: CaseProcess,
    @Ctx() context: CoordinationContext,
  ): Promise<Correspondent[]> {
    if (faultsOfConsultation(standing).length > 0) return [];
    return (await reachable(caseId, await selfIn(standing, context), context)).map(toCorrespondent);
  }
}

async function reachable(caseId: string, self: Self, context: CoordinationContext): Promise<KnownCorrespondent[]> {
  const all = await context.reader(correspondentsOfCases).load(caseId);
  return all.filter((one) => mayBeWrittenTo(one, self, context.now));
}

async function selfIn({ place }: Pick<Standing, 'place'>, context: CoordinationContext): Promise<Self> {
  const actor = actorOf(place);
  if (place.as === 'GUARDIAN') return { actor, personId: null, guardianId: place.guardianId };
  return { actor, personId: await callersPersonId(context), guardianId: null };
}
