// Sends a grant to its owner and tells apart what may come back. Only our own words for a fault go on from here.
import { z } from 'zod';
import { grantsPath } from '@hlt/shared/delivery/paths.ts';
import type { DeliveryFault } from './delivery.rules.ts';
import { exchangeWithOwner, originOf, type ExchangeLimits } from './owner-exchange.ts';

export type DeliveryAnswer =
  { readonly keptVersion: number; readonly statement: string | null } | { readonly fault: DeliveryFault };

const acknowledgement = z.object({
  acknowledged: z.object({ id: z.string(), version: z.int().positive() }),
  statement: z.string().optional(),
});
const conflict = z.object({ code: z.literal('GRANT_CONFLICT') });

export async function postGrant(
  owner: { readonly url: string },
  grantId: string,
  token: string,
  limits: ExchangeLimits,
): Promise<DeliveryAnswer> {
  const headers = { 'content-type': 'application/jwt', accept: 'application/json' };
  const answer = await exchangeWithOwner(
    `${originOf(owner)}${grantsPath}`,
    { method: 'POST', headers, body: token },
    limits,
  );
  if (answer === undefined) return { fault: 'OWNER_UNREACHABLE' };
  const body = parse(answer.text);
  if (answer.status === 200) return acknowledged(acknowledgement.safeParse(body).data, grantId);
  if (answer.status === 409 && conflict.safeParse(body).success) return { fault: 'GRANT_CONFLICT' };
  return { fault: answer.status >= 500 ? 'OWNER_FAILED' : 'OWNER_REFUSED' };
}

function acknowledged(answer: z.infer<typeof acknowledgement> | undefined, grantId: string): DeliveryAnswer {
  if (answer === undefined || answer.acknowledged.id !== grantId) return { fault: 'OWNER_ANSWER_INVALID' };
  return { keptVersion: answer.acknowledged.version, statement: answer.statement ?? null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
