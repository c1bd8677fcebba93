// What an organisation is given for its own file (domain rule 4): the form of the document, from which its JSON Schema is written.
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });
const text = z.string();

const child = z.strictObject({ name: text, birthDate: z.iso.date() });

const frame = z.strictObject({
  id: z.uuid(),
  purpose: text,
  team: text,
  raisedAt: moment,
  closedAt: moment.nullable(),
  closingReason: text.nullable(),
});

const participant = z
  .strictObject({ name: text, profession: text, role: text, from: moment, until: moment, steppedAside: z.boolean() })
  .describe('Somebody of the organisation who has had a place in the case.');

const signer = z.strictObject({
  capacity: text,
  name: text,
  signedAt: moment.nullable(),
  refusedAt: moment.nullable(),
  method: text.nullable(),
});

const consent = z
  .strictObject({
    id: z.uuid(),
    secrecyUnit: text,
    categories: z.array(text),
    withdrawnCategories: z.array(text),
    purpose: text,
    validFrom: moment,
    validUntil: moment,
    withdrawnAt: moment.nullable(),
    exceptionCode: text.nullable(),
    exceptionReason: text.nullable(),
    signers: z.array(signer),
  })
  .describe('What the family let the organisation disclose.');

const childVoice = z.strictObject({
  heard: text,
  reason: text.nullable(),
  words: text.nullable(),
  hiddenFromGuardians: z.boolean(),
});

const meeting = z.strictObject({
  startsAt: moment,
  form: text,
  endedAt: moment.nullable(),
  nextDate: z.iso.date().nullable(),
  noInterventionReason: text.nullable(),
  childVoice: childVoice.nullable(),
});

const intervention = z
  .strictObject({
    kind: text,
    description: text,
    responsible: text,
    dueOn: z.iso.date(),
    status: text,
    hiddenFromGuardians: z.boolean(),
    evaluations: z.array(
      z.strictObject({ outcome: text, evaluation: text, withFamily: z.boolean(), evaluatedAt: moment }),
    ),
  })
  .describe('What the organisation answers for.');

const feedback = z
  .strictObject({
    guardian: text,
    how: text,
    doneAt: moment,
    doneBy: text,
    offered: z.array(text),
    note: text.nullable(),
  })
  .describe('Feedback that somebody of the organisation has given.');

const plan = z
  .strictObject({
    status: text,
    revision: z.int(),
    agreedAt: moment.nullable(),
    followUpOn: z.iso.date().nullable(),
    closedAt: moment.nullable(),
    closingNote: text.nullable(),
    revisions: z.array(
      z.strictObject({ number: z.int(), reason: text.nullable(), changedAt: moment, content: z.unknown() }),
    ),
    confirmations: z.array(z.strictObject({ revision: z.int(), unitId: text, confirmedAt: moment.nullable() })),
    followUps: z.array(z.strictObject({ heldOn: z.iso.date(), outcome: text, nextOn: z.iso.date().nullable() })),
  })
  .describe('A plan (SIP) in which the organisation takes part, every revision whole.');

const message = z
  .strictObject({ sentAt: moment, sender: text, recipients: z.array(text), body: text })
  .describe('A message that somebody of the organisation has written or been sent.');

export const caseExportSchema = z
  .strictObject({
    type: z.literal('hlt-case-export'),
    version: z.literal(1),
    exportedAt: moment,
    exportedBy: text,
    organisation: z.strictObject({ id: text, name: text }),
    case: frame,
    child,
    participants: z.array(participant),
    consents: z.array(consent),
    meetings: z.array(meeting),
    interventions: z.array(intervention),
    feedback: z.array(feedback),
    plans: z.array(plan),
    messages: z.array(message),
  })
  .describe('What concerns one organisation in one case, for its own file. No personal identity number.');

export type CaseExportDocument = z.infer<typeof caseExportSchema>;

const file = 'exports/case-export.schema.json';

/** Text by file name in `schema/`. */
export function caseExportSchemaFiles(): Record<string, string> {
  const schema = { $id: `https://hlt-hub.example/schema/${file}`, ...z.toJSONSchema(caseExportSchema) };
  return { [file]: `${JSON.stringify(schema, null, 2)}\n` };
}
