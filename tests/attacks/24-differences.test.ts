// Attack 24: what somebody may not see leaves no difference. Everything is asked before and after it comes to be, and the answers are the
// same: no name, number, order, version, cursor or place in a list gives it away.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AgendaItemEntity } from '@hlt/coordination/meetings/meeting.entity.ts';
import { emptyContent } from '@hlt/coordination/plans/plan-content.ts';
import { addStaff, consent, days, everythingOf, makeCase, type MadeCase } from '../coordination/support/family.ts';
import { organisationNumberOf } from '../coordination/support/organisations.ts';
import { makeMeeting, newKey, stepsOf } from '../coordination/support/steps.ts';
import { makePerson } from '../coordination/support/team-person.ts';
import { fillCase } from '../coordination/support/whole-case.ts';
import { startWorld, type World } from '../coordination/support/world.ts';
import type { TokenWish } from '../support/identity.ts';
import { everythingAsked } from './everything-asked.ts';

const at = days(0);
let world: World;
let made: MadeCase;
let meetingId: string;
let planId: string;
let feedbackId: string;

const sql = <Row = { readonly id: string }>(text: string, values: unknown[] = []): Promise<Row[]> =>
  world.coordination.fork().execute<Row[]>(text, values);
const oneId = async (text: string): Promise<string> => (await sql(text, [made.id]))[0]!.id;

beforeAll(async () => {
  world = await startWorld();
  world.setNow(at);
  made = await makeCase(world);
  await consent(world, made, { disclosures: ['umea-skola', 'umea-socialtjanst'].flatMap(everythingOf) });
  await fillCase(world, made);
  await sql('update child set birth_date = ? where id = ?', ['2010-03-14', made.childId]);
  planId = await oneId('select id from plan where case_id = ?');
  await sql('update plan set meets_at = ? where id = ?', [days(5), planId]);
  meetingId = await makeMeeting(world, { startsAt: days(-2) });
  const window = { accessOpensAt: days(-9), accessClosesAt: days(9) };
  await world.coordination.fork().insert(AgendaItemEntity, { caseId: made.id, meetingId, ...window });
  [{ id: feedbackId }] = (await sql(
    `insert into feedback (id, case_id, meeting_id, guardian_id, due_at) values (gen_random_uuid(), ?, ?, ?, ?) returning id`,
    [made.id, meetingId, made.guardianIds[0], days(-1)],
  )) as [{ id: string }];
});
afterAll(async () => world.close());

const take = (who: TokenWish, mutation: string, input: object, fields?: string, type?: string) =>
  stepsOf(world)(who, mutation, { caseId: made.id, ...input }, fields, type);

/** By its name: what comes to be, and is kept from some. */
const changes = {
  'an intervention kept from guardians, begun and evaluated': async () => {
    const [, social] = made.staff as [TokenWish, TokenWish];
    const participantId = await oneId(
      `select id from participant where case_id = ? and stepped_aside_at is null and access_until > now() limit 1`,
    );
    const agreed = { meetingId, kind: 'FAMILY_TALKS', participantId, dueOn: days(9).toISOString().slice(0, 10) };
    const hidden = { ...agreed, description: 'Dolt.', hiddenFromGuardians: true, clientMutationId: newKey() };
    const { id: interventionId, problems } = await take(social, 'addIntervention', hidden);
    expect(problems).toEqual([]);
    await take(social, 'startIntervention', { interventionId }, undefined, 'InterventionInput');
    const told = { outcome: 'DONE', evaluation: 'Dolt.', withFamily: false, withoutFamilyReason: 'Dolt.' };
    await take(social, 'evaluateIntervention', { interventionId, ...told });
  },
  'the child’s voice, kept from guardians': () =>
    take(made.staff[0]!, 'recordChildVoice', {
      ...{ meetingId, heard: 'ATTENDED', words: 'Dolt.', hiddenFromGuardians: true },
    }),
  'the child’s own words in the plan, and the other guardian’s': () => {
    const words = [{ guardianId: made.guardianIds[0], words: 'Dolt.' }];
    const content = { ...emptyContent, goals: ['Trygg skoldag'], childWords: 'Dolt.', childWordsHidden: true };
    return sql('update plan_revision set content = ? where plan_id = ?', [
      JSON.stringify({ ...content, guardianWords: words }),
      planId,
    ]);
  },
  'feedback to the other guardian, with the team’s note': () =>
    take(made.staff[0]!, 'recordFeedback', {
      ...{ feedbackId, how: 'PHONE', givenAt: days(-1), offered: ['SIP'], note: 'Dolt.' },
    }),
  'messages between others': async () => {
    const [place] = await sql('select id from participant where case_id = ? and person_id = ?', [
      ...[made.id, made.personIds[0]],
    ]);
    const message = { participantIds: [place!.id], body: 'Dolt.' };
    await take(made.staff[2]!, 'sendMessage', { ...message, clientMutationId: newKey() });
    await take(made.guardians[0]!, 'sendMessage', { ...message, clientMutationId: newKey() });
  },
  'why nothing was agreed, and why somebody declined': async () => {
    await sql(`update agenda_item set no_intervention_reason = 'Dolt.' where case_id = ?`, [made.id]);
    await sql(`update invitation set decline_reason = 'Dolt.' where case_id = ?`, [made.id]);
  },
  'that the child is mature, and its consent alone': async () => {
    const [coordinator] = made.staff as [TokenWish];
    await take(coordinator, 'noteMaturity', { mature: true, note: 'Dolt.', clientMutationId: newKey() });
    const form = await oneId('select id from consent_form where case_id = ?');
    const disclosure = {
      organisationId: 'region-vasterbotten',
      secrecyUnit: 'HEALTHCARE',
      categories: ['LISTED_CARE_UNIT'],
    };
    const { problems } = await take(
      coordinator,
      'renewConsent',
      {
        ...{
          formId: form,
          clientMutationId: newKey(),
          validFrom: days(0),
          validUntil: days(90),
          textVersion: '2026-1',
        },
        ...{ guardianIds: [], childSigns: true, exception: { code: 'CHILD_DECIDES', reason: 'Dolt.' } },
        disclosures: [{ ...disclosure, recipientSectors: ['SCHOOL', 'SOCIAL_SERVICES'] }],
      },
      'consents { id }',
    );
    expect(problems).toEqual([]);
    const child = { subject: 'the-child', roles: ['CHILD'], personalIdentityNumber: made.childNumber };
    expect((await take(child, 'signOwnConsent', {}, 'consents { id }', 'AnswerOwnConsentInput')).problems).toEqual([]);
    await world.deliver();
  },
  'another family on the agenda of the same meeting': async () => {
    const other = await makeCase(world, { meetings: [] });
    const window = { accessOpensAt: days(-9), accessClosesAt: days(9) };
    await world.coordination.fork().insert(AgendaItemEntity, { caseId: other.id, meetingId, ...window });
  },
} satisfies Record<string, () => Promise<unknown>>;
type Change = keyof typeof changes;

