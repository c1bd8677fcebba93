// Every mutation of coordination and everybody who could call it: allowed or not, as the table of steps says; in one's own case, in
// somebody else's, and without a token.
import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, actors, may, stepOf, type Action, type Actor } from '@hlt/coordination/process/steps.rules.ts';
import type { TokenWish } from '../support/identity.ts';
import { callMutation, fieldOf, isOfCase, mutationsInSchema } from './support/any-mutation.ts';
import {
  allowed,
  callerNames,
  makeCallers,
  makeCallersElsewhere,
  namesOf,
  type CallerName,
} from './support/callers.ts';
import { addStaff, days, makeCase, type MadeCase } from './support/family.ts';
import { whoMay } from './support/who-may-table.ts';
import { listOf, startWorld, type World } from './support/world.ts';

const there = actions.filter((action) => mutationsInSchema.includes(action));

let world: World;
let own: MadeCase;
let foreign: MadeCase;
let tokens: Readonly<Record<CallerName, TokenWish>>;
let elsewhere: Awaited<ReturnType<typeof makeCallersElsewhere>>;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await startWorld();
  [own, foreign] = [await makeCase(world), await makeCase(world)];
  const em = world.coordination.fork();
  // Old enough to decide for itself (domain rule 11).
  await em.execute('update child set birth_date = ? where id in (?, ?)', ['2010-03-14', own.childId, foreign.childId]);
  ids = await thingsOf(own);
  tokens = await makeCallers(world, own);
  elsewhere = await makeCallersElsewhere(world);
});
afterAll(async () => world.close());

/** What the inputs name: a meeting of the team, and an invitation to the social services. */
async function thingsOf({ id: caseId }: MadeCase): Promise<Record<string, string>> {
  const em = world.coordination.fork();
  const invitationId = randomUUID();
  const [meeting] = await em.execute<{ meeting_id: string }[]>('select meeting_id from agenda_item where case_id = ?', [
    caseId,
  ]);
  const meetingId = meeting?.meeting_id ?? '';
  await em.execute(
    `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at) values (?, ?, ?, ?, 'SENT', ?)`,
    [invitationId, caseId, meetingId, 'umea-socialtjanst', days(-1)],
  );
  return { meetingId, invitationId };
}

const call = (action: Action, who: TokenWish | null, caseId: string, others: object = {}) =>
  callMutation(world, action, who, { ...ids, caseId, ...others });

