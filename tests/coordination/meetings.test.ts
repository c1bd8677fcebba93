// A meeting from its planning to its end: who may, which step is legal, and what is told when something is missing.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, makeCase, type MadeCase } from './support/family.ts';
import { makeMeeting, newKey, processOf, stepsOf, type TakenStep } from './support/steps.ts';
import { makePerson } from './support/team-person.ts';
import { listOf, startWorld, type World } from './support/world.ts';

let world: World;
let take: ReturnType<typeof stepsOf>;
let planner: TokenWish;
let member: TokenWish;
beforeAll(async () => {
  world = await startWorld();
  take = stepsOf(world);
  const team = { teamId: 'hlt-umea', organisationId: 'umea-skola' };
  planner = (await makePerson(world, { ...team, teamRole: 'COORDINATOR' })).token;
  member = (await makePerson(world, team)).token;
});
afterAll(async () => world.close());
afterEach(() => world.setNow(new Date()));

const codesOf = ({ problems }: TakenStep): string[] => problems.map(({ code }) => code);
const codes = async (...step: Parameters<typeof take>): Promise<string[]> => codesOf(await take(...step));
const meetings = 'meetings { id startsAt endsAt form place status version seriesId team { id } }';
const planned = async (input: object = {}): Promise<TakenStep> =>
  take(
    planner,
    'planMeetings',
    { clientMutationId: newKey(), startsAt: days(10), endsAt: days(10.1), form: 'IN_ROOM', place: ' Sal 4 ', ...input },
    meetings,
  );
const onTeam = (who: TokenWish, mutation: string, input: object, type = 'MeetingInput'): Promise<TakenStep> =>
  take(who, mutation, input, meetings, type);

/** A case with a consent and no meeting yet. */
async function opened(): Promise<MadeCase> {
  const made = await makeCase(world, { meetings: [] });
  await consent(world, made, { delivered: false });
  return made;
}
const putOn = (made: MadeCase, meetingId: string, more: object = {}): Promise<TakenStep> =>
  take(made.staff[0]!, 'putOnAgenda', { caseId: made.id, meetingId, clientMutationId: newKey(), ...more });

