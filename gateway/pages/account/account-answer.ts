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

const account = z.object({
  childName: z.string(),
  askedAt: z.coerce.date(),
  school: records,
  socialServices: records,
  healthcare: records,
});

export const accountAnswer = z.object({ accessAccount: account });

export type AccountAnswer = z.infer<typeof account>;
export type OrganisationAccount = z.infer<typeof record>;