const betweenOthers: readonly Change[] = [
  'messages between others',
  'another family on the agenda of the same meeting',
];
const theRest = (Object.keys(changes) as Change[]).filter((change) => !betweenOthers.includes(change));

interface Reader {
  readonly who: TokenWish;
  /** Something of the rest, and nothing of what is between others. */
  readonly sees?: true;
}

async function makeReaders(): Promise<Readonly<Record<string, Reader>>> {
  const neighbour = await makeCase(world, { meetings: [] });
  const window = { accessOpensAt: days(-9), accessClosesAt: days(9) };
  await world.coordination.fork().insert(AgendaItemEntity, { caseId: neighbour.id, meetingId, ...window });
  const late = await addStaff(world, made.id, { organisationId: 'umea-skola', accessUntil: days(-1, at) });
  const left = await addStaff(world, made.id, { organisationId: 'umea-skola', steppedAside: true });
  const colleague = { teamId: 'hlt-umea', organisationId: 'umea-skola' };
  const child = { subject: 'the-child', roles: ['CHILD'], personalIdentityNumber: made.childNumber };
  const moved = { ...made.staff[0]!, organisationNumber: organisationNumberOf('vannas-skola') };
  const receiver = { ...colleague, teamId: null, receivesInvitations: true };
  const coordinator = { ...colleague, teamRole: 'COORDINATOR' } as const;
  return {
    'a guardian': { who: made.guardians[1]! },
    'a professional of the case': { who: made.staff[1]!, sees: true },
    'the child': { who: child, sees: true },
    'a professional whose time in the case is over': { who: { ...made.staff[1]!, subject: `subject-${late}` } },
    'somebody who has stepped aside': { who: { ...made.staff[1]!, subject: `subject-${left}` } },
    'the coordinator, with the token of another employer': { who: moved },
    'the coordinator, as a guardian': { who: { ...made.staff[0]!, roles: ['GUARDIAN'] } },
    'a colleague in the team': { who: (await makePerson(world, colleague)).token },
    'who receives the organisation’s invitations': { who: (await makePerson(world, receiver)).token },
    'another coordinator of the team': { who: (await makePerson(world, coordinator)).token },
    'the coordinator of another family at the same meeting': { who: neighbour.staff[0]! },
    'a guardian of another family at the same meeting': { who: neighbour.guardians[0]! },
    'an operator': { who: { subject: 'operator', roles: ['OPERATOR', 'INTEGRATOR', 'PROCESS_LEADER'] } },
  };
}

type Answers = Readonly<Record<string, unknown[]>>;

it('leaves no difference for those from whom it is kept', async () => {
  const readers = Object.entries(await makeReaders());
  const answers = async (which: typeof readers): Promise<Answers> => {
    const seen: Record<string, unknown[]> = {};
    for (const [name, { who }] of which) seen[name] = await everythingAsked(world, who, made.id);
    return seen;
  };
  const [some, all] = [readers.filter(([, { sees }]) => sees), readers.filter(([, { sees }]) => !sees)];
  const [seenBySome, seenByAll] = [await answers(some), await answers(all)];
  for (const change of betweenOthers) await changes[change]();
  expect(await answers(some)).toEqual(seenBySome);
  for (const change of theRest) await changes[change]();
  expect(await answers(all)).toEqual(seenByAll);
  // And all of it is there for the coordinator.
  const { length } = JSON.stringify(await everythingAsked(world, made.staff[0]!, made.id)).match(/Dolt\./g) ?? [];
  expect(length).toBeGreaterThan(theRest.length);
});
