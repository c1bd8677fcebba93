// Attacks 6 and 9 in the process: whoever is out of a case, by whatever way, is told nothing of the family and takes no step at the next
// request; and of a protected identity nobody is told anything, whatever is asked.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actions } from '@hlt/coordination/process/steps.rules.ts';
import { callMutation, isOfCase } from '../coordination/support/any-mutation.ts';
import { consent, days, makeCase, type MadeCase } from '../coordination/support/family.ts';
import { organisationNumberOf } from '../coordination/support/organisations.ts';
import { newKey, stepsOf, type TakenStep } from '../coordination/support/steps.ts';
import { makePerson, type MadePerson } from '../coordination/support/team-person.ts';
import { allowed } from '../coordination/support/callers.ts';
import { fillCase, wordsIn } from '../coordination/support/whole-case.ts';
import { startWorld, type World } from '../coordination/support/world.ts';
import type { TokenWish } from '../support/identity.ts';
import { everythingAsked } from './everything-asked.ts';

let world: World;
let made: MadeCase;
let meetingId: string;
let receiver: MadePerson;
let named: MadePerson;
beforeAll(async () => {
  world = await startWorld();
  const region = { teamId: null, organisationId: 'region-vasterbotten' };
  receiver = await makePerson(world, { ...region, receivesInvitations: true });
});
afterAll(async () => world.close());
afterEach(() => world.setNow(new Date()));
beforeEach(async () => {
  made = await makeCase(world);
  named = await makePerson(world, { teamId: null, organisationId: 'region-vasterbotten' });
  await consent(world, made, { delivered: false });
  await fillCase(world, made);
  await sql(`update hlt_case set stage = 'MEETING_PLANNED' where id = ?`, [made.id]);
  const [item] = await sql('select meeting_id from agenda_item where case_id = ?', [made.id]);
  meetingId = item!.meeting_id;
  await sql(`update agenda_item set no_intervention_reason = 'Ett skäl.' where case_id = ?`, [made.id]);
});

const sql = (text: string, values: unknown[]): Promise<{ meeting_id: string }[]> =>
  world.coordination.fork().execute(text, values);
async function take(
  who: TokenWish,
  mutation: string,
  input: object,
  fields?: string,
  type?: string,
): Promise<TakenStep> {
  const taken = await stepsOf(world)(who, mutation, { caseId: made.id, ...input }, fields, type);
  expect(taken.problems).toEqual([]);
  return taken;
}
const coordinator = (): TokenWish => made.staff[0]!;
const social = (): TokenWish => made.staff[1]!;

/** What only those in the case may know: names, what was said and agreed, and the ids that would lead to more. */
const secrets = (): string[] => [
  ...['Alva', 'Testsson', 'Förälder', 'Mormor', 'kompisar', 'Trygg skoldag', 'På väg.', 'Förstår.', 'Ett skäl.'],
  ...Object.values(wordsIn(made)),
  ...[made.childId, made.childNumber, ...made.guardianIds, ...made.guardianNumbers],
];
const toldTo = async (who: TokenWish): Promise<string[]> => {
  const text = JSON.stringify(await everythingAsked(world, who, made.id));
  return secrets().filter((secret) => text.includes(secret));
};

const opens = async (who: TokenWish): Promise<string> =>
  (await world.ask(who, `{ case(id: "${made.id}") { child { name } process { state } } }`)).text;

const ofCase = actions.filter(isOfCase);

/** The steps that somebody could still take: none. */
async function stepsLeft(who: TokenWish, as: 'participant' | 'coordinator' | 'guardian'): Promise<string[]> {
  const left = [];
  for (const action of ofCase.filter((one) => allowed(one, as))) {
    const { body, code } = await callMutation(world, action, who, { caseId: made.id, caseVersion: null, meetingId });
    if (code === undefined && body.data[action].problems.length === 0) left.push(action);
    expect([action, code]).not.toEqual([action, 'INTERNAL']);
  }
  return left;
}

const invitedAndAccepted = async (): Promise<string> => {
  const wish = { meetingId, organisationId: 'region-vasterbotten', clientMutationId: newKey() };
  const { id: invitationId } = await take(coordinator(), 'invite', wish);
  const accepted = { invitationId, personId: named.id };
  const { problems } = await stepsOf(world)(receiver.token, 'acceptInvitation', accepted, 'invitation { id }');
  expect(problems).toEqual([]);
  expect(await opens(named.token)).toContain('Alva');
  return invitationId!;
};

