// What the engine answers to account-page.graphql, as far as the page needs it.
import { z } from 'zod';

const line = z.object({ cursor: z.string(), inSwedish: z.string(), inEnglish: z.string() });
const record = z.object({
  organisationId: z.string(),
  organisation: z.object({ name: z.string() }),
  /** Null: the organisation did not answer. */
  account: z.array(line).nullable(),
});
const records = z.array(record.nullable());

export const accountAnswer = z.object({
  childName: z.string(),
  askedAt: z.coerce.date(),
  school: records,
  socialServices: records,
  healthcare: records,
});

export type AccountAnswer = z.infer<typeof accountAnswer>;
export type OrganisationAccount = z.infer<typeof record>;
