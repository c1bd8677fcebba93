// What the engine answers to consent-page.graphql, as far as the page needs it.
import { z } from 'zod';

const text = z.object({
  title: z.string(),
  textVersion: z.string(),
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  signatures: z.array(z.object({ name: z.string().nullable(), answered: z.boolean(), inWords: z.string() })),
});

const form = z.object({
  id: z.string(),
  purpose: z.string(),
  registeredAt: z.coerce.date(),
  textVersion: z.string(),
  /** Null: the family signed another wording than the hub's own, or the reader is neither coordinator nor signer. */
  text: text.nullable(),
});

export const consentAnswer = z.object({
  case: z.object({ process: z.object({ forms: z.array(form) }).nullable() }),
});

/** Of a child, which has no case to open, and of a guardian. */
export const myConsentAnswer = z.object({ myConsentForms: z.array(form) });

export type ConsentAnswer = z.infer<typeof consentAnswer>;
export type MyConsentAnswer = z.infer<typeof myConsentAnswer>;
export type FormOnPage = z.infer<typeof form>;
export type FormText = z.infer<typeof text>;
