// Everything that goes when a case goes, in the order in which the tables refer to each other. A new table that refers to a case, or to
// what belongs to one, belongs here too: tests/coordination/keeping.test.ts compares this list with the database.

/** `where` takes the ids once for each `?`. */
export interface PurgeStep {
  readonly table: string;
  readonly where: string;
}

const ids = `(select unnest(string_to_array(?, ',')::uuid[]))`;
const inCases = `case_id in ${ids}`;
const of = (table: string, column: string): string => `${column} in (select id from ${table} where ${inCases})`;

export const caseSteps: readonly PurgeStep[] = [
  { table: 'event', where: inCases },
  { table: 'message_recipient', where: of('message', 'message_id') },
  { table: 'message', where: inCases },
  { table: 'case_export', where: inCases },
  { table: 'client_mutation', where: `${inCases} or result_id in ${ids}` },
  { table: 'feedback', where: inCases },
  { table: 'child_voice', where: inCases },
  { table: 'case_attendee', where: inCases },
  { table: 'intervention_evaluation', where: of('intervention', 'intervention_id') },
  { table: 'intervention', where: inCases },
  { table: 'invitation', where: inCases },
  { table: 'agenda_item', where: inCases },
  { table: 'plan_follow_up', where: of('plan', 'plan_id') },
  { table: 'plan_confirmation', where: of('plan', 'plan_id') },
  { table: 'plan_revision', where: of('plan', 'plan_id') },
  { table: 'plan', where: inCases },
  { table: 'maturity_note', where: inCases },
  { table: 'grant_delivery', where: of('consent_grant', 'grant_id') },
  { table: 'consent_withdrawal', where: of('consent_grant', 'grant_id') },
  { table: 'consent_signer', where: of('consent_grant', 'grant_id') },
  { table: 'consent_grant', where: inCases },
  { table: 'consent_form', where: inCases },
  { table: 'participant', where: inCases },
  { table: 'case_organisation', where: inCases },
  { table: 'consultation', where: inCases },
  { table: 'hlt_case', where: `id in ${ids}` },
];

/** Of what belongs to no case, such as a bulletin's reminders and the keys of mutations outside of cases: `where` takes the time once. */
export const caselessSteps: readonly PurgeStep[] = [
  { table: 'event', where: 'case_id is null and made_at < ?' },
  { table: 'client_mutation', where: 'case_id is null and made_at < ?' },
];

/** Of the children who are in no case any more. */
export const childSteps: readonly PurgeStep[] = [
  { table: 'guardian', where: `child_id in ${ids}` },
  { table: 'child', where: `id in ${ids}` },
];
