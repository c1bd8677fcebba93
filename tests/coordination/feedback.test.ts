// Feedback to each guardian after a meeting (domain rule 24): who writes it down, who sees it, and what is late.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cursorOf } from '@hlt/coordination/connection/page.ts';
import type { TokenWish } from '../support/identity.ts';
import { days, givePlace, makeCase, type MadeCase } from './support/family.ts';
import { makeMeeting, newKey, processOf, stepsOf, type TakenStep } from './support/steps.ts';
import { makePerson, type MadePerson } from './support/team-person.ts';
import { listOf, startWorld, type World } from './support/world.ts';

let world: World;
let take: ReturnType<typeof stepsOf>;
beforeAll(async () => {
  world = await startWorld();
  take = stepsOf(world);
});
afterAll(async () => world.close());

const codesOf = ({ problems }: TakenStep): string[] => problems.map(({ code }) => code);

/** A meeting so many days ago, with feedback to each guardian due a week after it. */
async function met(daysAgo: number, made?: MadeCase): Promise<MadeCase> {
  const one = made ?? (await makeCase(world, { meetings: [] }));
  const meetingId = await makeMeeting(world, { startsAt: days(-daysAgo) });
  await world.coordination.fork().execute(
    `insert into feedback (id, case_id, meeting_id, guardian_id, due_at)
     select gen_random_uuid(), ?, ?, id, ? from guardian where child_id = ?`,
    [one.id, meetingId, days(7 - daysAgo), one.childId],
  );
  return one;
}
const fields = 'feedback { id guardianId guardianName dueAt doneAt overdue how offered note version doneBy }';
interface Seen {
  id: string;
  guardianId: string;
  note: string | null;
  overdue: boolean;
}
const seenBy = async (made: MadeCase, who: TokenWish): Promise<Seen[]> =>
  listOf<Seen>((await processOf(world, who, made.id, fields)).feedback);
const record = (made: MadeCase, who: TokenWish, feedbackId: string, more: object = {}): Promise<TakenStep> =>
  take(who, 'recordFeedback', {
    ...{ caseId: made.id, feedbackId, givenAt: days(-1), how: 'PHONE', offered: ['JOINT_MEETING', 'SIP'], ...more },
  });

