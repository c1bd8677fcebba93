// Invitations to a case's meeting: the receiver is told nothing of the child, the named person gets the meeting's window and no more,
// and whoever is not to come is out at the next request (domain rules 21–23, attacks 6 and 10).
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consent, days, givePlace, makeCase, type MadeCase } from './support/family.ts';
import { makeMeeting, newKey, processOf, stepsOf, type TakenStep } from './support/steps.ts';
import { makePerson, type MadePerson } from './support/team-person.ts';
import { listOf, startWorld, type World } from './support/world.ts';

let world: World;
let take: ReturnType<typeof stepsOf>;
let receiver: MadePerson;
let colleague: MadePerson;
let made: MadeCase;
let meetingId: string;
const region = { teamId: null, organisationId: 'region-vasterbotten', unitId: 'umea-halsocentral' };
beforeAll(async () => {
  world = await startWorld();
  take = stepsOf(world);
  receiver = await makePerson(world, { ...region, receivesInvitations: true });
  colleague = await makePerson(world, region);
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world, { meetings: [] });
  await consent(world, made, { delivered: false });
  meetingId = await makeMeeting(world);
  await take(made.staff[0]!, 'putOnAgenda', { caseId: made.id, meetingId, clientMutationId: newKey() });
});
afterEach(() => world.setNow(new Date()));

const codesOf = ({ problems }: TakenStep): string[] => problems.map(({ code }) => code);
const invite = (more: object = {}): Promise<TakenStep> =>
  take(made.staff[0]!, 'invite', {
    ...{ caseId: made.id, meetingId, clientMutationId: newKey(), organisationId: 'region-vasterbotten', ...more },
  });
const received = `invitation { id status version competence startsAt endsAt form sentAt team { id } organisation { id sector }
  unit { id } person { name } }`;
const accept = (invitationId: string, more: object = {}, who = receiver): Promise<TakenStep> =>
  take(who.token, 'acceptInvitation', { invitationId, personId: colleague.id, ...more }, received);
const decline = (invitationId: string, more: object = {}, who = receiver): Promise<TakenStep> =>
  take(who.token, 'declineInvitation', { invitationId, ...more }, received);
const invited = async (more: object = {}): Promise<string> => (await invite(more)).id!;
const opensFor = async ({ token }: MadePerson): Promise<string> => {
  const { body } = await world.ask(token, `{ case(id: "${made.id}") { refusal { code } child { name } } }`);
  return body.errors?.[0]?.extensions.code ?? body.data.case.refusal?.code ?? body.data.case.child.name;
};

