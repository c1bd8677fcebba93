// What the engine answers to plan-page.graphql, as far as the page needs it.
import { z } from 'zod';

const named = z.object({ name: z.string() });
const person = z.object({ name: z.string(), profession: z.string() });
const moment = z.coerce.date().nullable();

const measure = z.object({
  what: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  status: z.string(),
  organisation: named,
  unit: named.nullable(),
  participant: person.nullable(),
});

const content = z.object({
  situation: z.string().nullable(),
  goals: z.array(z.string()),
  childWords: z.string().nullable(),
  childWordsHidden: z.boolean(),
  guardianWords: z.array(z.object({ guardianName: z.string().nullable(), words: z.string() })),
  measures: z.array(measure),
  measuresByOthers: z.array(z.object({ what: z.string(), who: z.string() })),
  responsible: z.object({ organisation: named, participant: person.nullable() }).nullable(),
  invited: z.array(
    z.object({
      who: z.string().nullable(),
      absent: z.boolean(),
      organisation: named.nullable(),
      unit: named.nullable(),
    }),
  ),
});

const followUp = z.object({ heldOn: z.string(), outcome: z.string(), nextOn: z.string().nullable() });

const plan = z.object({
  status: z.string(),
  revision: z.number(),
  meetsAt: moment,
  agreedAt: moment,
  followUpOn: z.string().nullable(),
  closedAt: moment,
  closingNote: z.string().nullable(),
  calledBy: named,
  content,
  confirmations: z.array(z.object({ confirmedAt: moment, organisation: named, unit: named.nullable() })),
  followUps: z.object({ edges: z.array(z.object({ node: followUp })) }),
});

export const planAnswer = z.object({
  me: z.object({ roles: z.array(z.string()) }),
  case: z.object({
    /** Null between the meetings: the plan is open, the child's data is not. */
    child: z.object({ givenName: z.string(), familyName: z.string() }).nullable(),
    process: z.object({ plan: plan.nullable() }).nullable(),
  }),
});

export type PlanAnswer = z.infer<typeof planAnswer>;
export type PlanOnPage = z.infer<typeof plan>;