interface OverduePage {
  edges: { node: { id: string; caseId: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const overdueOf = async (who: TokenWish, variables: object = {}): Promise<OverduePage & { statements: number }> => {
  const query = `query ($first: Int, $after: String) { overdueFeedback(first: $first, after: $after) {
    edges { node { id caseId guardianName overdue case { childName } meeting { startsAt } } } pageInfo { hasNextPage endCursor } } }`;
  const { body, statements } = await world.ask(who, query, { variables: { first: 200, ...variables } });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return { ...(body.data.overdueFeedback as OverduePage), statements };
};
const casesIn = ({ edges }: OverduePage): string[] => [...new Set(edges.map(({ node }) => node.caseId))];

describe('feedback in a case', () => {
  it('is written down by a participant: how, by whom and what was offered; once, and seen by the guardian without the team’s note', async () => {
    const made = await met(3);
    const [mine] = await seenBy(made, made.guardians[0]!);
    expect(codesOf(await record(made, made.staff[1]!, mine!.id, { version: 1, note: 'Lugnt samtal.' }))).toEqual([]);
    const done = { how: 'PHONE', offered: ['JOINT_MEETING', 'SIP'], doneBy: 'Kim Kollega', overdue: false, version: 2 };
    expect(await seenBy(made, made.guardians[0]!)).toMatchObject([
      { ...done, note: null, guardianId: made.guardianIds[0] },
    ]);
    const team = await seenBy(made, made.staff[2]!);
    expect(team).toHaveLength(2);
    expect(team.find(({ id }) => id === mine!.id)).toMatchObject({ ...done, note: 'Lugnt samtal.' });
    const again = await record(made, made.staff[1]!, mine!.id);
    expect(again.problems).toMatchObject([{ code: 'ILLEGAL_STEP', field: 'feedbackId' }]);
  });

  it('shows a guardian its own only, not even whether there is another one', async () => {
    const made = await met(3);
    for (const [index, guardian] of made.guardians.entries())
      expect((await seenBy(made, guardian)).map(({ guardianId }) => guardianId)).toEqual([made.guardianIds[index]]);
  });

  it('is not written down by a guardian, for a foreign case, in the future, without an offer or with an old version', async () => {
    const [made, foreign] = [await met(3), await met(3)];
    const [one] = await seenBy(made, made.staff[0]!);
    const [theirs] = await seenBy(foreign, foreign.staff[0]!);
    await expect(record(made, made.guardians[0]!, one!.id)).rejects.toThrow('FORBIDDEN');
    await expect(record(foreign, made.staff[0]!, theirs!.id)).rejects.toThrow('CASE_NOT_FOUND');
    for (const id of [theirs!.id, newKey(), 'no id'])
      expect(codesOf(await record(made, made.staff[0]!, id))).toEqual(['UNKNOWN_FEEDBACK']);
    expect(codesOf(await record(made, made.staff[0]!, one!.id, { givenAt: days(1), offered: [] }))).toEqual([
      'WRONG_TIME',
      'WRONG_OFFER',
    ]);
    expect(codesOf(await record(made, made.staff[0]!, one!.id, { version: 2 }))).toEqual(['CONFLICT']);
    expect(codesOf(await record(made, made.staff[0]!, one!.id, { note: 'Barnet är 20120314-2382' }))).toEqual([
      'PERSONAL_NUMBER',
    ]);
  });
});

describe('what is late', () => {
  let coordinator: MadePerson;
  beforeAll(async () => {
    coordinator = await makePerson(world, {
      teamId: 'hlt-umea',
      organisationId: 'umea-skola',
      teamRole: 'COORDINATOR',
    });
  });
  const coordinated = async (daysAgo: number, wish: Parameters<typeof makeCase>[1] = {}): Promise<MadeCase> => {
    const made = await met(daysAgo, await makeCase(world, { meetings: [], ...wish }));
    await givePlace(world, made.id, coordinator.id, { organisationId: 'umea-skola', role: 'COORDINATOR' });
    return made;
  };

  it('is listed for the coordinator over all cases, the longest overdue first, page by page', async () => {
    const [late, later] = [await coordinated(10), await coordinated(20)];
    await coordinated(6);
    expect(casesIn(await overdueOf(coordinator.token))).toEqual([later.id, late.id]);
    const first = await overdueOf(coordinator.token, { first: 3 });
    const rest = await overdueOf(coordinator.token, { first: 3, after: first.pageInfo.endCursor });
    expect([first.edges.length, rest.edges.length]).toEqual([3, 1]);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...first.edges, ...rest.edges].map(({ node }) => node.id)).size).toBe(4);
    for (const after of ['no cursor', cursorOf(['+200000-01-01T00:00:00.000Z', newKey()]), cursorOf(['2026', 'x'])])
      expect((await overdueOf(coordinator.token, { first: 3, after })).edges).toEqual(first.edges);
  });

  it('leaves out closed cases, protected identity, a service that has stepped aside, and everybody else’s', async () => {
    const before = casesIn(await overdueOf(coordinator.token));
    await coordinated(20, { closed: true });
    await coordinated(20, { protectedChild: true });
    await coordinated(20, { protectedGuardian: true });
    await coordinated(20, { organisations: [{ id: 'umea-skola', steppedAside: true }] });
    const others = await met(20);
    expect(casesIn(await overdueOf(coordinator.token))).toEqual(before);
    expect(casesIn(await overdueOf(others.staff[1]!))).toEqual([]);
    expect(casesIn(await overdueOf(others.guardians[0]!))).toEqual([]);
    expect(casesIn(await overdueOf({ ...coordinator.token, roles: ['PROFESSIONAL'] }))).toEqual([]);
    expect(casesIn(await overdueOf({ ...coordinator.token, organisationNumber: '2120002841' }))).toEqual([]);
  });

  it('costs the same number of statements whatever there is', async () => {
    const { statements } = await overdueOf(coordinator.token, { first: 1 });
    const all = await overdueOf(coordinator.token);
    expect(all.edges.length).toBeGreaterThan(1);
    expect(all.statements).toBe(statements);
    expect(statements).toBe(4);
  });
});
