// Delivery as a whole: driven step by step, or by itself in the background until coordination stops.
import { deliverGrant, type DeliveryParts } from './deliver-grant.ts';
import { findOutstanding } from './grant-delivery.reader.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { grantQueue, minuteQueue, type GrantJob } from './queue.ts';
import { settle } from './settle-job.ts';

export interface Deliveries {
  readonly outbox: Outbox;
  /** Everything that is due, attempted once; `early`: what waits for a later attempt too. */
  readonly deliverDue: (options?: { readonly early?: boolean }) => Promise<void>;
  /** What is not acknowledged and yet in no queue, as after a database was put back, gets into it. */
  readonly enqueueOutstanding: () => Promise<void>;
  /** From now on by itself: at once when something was changed here, within seconds when elsewhere. */
  readonly start: (everyMinute: () => Promise<void>) => Promise<void>;
  /** Something was changed here: look now. Without a background nothing happens. */
  readonly wake: () => void;
}

// One slow owner must not make the others wait: two of six at most are busy with the same one.
const atOnce = 6;
const atOnceForOneOwner = 2;
const lookEverySeconds = 2;
const mostAtOnce = 500;

export function createDeliveries(parts: DeliveryParts): Deliveries {
  const { boss, fork, log } = parts;
  const workers: string[] = [];
  const enqueueOutstanding = async (): Promise<void> => {
    const jobs = (await findOutstanding(fork())).map(({ id, organisationId }) => ({
      data: { grantId: id } satisfies GrantJob,
      singletonKey: id,
      group: { id: organisationId },
    }));
    if (jobs.length > 0) await boss.insert(grantQueue, jobs);
  };
  return {
    outbox: createOutbox(boss),
    enqueueOutstanding,
    async deliverDue({ early = false } = {}) {
      for (;;) {
        const jobs = await boss.fetch<GrantJob>(grantQueue, { batchSize: mostAtOnce, ignoreStartAfter: early });
        await Promise.all(jobs.map(async (job) => settle(boss, job, () => deliverGrant(job.data.grantId, parts))));
        // What failed waits again: early, it would be fetched for ever.
        if (early || jobs.length === 0) return;
      }
    },
    async start(everyMinute) {
      const options = {
        localConcurrency: atOnce,
        localGroupConcurrency: atOnceForOneOwner,
        pollingIntervalSeconds: lookEverySeconds,
      };
      workers.push(
        await boss.work<GrantJob>(grantQueue, options, async (jobs) => {
          for (const { data } of jobs) await deliverGrant(data.grantId, parts);
        }),
      );
      await boss.work(minuteQueue, async () => {
        await enqueueOutstanding();
        await everyMinute();
      });
      // What waits at the start does not wait for the minute; what fails here is found by it.
      await enqueueOutstanding().catch((error: unknown) =>
        log.warn({ err: error }, 'what is outstanding is looked for later'),
      );
    },
    wake: () => workers.forEach((worker) => boss.notifyWorker(worker)),
  };
}
