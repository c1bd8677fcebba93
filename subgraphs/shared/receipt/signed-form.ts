// What everything that coordination and the owners sign has in common, receipts and messages alike (RFC 7515; RFC 8725, section 3.11).
import { z } from 'zod';
import { receiptAlgorithm } from '../consent/receipt.ts';

/** JWS compact serialisation: three parts. */
export const compactForm = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A clock may be this much ahead of ours, or behind. */
export const clockToleranceSeconds = 5;

/** Strict: `jwk`, `jku`, `x5u`, `crit` and whatever else are refused, and no kind stands for another. */
export const signedHeader = (type: string) =>
  z.strictObject({ alg: z.literal(receiptAlgorithm), typ: z.literal(type), kid: z.string().min(1).max(200) });
