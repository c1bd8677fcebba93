// Everything that coordination can be asked about a case, and outside of one, by anybody.
import { wholeCase, wholeFamilyCase } from '../coordination/support/full-query.ts';
import type { World } from '../coordination/support/world.ts';
import type { TokenWish } from '../support/identity.ts';

const ofCase = [
  `case(id: $id) { ${wholeCase} }`,
  `familyCase(caseId: $id) ${wholeFamilyCase}`,
  'myConsentForms(caseId: $id) { id signers { name } continuedByFormIds continuesFormId }',
  'accessAccount(caseId: $id) { childName }',
];
const agenda = 'agenda { position accessOpensAt endedAt nextDate noInterventionReason case { id childName } }';
const everywhere = [
  'myCases { id childName nextMeetingAt refusal { code } }',
  'toDo { edges { cursor node { id kind aboutId dueOn sentence childName } } pageInfo { hasNextPage endCursor } }',
  'myInvitations { edges { cursor node { id status version person { id } } } pageInfo { hasNextPage } }',
  'overdueFeedback { edges { cursor node { id guardianName note } } }',
  'bulletins { edges { cursor node { id } } }',
  `teamMeetings(from: "2020-01-01T00:00:00Z") { edges { cursor node { id version status ${agenda} } } }`,
  'surveyRounds { edges { cursor } }',
];

/** What came of each, in the order above. */
export async function everythingAsked(world: World, who: TokenWish, caseId: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const field of ofCase) {
    const { body } = await world.ask(who, `query ($id: ID!) { ${field} }`, { variables: { id: caseId } });
    answers.push(withoutReceipts(body));
  }
  for (const field of everywhere) answers.push((await world.ask(who, `{ ${field} }`)).body);
  return answers;
}

/** They are minted anew for each request. */
const withoutReceipts = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (/receipt/i.test(key) ? undefined : value)));
