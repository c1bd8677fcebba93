// One attempt to tell the receiver of an event, signed with the key that is active now. Whatever happens is written down; a failed one
// waits in the queue for its next try. The receiver may get the same twice, with the same id.
import type { PgBoss } from 'pg-boss';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Log } from '@hlt/service/log.ts';
import { signMessage } from '@hlt/shared/delivery/hub-message.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { getActiveKey } from '@hlt/shared/signing-keys/signing-key.reader.ts';
import { exchangeWithOwner, type ExchangeLimits } from '../delivery/owner-exchange.ts';
import { eventQueue, transactionOf } from '../delivery/queue.ts';
import { findUnsent } from './event.reader.ts';
import { secondsUntilNextTry, sentEvent, triesUntilFailing, type StoredEvent } from './sent-event.rules.ts';

export interface EventParts {
  readonly fork: () => SqlEntityManager;
  readonly boss: PgBoss;
  readonly vault: KeyVault;
  readonly issuer: string;
  readonly webhookUrl: string;
  readonly limits: ExchangeLimits;
  readonly now: () => Date;
  readonly log: Log;
}

/** Our own words; what the receiver answers is never kept. */
type EventFault = 'RECEIVER_UNREACHABLE' | 'RECEIVER_REFUSED';

const lifetimeSeconds = 120;

export async function sendEvent(id: string, parts: EventParts): Promise<void> {
  const event = await findUnsent(parts.fork(), id, parts.now());
  if (event === undefined) return;
  const fault = await post(event, parts);
  const attempts = event.attempts + 1;
  if (fault === undefined) {
    await parts
      .fork()
      .execute('update event set sent_at = ?, attempts = ?, last_fault = null where id = ?', [
        ...[parts.now(), attempts, id],
      ]);
    return;
  }
  parts.log[attempts >= triesUntilFailing ? 'warn' : 'info'](
    { eventId: id, fault, attempts },
    'a reminder could not be sent and is tried again',
  );
  await parts.fork().transactional(async (tx) => {
    await tx.execute('update event set attempts = ?, last_fault = ? where id = ?', [attempts, fault, id]);
    const options = { singletonKey: id, startAfter: secondsUntilNextTry(attempts), db: transactionOf(tx) };
    await parts.boss.send(eventQueue, { eventId: id }, options);
  });
}

async function post(event: StoredEvent, parts: EventParts): Promise<EventFault | undefined> {
  const { fork, vault, issuer, webhookUrl, limits, now } = parts;
  const iat = Math.floor(now().getTime() / 1000);
  const times = { iat, exp: iat + lifetimeSeconds };
  const claims = { iss: issuer, aud: new URL(webhookUrl).origin, ...times, jti: event.id, event: sentEvent(event) };
  const body = await signMessage('hlt-event+jwt', claims, await getActiveKey(fork(), vault));
  const headers = { 'content-type': 'application/jwt', accept: 'application/json' };
  const answer = await exchangeWithOwner(webhookUrl, { method: 'POST', headers, body }, limits);
  if (answer === undefined) return 'RECEIVER_UNREACHABLE';
  return answer.status >= 200 && answer.status < 300 ? undefined : 'RECEIVER_REFUSED';
}
