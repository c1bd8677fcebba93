// Steps that several people take at the same moment: each is made or refused in words, nobody waits for each other for ever, and what is
// left holds together. On PostgreSQL they meet in the database (.ci/with-postgresql); the embedded one takes them in turn.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TokenWish } from '../support/identity.ts';
import type { OpenedChildInput } from '@hlt/coordination/opening/open-case.input.ts';
import { writeFamily } from '@hlt/coordination/opening/family.writer.ts';
import { consent, days, makeCase, testPersonalNumber, type MadeCase } from './support/family.ts';
import { makeMeeting, newKey, stepsOf } from './support/steps.ts';
import { makePerson, type MadePerson } from './support/team-person.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let take: ReturnType<typeof stepsOf>;
let planner: TokenWish;
let receiver: MadePerson;
const region = { teamId: null, organisationId: 'region-vasterbotten' };
beforeAll(async () => {
  world = await startWorld();
  take = stepsOf(world);
  const team = { teamId: 'hlt-umea', organisationId: 'umea-skola', teamRole: 'COORDINATOR' } as const;
  planner = (await makePerson(world, team)).token;
  receiver = await makePerson(world, { ...region, receivesInvitations: true });
});
afterAll(async () => world.close());

/** Two cases of a team, each with a meeting that has been and one to come, to which the healthcare is invited. */
async function onTwoAgendas(held: string, coming: string): Promise<{ made: MadeCase; invitationId: string }[]> {
  const cases = [await makeCase(world, { meetings: [] }), await makeCase(world, { meetings: [] })];
  return Promise.all(
    cases.map(async (made) => {
      const coordinator = made.staff[0]!;
      const step = (name: string, input: object) =>
        take(coordinator, name, { caseId: made.id, clientMutationId: newKey(), ...input });
      await consent(world, made, { delivered: false });
      await step('putOnAgenda', { meetingId: held });
      await step('putOnAgenda', { meetingId: coming });
      const { id } = await step('invite', { meetingId: coming, organisationId: region.organisationId });
      await take(coordinator, 'recordChildVoice', { caseId: made.id, meetingId: held, heard: 'ATTENDED' });
      return { made, invitationId: id! };
    }),
  );
}

const found = (query: string): Promise<unknown[]> => world.coordination.fork().execute(query);

it.each([3, 9])('a meeting is cancelled while its cases are worked with (%s)', async (begin) => {
  const [held, coming] = [await makeMeeting(world, { startsAt: days(-0.01) }), await makeMeeting(world)];
  const cases = await onTwoAgendas(held, coming);
  const nextDate = days(30).toISOString().slice(0, 10);
  const works = [
    () => take(planner, 'cancelMeeting', { meetingId: coming }, 'meetings { id }', 'MeetingInput'),
    ...cases.flatMap(({ made: { id: caseId, staff, guardians }, invitationId }) => [
      () => take(staff[0]!, 'endCaseMeeting', { caseId, meetingId: held, nextDate, noInterventionReason: 'Inget.' }),
      () => take(receiver.token, 'acceptInvitation', { invitationId, personId: receiver.id }, 'invitation { id }'),
      () => take(staff[0]!, 'takeOffAgenda', { caseId, meetingId: coming }, undefined, 'CaseMeetingInput'),
      () => take(staff[0]!, 'closeCase', { caseId, reason: 'FAMILY_ENDED' }),
      () => take(guardians[0]!, 'endSupport', { caseId }),
    ]),
    () =>
      take(planner, 'changeMeeting', { meetingId: coming, startsAt: days(6), endsAt: days(6.1) }, 'meetings { id }'),
    () => take(planner, 'cancelMeeting', { meetingId: held }, 'meetings { id }', 'MeetingInput'),
  ];
  // In another order each time.
  await Promise.all([...works.slice(begin), ...works.slice(0, begin)].map((work) => work()));
  const agenda = 'select from agenda_item a where a.case_id = c.id';
  expect(
    await found(`
      select 'on the agenda of a cancelled meeting' from agenda_item a join meeting m on m.id = a.meeting_id
        where m.status = 'CANCELLED'
      union all select 'planned without a meeting' from hlt_case c
        where c.status = 'OPEN' and c.stage = 'MEETING_PLANNED' and not exists (${agenda} and a.ended_at is null)
      union all select 'feedback after no meeting' from feedback c where not exists (
        select from agenda_item a where a.case_id = c.case_id and a.meeting_id = c.meeting_id)
      union all select 'closed with a consent' from hlt_case c join consent_grant g on g.case_id = c.id
        where c.status = 'CLOSED' and g.withdrawn_at is null
      union all select 'in without an invitation' from participant p where p.role = 'INVITED' and p.stepped_aside_at is null
        and p.access_until > now() and not exists (select from invitation i where i.case_id = p.case_id
          and i.person_id = p.person_id and i.status = 'ACCEPTED')`),
  ).toEqual([]);
});

it.each([1, 2])('a guardian’s identity is reported in the cases of three siblings (%s)', async () => {
  const cases = [await makeCase(world), await makeCase(world), await makeCase(world)];
  const [first, ...others] = cases.map(({ guardianIds }) => guardianIds[0]!);
  for (const id of others)
    await world.coordination.fork().execute(
      `update guardian set personal_identity_number =
         (select g.personal_identity_number from guardian g where g.id = ?) where id = ?`,
      [first, id],
    );
  const reports = cases.flatMap(({ id: caseId, staff: [coordinator], guardianIds: [guardianId] }) => [
    take(coordinator!, 'sendMessage', { caseId, clientMutationId: newKey(), guardianIds: [guardianId], body: 'Hej!' }),
    take(coordinator!, 'reportProtectedIdentity', { caseId, guardianId }),
  ]);
  for (const { problems } of await Promise.all(reports))
    expect(problems.every(({ code }) => code === 'CASE_CLOSED' || code === 'PROTECTED_IDENTITY')).toBe(true);
  expect(
    await found(`select c.id from hlt_case c join guardian g on g.child_id = c.child_id
      where g.protected_identity and c.status = 'OPEN'`),
  ).toEqual([]);
});

it('a guardian’s identity is reported while a case is opened for a sibling', async () => {
  const { id: caseId, staff, guardianIds, guardianNumbers } = await makeCase(world);
  const guardian = { givenName: 'Vera', familyName: 'Testsson', protectedIdentity: false };
  const sibling = { ...guardian, personalIdentityNumber: testPersonalNumber(), birthDate: '2016-05-04', placement: {} };
  const family = {
    teamId: 'hlt-umea',
    child: { ...sibling, placement: { ...sibling.placement, municipalityCode: '2480' } } as OpenedChildInput,
    guardians: [{ ...guardian, personalIdentityNumber: guardianNumbers[0]! }],
  };
  let reported: Promise<unknown> = Promise.resolve();
  await world.coordination.fork().transactional(async (tx) => {
    await writeFamily(tx, family);
    reported = take(staff[0]!, 'reportProtectedIdentity', { caseId, guardianId: guardianIds[0] });
    // As long as a report takes that need not wait.
    for (let turn = 0; turn < 300; turn++) await tx.execute('select 1');
  });
  await reported;
  expect(
    await found(
      `select id from guardian where personal_identity_number = '${guardianNumbers[0]!}' and not protected_identity`,
    ),
  ).toEqual([]);
});
