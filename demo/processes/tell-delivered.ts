// The first look at the demo should not find a consent on its way: `npm start` waits until every one has been acknowledged, for a
// while. An organisation that is down then is what the hub is built for.
import type { Coordination } from '@hlt/coordination/coordination.ts';
import { findOutstanding } from '@hlt/coordination/delivery/grant-delivery.reader.ts';
import { deliveredPath } from '../run/delivered-path.ts';

const longestMs = 15_000;
const tryAgainMs = 1_000;

export function tellDelivered(coordination: Coordination): void {
  const began = performance.now();
  let tried = began;
  // All start at once, so the first attempts find nobody; somebody sits and waits, so the next does not wait its turn.
  const deliverAgain = async (): Promise<void> => {
    if (performance.now() - tried < tryAgainMs) return;
    tried = performance.now();
    await coordination.owners.deliveries.deliverDue({ early: true });
  };
  coordination.app.get(deliveredPath, { logLevel: 'silent' }, async (_request, reply) => {
    if ((await findOutstanding(coordination.fork())).length > 0) await deliverAgain();
    const waiting = await findOutstanding(coordination.fork());
    const done = waiting.length === 0 || performance.now() - began > longestMs;
    return reply.code(done ? 200 : 503).send({ waiting: waiting.length });
  });
}
