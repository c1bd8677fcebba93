// What the engine answers to family-page.graphql, as far as the page needs it.
import { z } from 'zod';

const said = z.object({ sentence: z.string(), sentenceEnglish: z.string() });

const consent = said.extend({
  formId: z.string(),
  purpose: z.string(),
  whatToDo: z.string().nullable(),
  whatToDoEnglish: z.string().nullable(),
  shares: z.array(
    z.object({
      from: z.string(),
      what: z.array(z.string()),
      whatEnglish: z.array(z.string()),
      takenBack: z.array(z.string()),
      takenBackEnglish: z.array(z.string()),
    }),
  ),
});

const familyCase = said.extend({
  childName: z.string(),
  toDo: z.array(said),
  consents: z.array(consent),
  people: z.array(said),
  meetings: z.array(said),
  interventions: z.array(said.extend({ description: z.string(), howItWent: z.string().nullable() })),
  feedback: z.array(said),
  plan: said.extend({ goals: z.array(z.string()), measures: z.array(said) }).nullable(),
});

export const familyAnswer = z.object({ familyCase });

export type FamilyAnswer = z.infer<typeof familyAnswer>;
export type FamilyOnPage = z.infer<typeof familyCase>;
export type Said = z.infer<typeof said>;