describe('an invitation', () => {
  it('tells its receiver when, with which team and what is asked for, and nothing of the child, the case or the place', async () => {
    const id = await invited({ competence: 'DISTRICT_NURSE', unitId: 'umea-halsocentral' });
    const query = `{ myInvitations(first: 1) { edges { node { ${received.slice('invitation {'.length, -1)} colleagues { edges { node { id name } } } } } } }`;
    const { body, text, statements } = await world.ask(receiver.token, query);
    expect(body.errors).toBeUndefined();
    const [{ node }] = body.data.myInvitations.edges;
    expect(node).toMatchObject({
      ...{ id, status: 'SENT', competence: 'DISTRICT_NURSE', form: 'DIGITAL', team: { id: 'hlt-umea' } },
      ...{ organisation: { id: 'region-vasterbotten', sector: 'HEALTHCARE' }, person: null },
    });
    expect(listOf<{ node: { id: string } }>(node.colleagues.edges).map((one) => one.node.id)).toContain(colleague.id);
    for (const secret of [made.id, made.childId, made.childNumber, meetingId, 'Alva', 'Testsson', 'Björkskolan'])
      expect(text).not.toContain(secret);
    expect(statements).toBe(4);
    expect(await opensFor(receiver)).toBe('CASE_NOT_FOUND');
  });

  it('that is accepted gives the named person the meeting’s window, and the receiver nothing more', async () => {
    const id = await invited();
    expect((await accept(id, { version: 1 })).invitation).toMatchObject({
      status: 'ACCEPTED',
      person: { name: 'Kim Kollega' },
    });
    expect(await opensFor(colleague)).toBe('Alva Testsson');
    expect(await opensFor(receiver)).toBe('CASE_NOT_FOUND');
    world.setNow(days(11));
    expect(await opensFor(colleague)).toBe('ACCESS_CLOSED');
    world.setNow(days(-5));
    expect(await opensFor(colleague)).toBe('ACCESS_NOT_YET_OPEN');
    world.setNow(new Date());
    const { invitations } = await processOf(
      world,
      made.guardians[0]!,
      made.id,
      'invitations { id status personName organisation { id } meeting { id } }',
    );
    expect(invitations).toEqual([
      {
        id,
        status: 'ACCEPTED',
        personName: 'Kim Kollega',
        organisation: { id: 'region-vasterbotten' },
        meeting: { id: meetingId },
      },
    ]);
  });

  it('follows the case’s window when the coordinator changes it', async () => {
    await accept(await invited());
    const window = { caseId: made.id, meetingId, accessOpensAt: days(2), accessClosesAt: days(20) };
    expect(codesOf(await take(made.staff[0]!, 'changeAccessWindow', window))).toEqual([]);
    expect(await opensFor(colleague)).toBe('ACCESS_NOT_YET_OPEN');
    world.setNow(days(15));
    expect(await opensFor(colleague)).toBe('Alva Testsson');
  });

  it.each([
    ['is declined after all', async (id: string) => decline(id, { reason: 'Sjuk.' })],
    [
      'is taken back',
      async (id: string) => take(made.staff[0]!, 'cancelInvitation', { caseId: made.id, invitationId: id }),
    ],
    [
      'is to a meeting that the case leaves',
      async () => take(made.staff[0]!, 'takeOffAgenda', { caseId: made.id, meetingId }, undefined, 'CaseMeetingInput'),
    ],
  ])('that %s leaves the named person out at the next request', async (_name, end) => {
    const id = await invited();
    await accept(id);
    expect(codesOf(await end(id))).toEqual([]);
    expect(await opensFor(colleague)).toBe('CASE_NOT_FOUND');
    const { invitations } = await processOf(world, made.staff[0]!, made.id, 'invitations { status personName }');
    expect(invitations).toMatchObject([{ personName: null }]);
  });

  it('keeps the named person in as long as another one is accepted, and takes the person in anew', async () => {
    const [first, second] = [await invited(), await invited({ competence: 'PSYCHOLOGIST' })];
    await accept(first);
    await accept(second);
    await decline(first);
    expect(await opensFor(colleague)).toBe('Alva Testsson');
    await decline(second);
    expect(await opensFor(colleague)).toBe('CASE_NOT_FOUND');
    expect(codesOf(await accept(second))).toEqual([]);
    expect(await opensFor(colleague)).toBe('Alva Testsson');
  });

  it('leaves a member’s own place as it is, and brings nobody back who has stepped aside', async () => {
    const [inTeam, aside] = [await makePerson(world, region), await makePerson(world, region)];
    await givePlace(world, made.id, inTeam.id, region);
    await givePlace(world, made.id, aside.id, { ...region, steppedAside: true });
    const id = await invited();
    expect(codesOf(await accept(id, { personId: aside.id }))).toEqual(['PERSON_CANNOT_COME']);
    await accept(id, { personId: inTeam.id });
    await decline(id);
    expect(await opensFor(inTeam)).toBe('Alva Testsson');
    expect(await opensFor(aside)).toBe('CASE_NOT_FOUND');
  });

  it('is answered by naming somebody of the invited organisation and unit', async () => {
    const id = await invited({ unitId: 'umea-halsocentral' });
    const elsewhere = await makePerson(world, { ...region, unitId: null });
    const foreign = await makePerson(world, { teamId: null, organisationId: 'umea-skola' });
    for (const personId of [elsewhere.id, foreign.id, newKey(), 'nobody'])
      expect(codesOf(await accept(id, { personId }))).toEqual(['UNKNOWN_PERSON']);
    expect(codesOf(await accept(await invited(), { personId: foreign.id }))).toEqual(['UNKNOWN_PERSON']);
    expect(codesOf(await accept(id))).toEqual([]);
  });

  it('opens the case to nobody before somebody of the family has said yes, nor after the yes has been taken back (rule 20)', async () => {
    const unsigned = await makeCase(world, { meetings: [] });
    await consent(world, unsigned, { signatures: 0, delivered: false });
    await take(unsigned.staff[0]!, 'putOnAgenda', { caseId: unsigned.id, meetingId, clientMutationId: newKey() });
    const asked = await take(unsigned.staff[0]!, 'invite', {
      ...{ caseId: unsigned.id, meetingId, clientMutationId: newKey(), organisationId: 'region-vasterbotten' },
    });
    expect(codesOf(asked)).toEqual(['NOBODY_HAS_SIGNED']);
    const id = await invited();
    await take(made.guardians[0]!, 'withdrawConsent', { caseId: made.id }, 'case { id }');
    expect(codesOf(await accept(id))).toEqual(['NOT_READY']);
    expect(await opensFor(colleague)).toBe('CASE_NOT_FOUND');
    expect(codesOf(await invite({ competence: 'DISTRICT_NURSE' }))).toEqual(['NOBODY_HAS_SIGNED']);
  });

  it('is there for those who receive it only: not for another organisation, nor for a colleague', async () => {
    const id = await invited();
    const other = await makePerson(world, {
      teamId: null,
      organisationId: 'umea-socialtjanst',
      receivesInvitations: true,
    });
    for (const unknown of [id, newKey(), 'no id'])
      expect(codesOf(await decline(unknown, {}, other))).toEqual(['UNKNOWN_INVITATION']);
    expect(
      (await world.ask(other.token, '{ myInvitations { edges { node { id } } } }')).body.data.myInvitations.edges,
    ).toEqual([]);
    expect(
      (await world.ask(colleague.token, '{ myInvitations { edges { node { id } } } }')).body.data.myInvitations.edges,
    ).toEqual([]);
    await expect(accept(id, {}, colleague)).rejects.toThrow('FORBIDDEN');
    const moved = { ...receiver, token: { ...receiver.token, organisationNumber: '2120002627' } };
    await expect(accept(id, {}, moved)).rejects.toThrow('FORBIDDEN');
    await expect(take(made.guardians[0]!, 'declineInvitation', { invitationId: id }, received)).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  it('is answered from where it stands: once, by whoever has read it last, before the meeting’s window has closed', async () => {
    const id = await invited();
    expect((await accept(id, { version: 7 })).problems).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }]);
    await accept(id);
    expect(codesOf(await accept(id))).toEqual(['ILLEGAL_STEP']);
    await take(made.staff[0]!, 'cancelInvitation', { caseId: made.id, invitationId: id });
    expect(codesOf(await decline(id))).toEqual(['ILLEGAL_STEP']);
    const late = await invited();
    world.setNow(days(11));
    expect(codesOf(await accept(late))).toEqual(['MEETING_OVER']);
    expect(codesOf(await invite())).toEqual(['MEETING_OVER']);
  });

  it.each([
    [
      'the child has a protected identity',
      'update child set protected_identity = true where id = (select child_id from hlt_case where id = ?)',
    ],
    [
      'its organisation has stepped aside',
      `update case_organisation set stepped_aside_at = now() where case_id = ? and organisation_id like 'region%'`,
    ],
    [
      'the case is closed',
      `update hlt_case set status = 'CLOSED', closed_at = now(), closing_reason = 'MOVED' where id = ?`,
    ],
  ])('looks as if it had been taken back once %s, and is not accepted', async (_name, change) => {
    const id = await invited();
    await world.coordination.fork().execute(change, [made.id]);
    const { body } = await world.ask(receiver.token, '{ myInvitations(first: 1) { edges { node { id status } } } }');
    expect(body.data.myInvitations.edges).toEqual([{ node: { id, status: 'CANCELLED' } }]);
    expect(codesOf(await accept(id))).toEqual(['ILLEGAL_STEP']);
    expect(await opensFor(colleague)).toBe('CASE_NOT_FOUND');
  });

  it('goes to an organisation of the case once, sent again with its key is the same, and is the coordinator’s', async () => {
    const clientMutationId = newKey();
    const { id } = await invite({ clientMutationId });
    expect((await invite({ clientMutationId })).id).toBe(id);
    expect(codesOf(await invite())).toEqual(['ALREADY_INVITED']);
    for (const organisationId of ['vannas-skola', 'nowhere', '\0'])
      expect(codesOf(await invite({ organisationId }))).toEqual(['ORGANISATION_NOT_IN_CASE']);
    expect(codesOf(await invite({ unitId: 'umea-bjorkskolan' }))).toEqual(['UNKNOWN_UNIT']);
    expect(codesOf(await invite({ meetingId: await makeMeeting(world) }))).toEqual(['NOT_ON_AGENDA']);
    const input = { caseId: made.id, meetingId, clientMutationId: newKey(), organisationId: 'region-vasterbotten' };
    for (const who of [made.staff[1]!, made.guardians[0]!])
      await expect(take(who, 'invite', input)).rejects.toThrow('FORBIDDEN');
  });

  it('shows why it was declined to the team and not to the guardians', async () => {
    await decline(await invited(), { reason: 'Ingen ledig tid.' });
    const reason = async (who: (typeof made.staff)[number]): Promise<unknown> =>
      (await processOf(world, who, made.id, 'invitations { status declineReason }')).invitations;
    expect(await reason(made.staff[1]!)).toEqual([{ status: 'DECLINED', declineReason: 'Ingen ledig tid.' }]);
    expect(await reason(made.guardians[0]!)).toEqual([{ status: 'DECLINED', declineReason: null }]);
  });
});