describe('a professional is told nothing and takes no step', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['who has stepped aside', () => take(social(), 'stepAside', {}, 'id')],
    [
      'whose organisation has stepped aside',
      () => take(coordinator(), 'changeOrganisations', { stepAsideIds: ['umea-socialtjanst'] }),
    ],
    ['whose time is over', async () => world.setNow(days(90))],
    ['when the case is closed', () => take(coordinator(), 'closeCase', { reason: 'GOALS_MET' })],
  ])('%s', async (_, leave) => {
    expect(await opens(social())).toContain('Alva');
    await leave();
    expect(await toldTo(social())).toEqual([]);
    expect(await stepsLeft(social(), 'participant')).toEqual([]);
  });

  it.each<[string, (invitationId: string) => Promise<unknown>]>([
    [
      'whose invitation is declined after all',
      (invitationId) => stepsOf(world)(receiver.token, 'declineInvitation', { invitationId }, 'invitation { id }'),
    ],
    ['whose invitation is taken back', (invitationId) => take(coordinator(), 'cancelInvitation', { invitationId })],
    [
      'when the case leaves the agenda',
      () => take(coordinator(), 'takeOffAgenda', { meetingId }, undefined, 'CaseMeetingInput'),
    ],
    [
      'when the meeting is cancelled',
      async () => {
        const team = { teamId: 'hlt-umea', organisationId: 'umea-skola', teamRole: 'COORDINATOR' } as const;
        const { token } = await makePerson(world, team);
        const { problems } = await stepsOf(world)(
          token,
          'cancelMeeting',
          { meetingId },
          'meetings { id }',
          'MeetingInput',
        );
        expect(problems).toEqual([]);
      },
    ],
    ['when the meeting’s window is over', async () => world.setNow(days(31))],
    [
      'when the window is moved away',
      () =>
        take(coordinator(), 'changeAccessWindow', {
          ...{ meetingId, accessOpensAt: days(-9), accessClosesAt: days(-1) },
        }),
    ],
    ['when the case is closed', () => take(coordinator(), 'closeCase', { reason: 'GOALS_MET' })],
  ])('who came by an invitation, %s', async (_, leave) => {
    await leave(await invitedAndAccepted());
    expect(await toldTo(named.token)).toEqual([]);
    expect(await stepsLeft(named.token, 'participant')).toEqual([]);
    expect(await toldTo(receiver.token)).toEqual([]);
  });

  it('but as long as they take part all of it is there', async () => {
    const all = secrets().filter((secret) => !/Förstår|^\d{12}$/.test(secret) && secret !== wordsIn(made).health);
    expect(await toldTo(social())).toEqual(expect.arrayContaining(all.filter((one) => one !== made.childId)));
  });

  it('with the token of another employer, of another role, or of another person', async () => {
    const elsewhere = organisationNumberOf('vannas-socialtjanst');
    const wrong: TokenWish[] = [
      { ...social(), organisationNumber: elsewhere },
      { ...coordinator(), organisationNumber: elsewhere },
      { ...coordinator(), roles: ['PROFESSIONAL'] },
      { ...social(), roles: ['GUARDIAN', 'CHILD', 'OPERATOR', 'PROCESS_LEADER'] },
      { ...made.guardians[0]!, roles: ['PROFESSIONAL', 'COORDINATOR'] },
      { ...made.guardians[0]!, personalIdentityNumber: made.childNumber },
      { ...social(), subject: randomUUID() },
    ];
    for (const who of wrong) expect(await toldTo(who)).toEqual([]);
  });
});

describe('of a protected identity', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['that the coordinator reports of a guardian', () => protect({ guardianId: made.guardianIds[0] })],
    ['that the coordinator reports of the child', () => protect({})],
    [
      'that is found in an open case',
      () => sql('update guardian set protected_identity = true where id = ?', [made.guardianIds[1]]),
    ],
  ])('%s nobody is told anything, and no step but to end it is left', async (_, discover) => {
    const accepted = await invitedAndAccepted();
    const team = { teamId: 'hlt-umea', organisationId: 'umea-skola', teamRole: 'COORDINATOR' } as const;
    const another = await makePerson(world, team);
    const child = { subject: 'the-child', roles: ['CHILD'], personalIdentityNumber: made.childNumber };
    await discover();

    const everybody = [...made.staff, ...made.guardians, child, named.token, receiver.token, another.token];
    for (const who of everybody) expect(await toldTo(who)).toEqual([]);
    for (const who of [...made.guardians, child])
      expect(await everythingAsked(world, who, made.id)).toEqual(await asOfNoCase(who));
    expect(await stepsLeft(social(), 'participant')).toEqual([]);
    expect(await stepsLeft(made.guardians[0]!, 'guardian')).toEqual([]);
    const again = { invitationId: accepted, personId: named.id };
    const { problems } = await stepsOf(world)(receiver.token, 'acceptInvitation', again, 'invitation { id }');
    expect(problems).toMatchObject([{ code: 'ILLEGAL_STEP' }]);

    const unsent = 'select kind from event where case_id = ? and sent_at is null and made_at > ?';
    const now = new Date();
    await world.coordination.owners.reminding.everyMinute();
    expect(await sql(unsent, [made.id, now])).toEqual([]);
    const wayOut = await stepsLeft(coordinator(), 'coordinator');
    expect(wayOut.filter((one) => !['closeCase', 'withdrawConsent'].includes(one))).toEqual([]);
  });

  const protect = (input: object): Promise<TakenStep> => take(coordinator(), 'reportProtectedIdentity', input);
  const asOfNoCase = async (who: TokenWish): Promise<unknown> => {
    const text = JSON.stringify(await everythingAsked(world, who, randomUUID()));
    return JSON.parse(text);
  };
});
