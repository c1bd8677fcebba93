// Every mutation of coordination and everybody who could call it: allowed or not, as the table of steps says; in one's own case, in
// somebody else's, and without a token.
import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import { actions, actors, may, stepOf, type Action, type Actor } from '@hlt/coordination/process/steps.rules.ts';
import { buildCoordinationSchema } from '@hlt/coordination/schema.ts';
import type { TokenWish } from '../support/identity.ts';
import { anyInput } from './support/any-input.ts';
import { addStaff, days, makeCase, type MadeCase } from './support/family.ts';
import { organisationNumberOf } from './support/organisations.ts';
import { whoMay } from './support/who-may-table.ts';
import { listOf, startWorld, type World } from './support/world.ts';

const mutations = buildCoordinationSchema().schema.getMutationType()?.getFields() ?? {};
const inSchema = Object.keys(mutations);

/** Each caller, and all that it is for the table. */
const callers = {
  coordinator: ['COORDINATOR', 'PROFESSIONAL', 'ANYBODY'],
  participant: ['PARTICIPANT', 'PROFESSIONAL', 'ANYBODY'],
  guardian: ['GUARDIAN', 'ANYBODY'],
  child: ['CHILD', 'ANYBODY'],
  'coordinator of the team': ['TEAM_COORDINATOR', 'PROFESSIONAL', 'ANYBODY'],
  'receiver of invitations': ['RECEIVER', 'PROFESSIONAL', 'ANYBODY'],
  'process leader': ['PROCESS_LEADER', 'ANYBODY'],
  'professional without a place': ['PROFESSIONAL', 'ANYBODY'],
  'coordinator whom the hub does not know': ['ANYBODY'],
  'integrator and operator': ['ANYBODY'],
} as const satisfies Record<string, readonly Actor[]>;
type CallerName = keyof typeof callers;
const callerNames = Object.keys(callers) as CallerName[];

const allowed = (action: Action, name: CallerName): boolean =>
  (whoMay.get(action) ?? []).some((actor) => (callers[name] as readonly Actor[]).includes(actor));
const namesOf = (action: Action): CallerName[] => callerNames.filter((name) => allowed(action, name));

let world: World;
let own: MadeCase;
let foreign: MadeCase;
let tokens: Readonly<Record<CallerName, TokenWish>>;
/** Another team's coordinator, and who receives the invitations of another organisation. */
let elsewhere: Readonly<Record<'TEAM_COORDINATOR' | 'RECEIVER', TokenWish>>;
let ids: Readonly<Record<string, string>>;

async function person(organisationId: string, role: NonNullable<TokenWish['roles']>[number], wish: object = {}) {
  const id = randomUUID();
  await world.coordination.fork().insert(PersonEntity, {
    ...{ id, subject: `subject-${id}`, givenName: 'Kim', familyName: 'Vem', profession: 'rektor', organisationId },
    ...wish,
  });
  const organisationNumber = organisationNumberOf(organisationId);
  return { subject: `subject-${id}`, roles: [role], organisationNumber } satisfies TokenWish;
}

beforeAll(async () => {
  world = await startWorld();
  [own, foreign] = [await makeCase(world), await makeCase(world)];
  const em = world.coordination.fork();
  // Old enough to decide for itself (domain rule 11).
  await em.execute('update child set birth_date = ? where id in (?, ?)', ['2010-03-14', own.childId, foreign.childId]);
  ids = await thingsOf(own);
  const [coordinator, participant] = own.staff as [TokenWish, TokenWish];
  tokens = {
    coordinator,
    participant,
    guardian: own.guardians[0]!,
    child: { subject: 'subject-child', roles: ['CHILD'], personalIdentityNumber: own.childNumber },
    'coordinator of the team': await person('umea-skola', 'COORDINATOR', {
      teamId: 'hlt-umea',
      teamRole: 'COORDINATOR',
    }),
    'receiver of invitations': await person('umea-socialtjanst', 'PROFESSIONAL', { receivesInvitations: true }),
    'process leader': await person('umea-skola', 'PROCESS_LEADER', { processAreaId: 'lanet' }),
    'professional without a place': await person('umea-skola', 'PROFESSIONAL', { teamId: 'hlt-umea' }),
    'coordinator whom the hub does not know': { subject: 'subject-unknown', roles: ['COORDINATOR'] },
    'integrator and operator': { subject: 'subject-machine', roles: ['INTEGRATOR', 'OPERATOR'] },
  };
  elsewhere = {
    TEAM_COORDINATOR: await person('vannas-skola', 'COORDINATOR', { teamId: 'hlt-vannas', teamRole: 'COORDINATOR' }),
    RECEIVER: await person('vannas-socialtjanst', 'PROFESSIONAL', { receivesInvitations: true }),
  };
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

// A version that is never there: whoever may take the step reads CONFLICT, and nothing changes for the next one.
const neverThere = { caseVersion: 9999, version: 9999, formVersion: 9999 };
const places = {
  organisationId: 'umea-skola',
  unitId: 'umea-bjorkskolan',
  municipalityCode: '2480',
  teamId: 'hlt-umea',
};

function fieldOf(action: Action): GraphQLField<unknown, unknown> {
  const field = mutations[action];
  if (field === undefined) throw new Error(`${action} is not in the schema.`);
  return field;
}

const isOfCase = (action: Action): boolean => {
  const type = getNamedType(fieldOf(action).args[0]!.type);
  return isInputObjectType(type) && 'caseId' in type.getFields();
};

async function call(action: Action, who: TokenWish | null, caseId: string, others: object = {}) {
  const { args, type } = fieldOf(action);
  const known = { ...neverThere, ...places, ...ids, caseId, clientMutationId: randomUUID(), ...others };
  const answer = getNamedType(type);
  const fields = isObjectType(answer) && 'problems' in answer.getFields() ? 'problems { code }' : '__typename';
  const query = `mutation ($input: ${String(args[0]!.type)}) { ${action}(input: $input) { ${fields} } }`;
  const reply = await world.ask(who, query, { variables: { input: anyInput(args[0]!.type, known) } });
  return { ...reply, code: reply.body.errors?.[0]?.extensions.code };
}

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
    expect([...inSchema].sort()).toEqual([...whoMay.keys()].sort());
    const opened = (action: Action): Actor[] => actors.filter((actor) => may(action, actor));
    expect(actions.map((action) => [action, opened(action)])).toEqual([...whoMay]);
  });

  it('each mutation takes one input and tells problems as data', () => {
    for (const action of actions.filter((one) => one in mutations)) {
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

const there = actions.filter((action) => action in mutations);

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
