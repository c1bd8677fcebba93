// Reminding as a whole: each minute what waits is looked for, and what has not left gets into the queue. Without a receiver the events
// are made and stay: the lists of what waits do not depend on them.
import type { PgBoss } from 'pg-boss';
import { eventQueue } from '../delivery/queue.ts';
import { settle } from '../delivery/settle-job.ts';
import { areEventsFailing, findUnsentIds } from './event.reader.ts';
import { makeReminders } from './reminders.writer.ts';
import { sendEvent, type EventParts } from './send-event.ts';

export interface Reminding {
  /** What waits now makes its events, and what has not left is put into the queue. */
  readonly everyMinute: () => Promise<void>;
  /** What is due is sent, each once; `early`: what waits for a later try too. */
  readonly sendDue: (options?: { readonly early?: boolean }) => Promise<void>;
  /** From now on by itself. */
  readonly start: () => Promise<void>;
  /** For the operator. */
  readonly degradations: () => Promise<string[]>;
}

export type RemindingParts = Omit<EventParts, 'webhookUrl'> & { readonly webhookUrl: string | undefined };

interface EventJob {
  readonly eventId: string;
}

const atOnce = 2;
const lookEverySeconds = 2;
const mostAtOnce = 500;

export function createReminding({ webhookUrl, ...parts }: RemindingParts): Reminding {
  const { boss, fork, now } = parts;
  const makeDue = async (): Promise<void> => {
    await makeReminders(fork(), now());
  };
  if (webhookUrl === undefined)
    return {
      everyMinute: makeDue,
      sendDue: async () => undefined,
      start: async () => undefined,
      degradations: async () => [],
    };
  const sending: EventParts = { ...parts, webhookUrl };
  return {
    async everyMinute() {
      await makeDue();
      await enqueue(boss, await findUnsentIds(fork(), now()));
    },
    async sendDue({ early = false } = {}) {
      const jobs = await boss.fetch<EventJob>(eventQueue, { batchSize: mostAtOnce, ignoreStartAfter: early });
      for (const job of jobs) await settle(boss, job, () => sendEvent(job.data.eventId, sending));
    },
    async start() {
      const options = { localConcurrency: atOnce, pollingIntervalSeconds: lookEverySeconds };
      await boss.work<EventJob>(eventQueue, options, async (jobs) => {
        for (const { data } of jobs) await sendEvent(data.eventId, sending);
      });
    },
    degradations: async () => ((await areEventsFailing(fork(), now())) ? ['EVENTS_FAILING'] : []),
  };
}

/** What waits in the queue already stays as it is. */
async function enqueue(boss: PgBoss, ids: readonly string[]): Promise<void> {
  const jobs = ids.map((eventId) => ({ data: { eventId } satisfies EventJob, singletonKey: eventId }));
  if (jobs.length > 0) await boss.insert(eventQueue, jobs);
}