/** All that there is, so that nobody who may not leaves a trace. */
async function rowsOfAllTables(): Promise<unknown> {
  const em = world.coordination.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const counts = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as rows from ${name} t`,
  );
  return em.execute(counts.join(' union all '));
}

describe('this table, the table of steps and the schema', () => {
  it('name the same mutations, and the same people for each', () => {
    expect([...mutationsInSchema].sort()).toEqual([...whoMay.keys()].sort());
    const opened = (action: Action): Actor[] => actors.filter((actor) => may(action, actor));
    expect(actions.map((action) => [action, opened(action)])).toEqual([...whoMay]);
  });

  it('each mutation takes one input and tells problems as data', () => {
    for (const action of there) {
      const { args, type } = fieldOf(action);
      const answer = getNamedType(type);
      expect(
        args.map(({ name }) => name),
        action,
      ).toEqual(['input']);
      expect(isObjectType(answer) && Object.keys(answer.getFields()), action).toContain('problems');
    }
  });
});

describe('who may not', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await rowsOfAllTables();
  });

  it.each(there.map((action) => [action, whoMay.get(action)?.join(', ')] as const))(
    '%s is for %s, and everybody else is refused',
    async (action) => {
      const others = callerNames.filter((name) => !allowed(action, name));
      const codes = [];
      for (const name of others) codes.push([name, (await call(action, tokens[name], own.id)).code]);
      expect(codes).toEqual(others.map((name) => [name, refusal(action, name)]));
    },
  );

  it.each(there)('%s is for nobody without a token', async (action) => {
    const { status, body } = await call(action, null, own.id);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('has left no trace in any table', async () => {
    expect(await rowsOfAllTables()).toEqual(before);
  });
});

/** Who has a place in the case reads that the step is not for it; everybody else, that there is no such case. */
const refusal = (action: Action, name: CallerName): string =>
  isOfCase(action) && !['coordinator', 'participant', 'guardian'].includes(name) ? 'CASE_NOT_FOUND' : 'FORBIDDEN';

describe('in somebody else’s case', () => {
  it.each(there.filter(isOfCase))('%s answers all as where there is no case', async (action) => {
    const [first] = namesOf(action);
    const unknown = await call(action, tokens[first!], randomUUID());
    expect(unknown.code).toBe('CASE_NOT_FOUND');
    for (const name of namesOf(action))
      expect((await call(action, tokens[name], foreign.id)).text, name).toBe(unknown.text);
  });

  it.each([
    ['changeMeeting', 'TEAM_COORDINATOR', 'meetingId'],
    ['cancelMeeting', 'TEAM_COORDINATOR', 'meetingId'],
    ['endMeeting', 'TEAM_COORDINATOR', 'meetingId'],
    ['acceptInvitation', 'RECEIVER', 'invitationId'],
    ['declineInvitation', 'RECEIVER', 'invitationId'],
  ] as const)('%s by another %s answers as where there is no such %s', async (action, actor, field) => {
    const { status, text, body } = await call(action, elsewhere[actor], own.id);
    expect([status, body.errors ?? body.data[action].problems.length]).toEqual([200, 1]);
    expect(text).toBe((await call(action, elsewhere[actor], own.id, { [field]: randomUUID() })).text);
  });
});

describe('a case that one cannot go on with', () => {
  let closed: MadeCase;
  let hidden: MadeCase;
  let left: TokenWish;
  beforeAll(async () => {
    closed = await makeCase(world, { closed: true });
    hidden = await makeCase(world, { protectedGuardian: true });
    const organisationId = 'umea-skola';
    const personId = await addStaff(world, own.id, { organisationId, steppedAside: true });
    left = { ...tokens.participant, subject: `subject-${personId}` };
  });
  const byTeam = there.filter((action) => isOfCase(action) && allowed(action, 'coordinator'));

  it.each(byTeam)('%s in a closed case is refused as data, unless the table lets it', async (action) => {
    const { body } = await call(action, closed.staff[0]!, closed.id);
    const codes = listOf<{ code: string }>(body.data?.[action].problems).map(({ code }) => code);
    expect(codes.includes('CASE_CLOSED')).toBe(stepOf(action).whenClosed !== true);
  });

  it.each(byTeam)(
    '%s where an identity is protected names the manual route, unless the table lets it',
    async (action) => {
      const { body } = await call(action, hidden.staff[0]!, hidden.id);
      const codes = listOf<{ code: string }>(body.data?.[action].problems).map(({ code }) => code);
      expect(codes.includes('PROTECTED_IDENTITY')).toBe(stepOf(action).whenProtected !== true);
    },
  );

  it.each(there.filter((action) => isOfCase(action) && allowed(action, 'participant')))(
    '%s by somebody who has stepped aside answers as where there is no case',
    async (action) => {
      const { text, code } = await call(action, left, own.id);
      expect(code).toBe('CASE_NOT_FOUND');
      expect(text).toBe((await call(action, left, randomUUID())).text);
    },
  );
});

describe('who may', () => {
  it.each(there.map((action) => [action, namesOf(action).join(', ')] as const))(
    '%s is taken from: %s',
    async (action) => {
      for (const name of namesOf(action)) {
        const { code, status } = await call(action, tokens[name], own.id);
        expect([name, status, code]).toEqual([name, 200, undefined]);
      }
    },
  );
});