describe('the meetings of a team', () => {
  it('are planned as a series by the team’s coordinator and listed for its members, page by page', async () => {
    const { meetings: made, problems } = await planned({ repeat: { everyWeeks: 4, times: 3 } });
    expect(problems).toEqual([]);
    expect(made).toHaveLength(3);
    expect(made[0]).toMatchObject({
      form: 'IN_ROOM',
      place: 'Sal 4',
      status: 'PLANNED',
      version: 1,
      team: { id: 'hlt-umea' },
    });
    expect(new Set(listOf<{ seriesId: string }>(made).map(({ seriesId }) => seriesId)).size).toBe(1);

    const query = `query ($after: String) { teamMeetings(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const first = (await world.ask(member, query)).body.data.teamMeetings;
    const second = (await world.ask(member, query, { variables: { after: first.pageInfo.endCursor } })).body.data
      .teamMeetings;
    const ids = [first, second].flatMap(({ edges }) =>
      listOf<{ node: { id: string } }>(edges).map(({ node }) => node.id),
    );
    expect(ids.slice(0, 3)).toEqual(listOf<{ id: string }>(made).map(({ id }) => id));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const all = '{ teamMeetings(first: 2, from: "0000-01-01T00:00:00.000Z") { edges { node { id } } } }';
    expect((await world.ask(member, all)).body.data.teamMeetings.edges).toHaveLength(2);
  });

  it('are planned once, however often the same key is sent, and the key takes no other content', async () => {
    const clientMutationId = newKey();
    const [once, again] = [
      await planned({ clientMutationId, startsAt: '2027-01-05T12:00:00Z', endsAt: '2027-01-05T13:00:00Z' }),
      await planned({ clientMutationId, startsAt: '2027-01-05T12:00:00Z', endsAt: '2027-01-05T13:00:00Z' }),
    ];
    expect(again.meetings).toEqual(once.meetings);
    expect(codesOf(await planned({ clientMutationId, form: 'DIGITAL' }))).toEqual(['KEY_USED']);
    expect(codesOf(await planned({ clientMutationId: 'x'.repeat(101) }))).toEqual(['WRONG_LENGTH']);
  });

  it('are not planned with a wrong time, repetition or place, and all that is wrong is told', async () => {
    const wrong = await planned({
      startsAt: days(-1),
      endsAt: days(-0.9),
      repeat: { everyWeeks: 0, times: 1 },
      place: 'x'.repeat(121),
    });
    expect(wrong).toMatchObject({ meetings: [] });
    expect(codesOf(wrong)).toEqual(['IN_THE_PAST', 'WRONG_REPETITION', 'TOO_LONG']);
  });

  it('are neither planned nor cancelled by a member, a coordinator whose role the hub does not know, or a guardian', async () => {
    const meetingId = await makeMeeting(world);
    const made = await opened();
    for (const who of [
      member,
      { ...member, roles: ['COORDINATOR'] },
      { ...planner, roles: ['PROFESSIONAL'] },
      made.guardians[0]!,
    ]) {
      await expect(onTeam(who, 'cancelMeeting', { meetingId })).rejects.toThrow('FORBIDDEN');
    }
    const { body } = await world.ask(made.guardians[0]!, '{ teamMeetings { edges { node { id } } } }');
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('of another team are not there', async () => {
    const meetingId = await makeMeeting(world, { teamId: 'hlt-vannas' });
    expect(codesOf(await onTeam(planner, 'cancelMeeting', { meetingId }))).toEqual(['UNKNOWN_MEETING']);
    expect(codesOf(await onTeam(planner, 'cancelMeeting', { meetingId: newKey() }))).toEqual(['UNKNOWN_MEETING']);
    expect(codesOf(await onTeam(planner, 'cancelMeeting', { meetingId: 'no id' }))).toEqual(['UNKNOWN_MEETING']);
  });

  it('are changed by whoever has read them last, and each case’s window moves along', async () => {
    const made = await opened();
    const meetingId = await makeMeeting(world, { startsAt: days(5) });
    await putOn(made, meetingId, { accessOpensAt: days(4), accessClosesAt: days(6) });
    const moved = { meetingId, version: 1, startsAt: days(7), endsAt: days(7.1), place: 'Rum 2' };
    const { meetings: now } = await onTeam(planner, 'changeMeeting', moved, 'ChangeMeetingInput');
    expect(now[0]).toMatchObject({ version: 2, place: 'Rum 2', form: 'DIGITAL' });
    const { agenda } = await processOf(world, made.staff[0]!, made.id, 'agenda { accessOpensAt accessClosesAt }');
    expect(Math.round((Date.parse(agenda[0].accessOpensAt) - Date.now()) / 86_400_000)).toBe(6);
    const { problems } = await onTeam(planner, 'changeMeeting', moved, 'ChangeMeetingInput');
    expect(problems).toMatchObject([{ code: 'CONFLICT', field: 'version', currentVersion: 2 }]);
  });

  it('are ended once they have begun and each case on them has been ended', async () => {
    const made = await opened();
    const meetingId = await makeMeeting(world);
    await putOn(made, meetingId);
    expect(codesOf(await onTeam(planner, 'endMeeting', { meetingId }))).toEqual(['MEETING_NOT_BEGUN']);
    world.setNow(days(3.01));
    expect(codesOf(await onTeam(planner, 'endMeeting', { meetingId }))).toEqual(['CASES_LEFT']);
    await take(made.staff[0]!, 'takeOffAgenda', { caseId: made.id, meetingId }, undefined, 'CaseMeetingInput');
    expect((await onTeam(planner, 'endMeeting', { meetingId })).meetings[0].status).toBe('HELD');
    const again = await onTeam(planner, 'cancelMeeting', { meetingId });
    expect(again.problems).toMatchObject([{ code: 'ILLEGAL_STEP', field: 'meetingId' }]);
  });
});

describe('the agenda', () => {
  it('takes a case with a consent, opens it for a week on each side, and gives the members that time', async () => {
    const made = await makeCase(world, {
      meetings: [],
      staff: [
        { organisationId: 'umea-skola', role: 'COORDINATOR' },
        { organisationId: 'umea-socialtjanst', accessUntil: days(1) },
        { organisationId: 'region-vasterbotten' },
      ],
    });
    await consent(world, made, { signatures: 1, delivered: false });
    const meetingId = await makeMeeting(world);
    const { id, case: now, problems } = await putOn(made, meetingId);
    expect(problems).toEqual([]);
    expect(id).toBe(meetingId);
    expect(now.process).toMatchObject({ state: 'MEETING_PLANNED', version: 2 });
    expect((await processOf(world, made.staff[0]!, made.id, 'agenda { position }')).agenda).toEqual([{ position: 1 }]);
    world.setNow(days(9));
    const { agenda } = await processOf(
      world,
      made.staff[1]!,
      made.id,
      'agenda { position endedAt meeting { id status } case { refusal { code } } }',
    );
    expect(agenda).toEqual([
      { position: null, endedAt: null, meeting: { id: meetingId, status: 'PLANNED' }, case: { refusal: null } },
    ]);
    world.setNow(days(11));
    const { body } = await world.ask(
      made.staff[1]!,
      `{ case(id: "${made.id}") { process { state } refusal { code } } }`,
    );
    expect(body.data.case).toMatchObject({ process: null, refusal: { code: 'ACCESS_CLOSED' } });
  });

  it('leaves the coordinator the names of all in the case when the case itself is closed between the meetings', async () => {
    const made = await opened();
    await putOn(made, await makeMeeting(world, { startsAt: days(60) }));
    const frame = 'guardians { id } participants { id }';
    const ask = async (who: TokenWish) =>
      (
        await world.ask(
          who,
          `{ case(id: "${made.id}") { refusal { code } ${frame} process { childName organisations { organisation { id } } ${frame} } } }`,
        )
      ).body.data.case;
    const seen = await ask(made.staff[0]!);
    expect(seen).toMatchObject({ refusal: { code: 'ACCESS_NOT_YET_OPEN' }, guardians: [], participants: [] });
    expect(seen.process.childName).toBe('Alva Testsson');
    expect(seen.process.participants).toHaveLength(made.staff.length);
    expect(seen.process.guardians.map(({ id }: { id: string }) => id).sort()).toEqual([...made.guardianIds].sort());
    expect(seen.process.organisations).not.toEqual([]);
  });

  it('takes no case whose consents are all lost, no meeting of another team, none that is over, and no case twice', async () => {
    const without = await makeCase(world, { meetings: [] });
    const meetingId = await makeMeeting(world);
    expect(codesOf(await putOn(without, meetingId))).toEqual(['NO_CONSENT']);
    const made = await opened();
    expect(codesOf(await putOn(made, await makeMeeting(world, { teamId: 'hlt-vannas' })))).toEqual(['UNKNOWN_MEETING']);
    expect(codesOf(await putOn(made, await makeMeeting(world, { startsAt: days(-1) })))).toEqual(['MEETING_OVER']);
    expect(codesOf(await putOn(made, meetingId, { accessOpensAt: days(1), accessClosesAt: days(90) }))).toEqual([
      'WINDOW_TOO_LONG',
    ]);
    expect(codesOf(await putOn(made, meetingId))).toEqual([]);
    expect(codesOf(await putOn(made, meetingId))).toEqual(['ALREADY_ON_AGENDA']);
    expect(codesOf(await putOn(made, meetingId, { caseVersion: 1 }))).toEqual(['CONFLICT']);
  });

  it('is the coordinator’s: a participant and a guardian are refused, and who has no place finds no case', async () => {
    const made = await opened();
    const input = { caseId: made.id, meetingId: await makeMeeting(world), clientMutationId: newKey() };
    await expect(take(made.staff[1]!, 'putOnAgenda', input)).rejects.toThrow('FORBIDDEN');
    await expect(take(made.guardians[0]!, 'putOnAgenda', input)).rejects.toThrow('FORBIDDEN');
    await expect(take(planner, 'putOnAgenda', input)).rejects.toThrow('CASE_NOT_FOUND');
  });

  it('takes no consultation, which is discussed without any of this', async () => {
    const made = await makeCase(world, { kind: 'DE_IDENTIFIED', guardians: 0, meetings: [[days(-1), days(30)]] });
    const meetingId = await makeMeeting(world);
    world.setNow(days(1));
    const inCase = { caseId: made.id, meetingId, clientMutationId: newKey() };
    expect(codesOf(await putOn(made, meetingId))).not.toEqual([]);
    expect(
      await codes(made.staff[0]!, 'addAttendee', { ...inCase, kind: 'FAMILY', name: 'Mormor', relation: 'Mormor' }),
    ).toEqual(['NO_CHILD']);
    expect(await codes(made.staff[0]!, 'invite', { ...inCase, organisationId: 'umea-skola' })).toEqual(['NO_CHILD']);
  });

  it('lets a case go: it is planned, held or only opened by what is left', async () => {
    const made = await opened();
    const [first, second] = [await makeMeeting(world), await makeMeeting(world, { startsAt: days(20) })];
    await putOn(made, first);
    await putOn(made, second);
    const off = async (meetingId: string): Promise<string> =>
      (await take(made.staff[0]!, 'takeOffAgenda', { caseId: made.id, meetingId }, undefined, 'CaseMeetingInput')).case
        .process.state;
    expect(await off(first)).toBe('MEETING_PLANNED');
    expect(await off(second)).toBe('OPENED');
    const none = await take(
      made.staff[0]!,
      'takeOffAgenda',
      { caseId: made.id, meetingId: first },
      undefined,
      'CaseMeetingInput',
    );
    expect(codesOf(none)).toEqual(['ILLEGAL_STEP']);
    expect(none.problems[0]?.messageEnglish).toContain('putOnAgenda');
  });

  it('is emptied when the meeting is cancelled, and no case stays planned for it', async () => {
    const made = await opened();
    const meetingId = await makeMeeting(world);
    await putOn(made, meetingId);
    expect((await onTeam(planner, 'cancelMeeting', { meetingId, version: 1 })).meetings[0].status).toBe('CANCELLED');
    expect(await processOf(world, made.staff[0]!, made.id, 'state version agenda { position }')).toEqual({
      state: 'OPENED',
      version: 3,
      agenda: [],
    });
    expect(codesOf(await putOn(made, meetingId))).toEqual(['MEETING_OVER']);
  });

  it('shows a member of the team only the cases in which the member has a place', async () => {
    const made = await opened();
    const startsAt = days(100);
    const meetingId = await makeMeeting(world, { startsAt });
    await putOn(made, meetingId);
    const query = `query ($from: DateTimeISO) { teamMeetings(first: 1, from: $from) { edges { node { id agenda { case { id } } } } } }`;
    const seenBy = async (who: TokenWish): Promise<unknown> =>
      (await world.ask(who, query, { variables: { from: startsAt } })).body.data.teamMeetings.edges[0].node;
    expect(await seenBy(made.staff[0]!)).toEqual({ id: meetingId, agenda: [{ case: { id: made.id } }] });
    expect(await seenBy(member)).toEqual({ id: meetingId, agenda: [] });
  });

  it('has a window that the coordinator opens and closes, at once', async () => {
    const made = await opened();
    const meetingId = await makeMeeting(world);
    await putOn(made, meetingId);
    const refusal = async (): Promise<unknown> =>
      (await world.ask(made.staff[1]!, `{ case(id: "${made.id}") { refusal { code } } }`)).body.data.case.refusal;
    const window = (accessOpensAt: Date, accessClosesAt: Date): Promise<string[]> =>
      codes(made.staff[0]!, 'changeAccessWindow', { caseId: made.id, meetingId, accessOpensAt, accessClosesAt });
    expect(await refusal()).toBeNull();
    expect(await window(days(1), days(5))).toEqual([]);
    expect(await refusal()).toEqual({ code: 'ACCESS_NOT_YET_OPEN' });
    expect(await window(days(5), days(1))).toEqual(['CLOSES_TOO_EARLY']);
  });
});

describe('the meeting of a case', () => {
  let made: MadeCase;
  let meetingId: string;
  let participantId: string;
  beforeAll(async () => {
    made = await opened();
    meetingId = await makeMeeting(world);
    await putOn(made, meetingId);
    const { body } = await world.ask(
      made.staff[1]!,
      `{ case(id: "${made.id}") { participants { id organisation { id } } } }`,
    );
    const places = listOf<{ id: string; organisation: { id: string } }>(body.data.case.participants);
    participantId = places.find(({ organisation }) => organisation.id === 'umea-socialtjanst')!.id;
  });

  const add = (more: object = {}): Promise<TakenStep> =>
    take(made.staff[1]!, 'addIntervention', {
      ...{ caseId: made.id, meetingId, clientMutationId: newKey(), kind: 'FAMILY_TALKS', participantId },
      ...{ description: 'Samtal varannan vecka', dueOn: days(30).toISOString().slice(0, 10), ...more },
    });
  const change = (mutation: string, interventionId: string, more: object = {}, type?: string): Promise<TakenStep> =>
    take(made.staff[2]!, mutation, { caseId: made.id, interventionId, ...more }, undefined, type);
  const seen = (who: TokenWish, fields: string): Promise<TakenStep> => processOf(world, who, made.id, fields);

  it('takes whom the family brings, who gets no view of data, and lets them go', async () => {
    const [coordinator] = made.staff as [TokenWish];
    const wish = {
      caseId: made.id,
      meetingId,
      clientMutationId: newKey(),
      kind: 'NETWORK',
      name: ' Greta Granne ',
      relation: 'Granne',
    };
    const { id } = await take(coordinator, 'addAttendee', wish);
    expect((await take(coordinator, 'addAttendee', wish)).id).toBe(id);
    const attendees = 'attendees { id kind name relation meeting { id } }';
    expect((await seen(made.guardians[1]!, attendees)).attendees).toEqual([
      { id, kind: 'NETWORK', name: 'Greta Granne', relation: 'Granne', meeting: { id: meetingId } },
    ]);
    const wrong = { ...wish, clientMutationId: newKey(), name: ' ', relation: '20120314-2382' };
    expect(await codes(coordinator, 'addAttendee', wrong)).toEqual(['MISSING_TEXT', 'PERSONAL_NUMBER']);
    expect(await codes(coordinator, 'removeAttendee', { caseId: made.id, attendeeId: id })).toEqual([]);
    expect(await codes(coordinator, 'removeAttendee', { caseId: made.id, attendeeId: id })).toEqual([
      'UNKNOWN_ATTENDEE',
    ]);
  });

  it('hears the child: with a reason when it did not, replaced by whoever has read it, and hidden from guardians on wish', async () => {
    const voice = (more: object): Promise<TakenStep> =>
      take(made.staff[1]!, 'recordChildVoice', { caseId: made.id, meetingId, heard: 'THROUGH_ADULT', ...more });
    expect(codesOf(await voice({ heard: 'DECLINED' }))).toEqual(['MISSING_TEXT']);
    expect(codesOf(await voice({ words: 'Jag vill ha det lugnt.', hiddenFromGuardians: true }))).toEqual([]);
    const fields = 'childVoices { heard reason words version recordedBy }';
    expect((await seen(made.guardians[0]!, fields)).childVoices).toEqual([]);
    expect(codesOf(await voice({ heard: 'ATTENDED', words: 'Det är bättre.', version: 1 }))).toEqual([]);
    expect(codesOf(await voice({ heard: 'ATTENDED', version: 1 }))).toEqual(['CONFLICT']);
    expect((await seen(made.guardians[0]!, fields)).childVoices).toEqual([
      { heard: 'ATTENDED', reason: null, words: 'Det är bättre.', version: 2, recordedBy: 'Kim Kollega' },
    ]);
  });

  it('agrees on interventions, each with organisation, person and date, which are changed, started and evaluated', async () => {
    const { id } = await add();
    const fields = `interventions { id kind description status dueOn version organisation { id } responsible { id name }
      meeting { id } evaluations { outcome evaluation withFamily evaluatedBy } }`;
    expect(
      codesOf(await change('changeIntervention', id!, { version: 1, kind: 'ASSESSMENT', description: 'Kartläggning' })),
    ).toEqual([]);
    expect(codesOf(await change('startIntervention', id!, { version: 1 }, 'InterventionInput'))).toEqual(['CONFLICT']);
    expect(codesOf(await change('startIntervention', id!, { version: 2 }, 'InterventionInput'))).toEqual([]);
    const evaluate = (outcome: string, evaluation: string): Promise<TakenStep> =>
      change('evaluateIntervention', id!, { outcome, evaluation, withFamily: true });
    expect(codesOf(await evaluate('ONGOING', 'Halvvägs.'))).toEqual([]);
    expect(codesOf(await evaluate('DONE', 'Klart.'))).toEqual([]);
    const again = await evaluate('DONE', 'Klart igen.');
    expect(again.problems).toMatchObject([{ code: 'ILLEGAL_STEP', field: 'interventionId' }]);
    expect((await seen(made.guardians[0]!, fields)).interventions).toMatchObject([
      {
        ...{ id, kind: 'ASSESSMENT', description: 'Kartläggning', status: 'DONE', version: 5 },
        ...{ organisation: { id: 'umea-socialtjanst' }, responsible: { id: participantId, name: 'Kim Kollega' } },
        evaluations: [
          { outcome: 'ONGOING', evaluation: 'Halvvägs.', withFamily: true, evaluatedBy: 'Kim Kollega' },
          { outcome: 'DONE', evaluation: 'Klart.' },
        ],
      },
    ]);
  });

  it('keeps an intervention from the guardians when it is hidden, and does not count it for them', async () => {
    const { id } = await add({ hiddenFromGuardians: true, description: 'Dold insats' });
    const listed = async (who: TokenWish): Promise<unknown[]> =>
      listOf<{ id: string }>((await seen(who, 'interventions { id }')).interventions).filter((one) => one.id === id);
    expect(await listed(made.staff[2]!)).toHaveLength(1);
    expect(await listed(made.guardians[0]!)).toHaveLength(0);
    const { body } = await world.ask(
      made.guardians[0]!,
      `{ case(id: "${made.id}") { process { interventions { description } childVoices { words } } } }`,
    );
    expect(JSON.stringify(body)).not.toContain('Dold');
  });

  it('takes no intervention without description, on a passed day, by one who takes no part, or agreed at another meeting', async () => {
    const foreign = await opened();
    const { body } = await world.ask(foreign.staff[0]!, `{ case(id: "${foreign.id}") { participants { id } } }`);
    expect(codesOf(await add({ description: ' ', dueOn: '2020-01-01' }))).toEqual(['MISSING_TEXT', 'WRONG_DUE_DAY']);
    expect(codesOf(await add({ participantId: body.data.case.participants[0].id }))).toEqual(['UNKNOWN_PARTICIPANT']);
    expect(codesOf(await add({ meetingId: await makeMeeting(world) }))).toEqual(['NOT_ON_AGENDA']);
    expect(codesOf(await change('startIntervention', newKey(), {}, 'InterventionInput'))).toEqual([
      'UNKNOWN_INTERVENTION',
    ]);
    await expect(
      take(
        made.guardians[0]!,
        'startIntervention',
        { caseId: made.id, interventionId: newKey() },
        undefined,
        'InterventionInput',
      ),
    ).rejects.toThrow('FORBIDDEN');
  });

  it('tells how it goes in a constant number of statements', async () => {
    const whole = `agenda { meeting { id } } invitations { id } attendees { id } childVoices { recordedBy } feedback { id }
      interventions { organisation { id } responsible { name } meeting { id } evaluations { evaluatedBy } }`;
    const cost = async (): Promise<number> =>
      (await world.ask(made.staff[0]!, `{ case(id: "${made.id}") { process { ${whole} } } }`)).statements;
    const { id } = await add();
    await take(made.staff[1]!, 'recordChildVoice', { caseId: made.id, meetingId, heard: 'ATTENDED' });
    await change('evaluateIntervention', id!, { outcome: 'ONGOING', evaluation: 'Halvvägs.', withFamily: true });
    const before = await cost();
    await add();
    expect(await cost()).toBe(before);
    expect(before).toBe(13);
  });

  it('ends with interventions or a stated reason, the next date and feedback to each guardian, and not before it has begun', async () => {
    const other = await opened();
    const at = await makeMeeting(world);
    await putOn(other, at);
    const wish = { clientMutationId: newKey(), organisationId: 'umea-skola' };
    await take(other.staff[0]!, 'invite', { caseId: other.id, meetingId: at, ...wish });
    const end = (more: object = {}): Promise<TakenStep> =>
      take(other.staff[0]!, 'endCaseMeeting', {
        caseId: other.id,
        meetingId: at,
        nextDate: days(30).toISOString().slice(0, 10),
        ...more,
      });
    expect(codesOf(await end())).toEqual(['MEETING_NOT_BEGUN']);
    world.setNow(days(3.02));
    expect(codesOf(await end())).toEqual(['NO_INTERVENTIONS', 'NO_CHILD_VOICE']);
    const voice = { caseId: other.id, meetingId: at, heard: 'TOO_YOUNG', reason: 'Nio månader.' };
    expect(await codes(other.staff[1]!, 'recordChildVoice', voice)).toEqual([]);
    expect(codesOf(await end({ noInterventionReason: ' ', nextDate: '2020-01-01' }))).toEqual([
      'NO_INTERVENTIONS',
      'WRONG_NEXT_DATE',
    ]);
    const ended = await end({ noInterventionReason: 'Familjen vill vänta.' });
    expect(ended.problems).toEqual([]);
    expect(ended.case.process).toMatchObject({ state: 'MEETING_HELD', version: 3 });
    const fields =
      'agenda { endedAt nextDate noInterventionReason } feedback { guardianId dueAt doneAt overdue } invitations { status }';
    const staff = await processOf(world, other.staff[1]!, other.id, fields);
    expect(staff.agenda[0]).toMatchObject({ noInterventionReason: 'Familjen vill vänta.' });
    expect(staff.invitations).toEqual([{ status: 'CANCELLED' }]);
    expect(
      listOf<{ guardianId: string }>(staff.feedback)
        .map(({ guardianId }) => guardianId)
        .sort(),
    ).toEqual([...other.guardianIds].sort());
    expect((await processOf(world, other.guardians[0]!, other.id, fields)).agenda[0].noInterventionReason).toBeNull();
    expect(codesOf(await end({ noInterventionReason: 'Igen.' }))).toEqual(['ILLEGAL_STEP']);
  });
});
