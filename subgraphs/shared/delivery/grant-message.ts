// A grant on its way to its discloser: the only message that carries the child's personal identity number (design: two papers).
import { z } from 'zod';
import { categories, purposes, secrecyUnits, sectors } from '../consent/category.ts';
import { exceptionCodes, type ConsentGrant } from '../consent/grant.ts';

export const grantMessageType = 'hlt-grant+jwt';
/** An owner refuses `exp - iat` above this. */
export const longestGrantMessageSeconds = 300;

/** Coordination's own id of the child stays at home: the owner puts its own to it. */
export type GrantCopy = Omit<ConsentGrant, 'childId'>;

const identifier = z.string().min(1).max(200);
const seconds = z.number().int().nonnegative();
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const someCategories = z.array(z.enum(categories)).max(categories.length);
const organisationIds = z.array(identifier).max(200);
const mostVersions = 2_147_483_647;

const signer = z.strictObject({
  id: identifier,
  capacity: z.enum(['GUARDIAN', 'CHILD']),
  signedAt: moment.nullable(),
  refusedAt: moment.nullable(),
  method: z.enum(['ELECTRONIC', 'PAPER']).nullable(),
});

export const grantCopyShape: z.ZodType<GrantCopy> = z.strictObject({
  id: z.guid(),
  version: z.number().int().positive().max(mostVersions),
  childPseudonym: identifier,
  caseId: z.guid(),
  organisationId: identifier,
  secrecyUnit: z.enum(secrecyUnits),
  recipients: z.strictObject({
    sectors: z.array(z.enum(sectors)).max(sectors.length),
    organisationIds,
    excludedOrganisationIds: organisationIds,
  }),
  categories: someCategories,
  purpose: z.enum(purposes),
  validFrom: moment,
  validUntil: moment,
  signers: z.array(signer).max(50),
  exception: z.strictObject({ code: z.enum(exceptionCodes), reason: z.string().max(4_000) }).nullable(),
  withdrawnAt: moment.nullable(),
  withdrawnCategories: someCategories,
});

export interface GrantMessageClaims {
  readonly iss: string;
  /** The organisation's id; a list is refused. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly grant: GrantCopy;
  /** The child's: twelve digits, or a school's temporary id. */
  readonly personalIdentityNumber: string;
}

export const grantMessageShape: z.ZodType<GrantMessageClaims> = z.strictObject({
  iss: identifier,
  aud: identifier,
  iat: seconds,
  exp: seconds,
  jti: identifier,
  grant: grantCopyShape,
  personalIdentityNumber: z.string().max(20),
});
