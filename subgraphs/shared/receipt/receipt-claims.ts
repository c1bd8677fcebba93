// The shape that a receipt's header and payload must have.
import { z } from 'zod';
import { roles } from '@hlt/service/caller/caller.ts';
import { categories, purposes, sectors } from '../consent/category.ts';
import { receiptType, type ReceiptClaims } from '../consent/receipt.ts';
import { signedHeader } from './signed-form.ts';

const identifier = z.string().min(1).max(200);
const seconds = z.number().int().nonnegative();

export const receiptHeader = signedHeader(receiptType);

const actor = z.object({
  sub: identifier,
  organisation: identifier,
  sector: z.enum(sectors).nullable(),
  role: z.enum(roles),
  profession: identifier.nullable(),
  unit: identifier.nullable(),
});

const releaseDetails = z.object({
  type: z.literal('hlt-release'),
  case: z.guid(),
  purpose: z.enum(purposes),
  categories: z.array(z.enum(categories)).max(categories.length).readonly(),
  recipient: actor.optional(),
});

/** More organisations, or units, than a family ever meets. */
const mostNames = 100;
const names = z.record(identifier, identifier).refine((given) => Object.keys(given).length <= mostNames);

const accountDetails = z.object({
  type: z.literal('hlt-account'),
  case: z.guid(),
  purpose: z.enum(purposes),
  categories: z.array(z.enum(categories)).max(0).readonly(),
  names: z.object({ organisations: names, units: names }),
});

export const receiptClaims: z.ZodType<ReceiptClaims> = z.object({
  iss: identifier,
  aud: identifier,
  sub: identifier,
  iat: seconds,
  nbf: seconds,
  exp: seconds,
  jti: identifier,
  txn: identifier,
  act: actor,
  authorization_details: z.tuple([z.discriminatedUnion('type', [releaseDetails, accountDetails])]).readonly(),
  grants: z
    .array(z.object({ id: z.guid(), version: z.number().int().positive() }))
    .max(50)
    .readonly(),
  decision_ref: identifier,
});
