// HLT from the first worry to the closed case, through the gateway, by the people who do it; each step as a front end would take it.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { organisationNumberOf } from '../coordination/support/organisations.ts';
import { days } from '../coordination/support/family.ts';
import type { TokenWish } from '../support/identity.ts';
import type { Hub, Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

type Who = 'coordinator' | 'school' | 'social' | 'healthcare' | 'invited' | 'first' | 'second';
const guardian = (subject: string, personalIdentityNumber: string): TokenWish => ({
  ...{ subject, roles: ['GUARDIAN'], personalIdentityNumber },
});
const outside: Partial<Record<Who, TokenWish>> = {
  invited: {
    ...{ subject: 'demo-invited-social', roles: ['PROFESSIONAL'] },
    organisationNumber: organisationNumberOf('vannas-socialtjanst'),
  },
  first: guardian('journey-first', '198001012387'),
  second: guardian('journey-second', '198001022386'),
};

async function ask(who: Who, query: string, variables: object = {}): Promise<Reply> {
  const wish = outside[who];
  const authorization = wish
    ? await hub.identity.authorization(wish)
    : `Bearer ${await hub.token(who as 'coordinator')}`;
  return hub.ask({ authorization }, query, variables);
}

interface Done {
  readonly id: string | null;
  readonly problems: readonly { code: string; field: string | null }[];
  readonly [more: string]: unknown;
}

const inputOf = (name: string): string => inputs[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const inputs: Record<string, string> = {
  signOwnConsent: 'AnswerOwnConsentInput',
  endMeeting: 'MeetingInput',
  confirmPlanPart: 'PlanStepInput',
};

/** A step; `fields` beside the problems. */
async function take(who: Who, name: string, input: object, fields = 'id'): Promise<Done> {
  const { data, errors } = await ask(
    who,
    `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields} problems { code field } } }`,
    { input },
  );
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data[name] as Done;
}

async function done(...given: Parameters<typeof take>): Promise<Done> {
  const answer = await take(...given);
  expect([given[1], answer.problems]).toEqual([given[1], []]);
  return answer;
}

const codes = async (...given: Parameters<typeof take>): Promise<string[]> =>
  (await take(...given)).problems.map(({ code }) => code);
const errorOf = async (who: Who, query: string, variables: object): Promise<string | undefined> =>
  (await ask(who, query, variables)).errors[0]?.extensions.code;
const deliver = (): Promise<void> => hub.coordination.owners.deliveries.deliverDue({ early: true });

const discloses = (organisationId: string, secrecyUnit: string, ...categories: string[]): object => ({
  ...{ organisationId, secrecyUnit, categories },
  recipientSectors: ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'],
});
const disclosures = [
  discloses('umea-skola', 'SCHOOL', 'ATTENDANCE_SUMMARY'),
  discloses('vannas-socialtjanst', 'SOCIAL_SERVICES', 'OPEN_SUPPORT'),
  discloses('region-vasterbotten', 'HEALTHCARE', 'LISTED_CARE_UNIT'),
];
const form = { language: 'sv', interpreter: false, textVersion: '2026-1', validFrom: days(-1), validUntil: days(300) };
const person = (givenName: string, personalIdentityNumber: string): object => ({
  ...{ givenName, familyName: 'Resman', personalIdentityNumber },
});
const placement = { schoolUnitId: 'umea-bjorkskolan', municipalityCode: '2460', listedUnitId: 'vannas-halsocentral' };
const day = (count: number): string => days(count).toISOString().slice(0, 10);

it('carries a family from the first worry to the closed case', { timeout: 60_000 }, async () => {
  // A worry without consent: nothing that leads to a child.
  const question = 'En elev i mellanstadiet vill inte gå till skolan på morgonen. Hur brukar ni börja?';
  const worry = { teamId: 'hlt-umea', ageBand: 'AGE_10_12', cause: 'ATTENDANCE', question };
  const raised = await done('school', 'raiseConcern', { ...worry, clientMutationId: randomUUID() });
  const named = { ...worry, clientMutationId: randomUUID(), question: 'Ring 070-123 45 67 om eleven.' };
  expect(await codes('school', 'raiseConcern', named)).not.toEqual([]);
  await done('coordinator', 'answerConsultation', { caseId: raised.id, answer: 'Börja med ett samtal hemma.' });
  await done('coordinator', 'closeConsultation', { caseId: raised.id, as: 'CONSENT_GIVEN' });

  // The family says yes: identity and consent come in together, and the right team is suggested.
  const suggestion = await ask(
    'coordinator',
    `query ($input: SuggestTeamInput!) { suggestTeam(input: $input) { straightToSip team { id } invited { organisation { id } } stepAside { organisation { id } } } }`,
    { input: placement },
  );
  expect(suggestion.errors).toEqual([]);
  expect(suggestion.data.suggestTeam).toMatchObject({ straightToSip: false, team: { id: 'hlt-umea' } });
  const opening = {
    ...{ clientMutationId: randomUUID(), cause: 'ATTENDANCE', raisedBy: 'SCHOOL' },
    child: { ...person('Tuva', '201501022394'), birthDate: '2015-01-02', placement },
    guardians: [person('Ada', '198001012387'), person('Bo', '198001022386')],
    form: { ...form, disclosures, answers: [{ guardian: 0, answeredAt: days(-1), method: 'PAPER', place: 'Umeå' }] },
  };
  const opened = await done('coordinator', 'openCase', opening);
  const again = await done('coordinator', 'openCase', opening);
  expect(again.id).toBe(opened.id);
  const caseId = opened.id!;
  const caseOf = `query ($id: ID!) { case(id: $id) { refusal { code } school { attendanceSummary { summary } withheld { category reason } } } }`;

  // The second guardian signs alone; only then is it a consent, and only when the owners have it does it open anything.
  await done('second', 'signOwnConsent', { caseId }, 'consents { state }');
  await deliver();

  // A meeting, the invited social services with a person of theirs; the team's own have stepped aside.
  const times = { startsAt: days(1), endsAt: days(1.05), form: 'DIGITAL' };
  const planned = await done(
    'coordinator',
    'planMeetings',
    { ...times, clientMutationId: randomUUID() },
    'meetings { id }',
  );
  const meetingId = (planned['meetings'] as { id: string }[])[0]!.id;
  const window = { accessOpensAt: days(-1), accessClosesAt: days(20) };
  await done('coordinator', 'putOnAgenda', { caseId, meetingId, ...window, clientMutationId: randomUUID() });
  const invited = await done('coordinator', 'invite', {
    ...{ caseId, meetingId, organisationId: 'vannas-socialtjanst', clientMutationId: randomUUID() },
  });
  const invitation = { invitationId: invited.id, personId: 'be050099-0000-4000-8000-000000000099' };
  expect(await errorOf('invited', caseOf, { id: caseId })).toBe('CASE_NOT_FOUND');
  await done('invited', 'acceptInvitation', invitation, 'invitation { status }');
  const view = await ask('invited', caseOf, { id: caseId });
  expect([view.errors, view.data.case.refusal]).toEqual([[], null]);
  const withheld = view.data.case.school[0].withheld as { category: string }[];
  expect(withheld.map(({ category }) => category)).not.toContain('ATTENDANCE_SUMMARY');
  expect(await errorOf('social', caseOf, { id: caseId })).toBe('CASE_NOT_FOUND');

  // The day of the meeting has come. It cannot end before there is something to go home with.
  await hub.coordination
    .fork()
    .execute(`update meeting set starts_at = now() - interval '1 hour' where id = ?`, [meetingId]);
  const end = { caseId, meetingId, nextDate: day(30) };
  expect(await codes('coordinator', 'endCaseMeeting', end)).not.toEqual([]);
  await done('coordinator', 'addAttendee', {
    ...{ caseId, meetingId, kind: 'NETWORK', name: 'Gun', relation: 'granne', clientMutationId: randomUUID() },
  });
  const voice = { caseId, meetingId, heard: 'THROUGH_ADULT', words: 'Jag vill veta på morgonen vad som händer.' };
  await done('invited', 'recordChildVoice', voice);
  const places = await ask('coordinator', `query ($id: ID!) { case(id: $id) { participants { id sector role } } }`, {
    id: caseId,
  });
  const participants = places.data.case.participants as { id: string; sector: string; role: string }[];
  const invitedPlace = participants.find(({ role }) => role === 'INVITED')!.id;
  await done('coordinator', 'addIntervention', {
    ...{ caseId, meetingId, kind: 'FAMILY_TALKS', description: 'Tre samtal med familjen.', dueOn: day(25) },
    ...{ participantId: invitedPlace, clientMutationId: randomUUID() },
  });
  await done('coordinator', 'endCaseMeeting', end);

  // Feedback to each guardian, from the coordinator's queue.
  const queue = await ask('coordinator', '{ toDo { edges { node { kind caseId aboutId } } } }');
  const due = (queue.data.toDo.edges as { node: { kind: string; caseId: string; aboutId: string } }[])
    .map(({ node }) => node)
    .filter((node) => node.kind === 'FEEDBACK_DUE' && node.caseId === caseId);
  expect(due).toHaveLength(2);
  for (const { aboutId: feedbackId } of due)
    await done('coordinator', 'recordFeedback', {
      ...{ caseId, feedbackId, givenAt: new Date(), how: 'PHONE', offered: ['SIP'] },
    });

  // A plan, with a consent of its own; each unit confirms its part.
  expect(await codes('coordinator', 'startPlan', { caseId, clientMutationId: randomUUID() })).not.toEqual([]);
  const frame = await ask('coordinator', `query ($id: ID!) { case(id: $id) { guardians { id name } } }`, {
    id: caseId,
  });
  const guardianIds = (frame.data.case.guardians as { id: string }[]).map(({ id }) => id);
  const answers = guardianIds.map((guardianId) => ({ guardianId, answeredAt: new Date(), method: 'PAPER' }));
  await done(
    'coordinator',
    'registerConsent',
    { ...form, caseId, purpose: 'SIP', disclosures, guardianIds, answers, clientMutationId: randomUUID() },
    'consents { id }',
  );
  const plan = await done('coordinator', 'startPlan', { caseId, clientMutationId: randomUUID() });
  const planOf = async (): Promise<{ version: number; confirmations: { confirmedAt: string | null }[] }> =>
    (
      await ask(
        'coordinator',
        `query ($id: ID!) { case(id: $id) { process { plan { version status confirmations { confirmedAt } } } } }`,
        { id: caseId },
      )
    ).data.case.process.plan;
  const step = async (): Promise<object> => ({ caseId, planId: plan.id, version: (await planOf()).version });
  await done('coordinator', 'changePlan', {
    ...(await step()),
    ...{ goals: ['Tuva är i skolan varje dag.'], childWords: 'Jag vill ha en lugn morgon.', followUpOn: day(60) },
    measures: [
      { what: 'Samtal', organisationId: 'vannas-socialtjanst', participantId: invitedPlace, startsOn: day(3) },
    ],
    measuresByOthers: [{ what: 'Följer till bussen', who: 'mormor' }],
    responsible: { organisationId: 'vannas-socialtjanst', participantId: invitedPlace },
  });
  await done('coordinator', 'inviteToPlan', {
    ...(await step()),
    ...{ meetsAt: days(5), invited: [{ organisationId: 'vannas-socialtjanst' }] },
  });
  expect(await codes('coordinator', 'agreePlan', await step())).not.toEqual([]);
  await done('invited', 'confirmPlanPart', await step());
  await done('coordinator', 'agreePlan', await step());

  // A word between the meetings, and what the family sees of it all.
  const body = 'Hej! Tack för i dag.';
  await done('coordinator', 'sendMessage', { caseId, body, guardianIds, clientMutationId: randomUUID() });
  const family = await ask(
    'first',
    `query ($id: ID!) { familyCase(caseId: $id) { childName sentence unreadMessages interventions { sentence } plan { sentence } } }`,
    { id: caseId },
  );
  expect(family.errors).toEqual([]);
  expect(family.data.familyCase).toMatchObject({ childName: 'Tuva Resman', unreadMessages: 1 });

  // It ends: everything that was opened is shut, at the owners too.
  await done('coordinator', 'closeCase', { caseId, reason: 'GOALS_MET' });
  const closed = await ask('invited', caseOf, { id: caseId });
  expect(closed.data.case ?? { refusal: { code: 'CASE_CLOSED' }, school: [] }).toMatchObject({
    refusal: { code: 'CASE_CLOSED' },
  });
  const file = await done('coordinator', 'exportCase', { caseId, organisationId: 'vannas-socialtjanst' }, 'document');
  expect(file['document']).toContain('Tre samtal med familjen.');

  // Nothing of all this has written a personal number anywhere.
  expect(hub.logged()).not.toMatch(/20150102|19800101|19800102/);
});
