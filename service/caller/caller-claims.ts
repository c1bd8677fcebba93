// From the claims of a verified access token to a Caller. Names by the Swedish OIDC profile where it has them.
import { z } from 'zod';
import {
  invalidPersonalNumberSentence,
  isPersonalIdentityNumber,
  isWrittenAsPersonalNumber,
} from '../identifiers/personal-identity-number.ts';
import { roles, type Caller, type Role } from './caller.ts';
import { CallerError } from './caller-error.ts';

export const organisationNumberClaim = 'https://id.oidc.se/claim/orgNumber';
export const organisationUnitClaim = 'https://id.oidc.se/claim/orgUnit';
export const personalIdentityNumberClaim = 'https://id.oidc.se/claim/personalIdentityNumber';

const claimsSchema = z.object({
  iss: z.string(),
  // A subject is written in logs, so it must be opaque (attack 22).
  sub: z
    .string()
    .min(1)
    .max(255)
    .refine((subject) => !isWrittenAsPersonalNumber(subject)),
  exp: z.number(),
  [organisationNumberClaim]: z
    .string()
    .regex(/^\d{10}$/)
    .nullish(),
  [organisationUnitClaim]: z.string().max(255).nullish(),
  [personalIdentityNumberClaim]: z.string().nullish(),
});

const rolesSchema = z.union([z.array(z.string()), z.string().transform((list) => list.split(' '))]).nullish();

/**
 * None when a claim has the wrong shape. Roles that the hub does not know are left out.
 * Throws {@link CallerError} for a personal identity number that does not hold: it would find nobody, or somebody else.
 */
export function callerFromClaims(claims: unknown, rolesClaim: string): Caller | undefined {
  const { success, data } = claimsSchema.safeParse(claims);
  const given = rolesSchema.safeParse((claims as Record<string, unknown> | null)?.[rolesClaim]);
  if (!success || !given.success) return undefined;
  const number = data[personalIdentityNumberClaim] ?? null;
  if (number !== null && !isPersonalIdentityNumber(number)) {
    throw new CallerError('INVALID_PERSONAL_NUMBER', `${invalidPersonalNumberSentence} It is in your access token.`);
  }
  return {
    subject: data.sub,
    issuer: data.iss,
    roles: roles.filter((role: Role) => given.data?.includes(role)),
    organisationNumber: data[organisationNumberClaim] ?? null,
    organisationUnit: data[organisationUnitClaim] ?? null,
    personalIdentityNumber: number,
    expiresAt: new Date(data.exp * 1000),
  };
}
