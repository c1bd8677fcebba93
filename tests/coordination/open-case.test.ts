// Who may open a case: callers × states of the case. What is not yours is not there.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseOrganisationEntity } from '@hlt/coordination/cases/case.entity.ts';
import type { TokenWish } from '../support/identity.ts';
import { days, givePlace, makeCase, type CaseWish, type MadeCase } from './support/family.ts';
import { organisationNumberOf } from './support/organisations.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

const question =
  'query ($id: ID!) { case(id: $id) { id child { name } refusal { code message messageEnglish manualRoute } } }';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const open = (who: TokenWish, id: string): Promise<Reply> => world.ask(who, question, { variables: { id } });

/** OPEN, the refusal's code, or the error's. */
function outcome({ body }: Reply): string {
  if (body.errors) return String(body.errors[0]?.extensions.code);
  const { refusal, child } = body.data.case as { refusal: { code: string } | null; child: object | null };
  return refusal?.code ?? (child ? 'OPEN' : 'OPEN_WITHOUT_CHILD');
}

const coordinator = (made: MadeCase): TokenWish => made.staff[0] ?? {};
const callers: Record<string, (made: MadeCase) => TokenWish> = {
  coordinator,
  member: (made) => made.staff[1] ?? {},
  guardian: (made) => made.guardians[1] ?? {},
  'member of another team': () => ({ subject: 'stranger', organisationNumber: organisationNumberOf('vannas-skola') }),
  'process leader': () => ({ subject: 'leader', roles: ['PROCESS_LEADER'] }),
  'process leader with the coordinator’s subject': (made) => ({ ...coordinator(made), roles: ['PROCESS_LEADER'] }),
  integrator: () => ({ subject: 'machine', roles: ['INTEGRATOR'] }),
  operator: () => ({ subject: 'operator', roles: ['OPERATOR'] }),
  'coordinator whose token lost the role': (made) => ({ ...coordinator(made), roles: ['PROFESSIONAL'] }),
  'coordinator who has changed employer': (made) => ({ ...coordinator(made), organisationNumber: '2120002577' }),
  'guardian of another child': () => ({ roles: ['GUARDIAN'], personalIdentityNumber: '201701272393' }),
  'guardian’s number without the role': (made) => ({ ...made.guardians[1], roles: ['PROFESSIONAL'] }),
};

const states: Record<string, CaseWish> = {
  open: {},
  'not yet on an agenda': { meetings: [] },
  'before its meeting window': { meetings: [[days(1), days(9)]] },
  'after its meeting window': { meetings: [[days(-9), days(-1)]] },
  'between two meetings': {
    meetings: [
      [days(-9), days(-1)],
      [days(1), days(9)],
    ],
  },
  closed: { closed: true },
  'with a protected child': { protectedChild: true },
  'with a protected guardian': { protectedGuardian: true },
  'protected from the start': { kind: 'PROTECTED' },
  'de-identified': { kind: 'DE_IDENTIFIED' },
};

const notFound = 'CASE_NOT_FOUND';
const table: Record<string, Record<string, string>> = {
  open: { coordinator: 'OPEN', member: 'OPEN', guardian: 'OPEN' },
  'not yet on an agenda': { coordinator: 'OPEN', member: 'OPEN', guardian: 'OPEN' },
  'before its meeting window': { coordinator: 'ACCESS_NOT_YET_OPEN', member: 'ACCESS_NOT_YET_OPEN', guardian: 'OPEN' },
  'after its meeting window': { coordinator: 'ACCESS_CLOSED', member: 'ACCESS_CLOSED', guardian: 'OPEN' },
  'between two meetings': { coordinator: 'ACCESS_NOT_YET_OPEN', member: 'ACCESS_NOT_YET_OPEN', guardian: 'OPEN' },
  closed: { coordinator: 'CASE_CLOSED', member: 'CASE_CLOSED', guardian: 'CASE_CLOSED' },
  'with a protected child': { coordinator: 'PROTECTED_IDENTITY', member: 'PROTECTED_IDENTITY', guardian: notFound },
  'with a protected guardian': { coordinator: 'PROTECTED_IDENTITY', member: 'PROTECTED_IDENTITY', guardian: notFound },
  'protected from the start': { coordinator: 'PROTECTED_IDENTITY', member: 'PROTECTED_IDENTITY', guardian: notFound },
  'de-identified': { coordinator: 'OPEN_WITHOUT_CHILD', member: 'OPEN_WITHOUT_CHILD', guardian: notFound },
};

describe.each(Object.entries(states))('a case that is %s', (state, wish) => {
  let made: MadeCase;
  beforeAll(async () => {
    made = await makeCase(world, wish);
  });

  it.each(Object.keys(callers))('answers the %s as the table says', async (who) => {
    const expected = table[state]?.[who] ?? notFound;
    expect(outcome(await open(callers[who]?.(made) ?? {}, made.id))).toBe(expected);
  });
});

describe('a case that is not yours', () => {
  it('is answered as one that does not exist: same text, same status, same statements', async () => {
    const made = await makeCase(world);
    const stranger = { subject: 'stranger' };
    const foreign = await open(stranger, made.id);
    const unknown = await open(stranger, randomUUID());
    expect(foreign.text).toBe(unknown.text);
    expect(foreign.status).toBe(unknown.status);
    expect([foreign.statements, unknown.statements]).toEqual([1, 1]);
    expect(foreign.body).toMatchObject({ data: { case: null }, errors: [{ path: ['case'] }] });
    expect(foreign.body.errors).toHaveLength(1);
  });

  it('is no more there for one who has stepped aside, alone or with the whole organisation', async () => {
    const staff = [
      { organisationId: 'umea-skola', role: 'COORDINATOR' as const },
      { organisationId: 'umea-socialtjanst', steppedAside: true },
      { organisationId: 'region-vasterbotten' },
    ];
    const organisations = [
      { id: 'umea-skola' },
      { id: 'umea-socialtjanst' },
      { id: 'region-vasterbotten', steppedAside: true },
    ];
    const made = await makeCase(world, { staff, organisations });
    expect(outcome(await open(made.staff[0] ?? {}, made.id))).toBe('OPEN');
    expect(outcome(await open(made.staff[1] ?? {}, made.id))).toBe(notFound);
    expect(outcome(await open(made.staff[2] ?? {}, made.id))).toBe(notFound);
  });

  it('is no more there for the members of an organisation whose place another one has taken', async () => {
    const made = await makeCase(world);
    const member = made.staff[1] ?? {};
    expect(outcome(await open(member, made.id))).toBe('OPEN');
    const place = { caseId: made.id, organisationId: 'umea-socialtjanst' };
    await world.coordination
      .fork()
      .nativeUpdate(CaseOrganisationEntity, place, { organisationId: 'vannas-socialtjanst' });
    expect(outcome(await open(member, made.id))).toBe(notFound);
  });

  it.each(['', '1', 'ca5e0001', `${randomUUID()}x`, "' or 1=1 --", '../../etc/passwd'])(
    'with the malformed id "%s" is refused with a sentence, and the database is not asked',
    async (id) => {
      const reply = await open({ subject: 'stranger' }, id);
      expect(reply.body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(reply.body.errors?.[0]?.message).toContain('must be a UUID');
      expect(reply.statements).toBe(0);
    },
  );

  it('is refused to nobody at all: without a token there is 401', async () => {
    const reply = await world.ask(null, question, { variables: { id: randomUUID() } });
    expect(reply.status).toBe(401);
    expect(reply.statements).toBe(0);
  });
});

describe('the own window of a participant', () => {
  it.each([
    ['has not begun', days(1), days(9), 'ACCESS_NOT_YET_OPEN'],
    ['has ended', days(-9), days(-1), 'ACCESS_CLOSED'],
    ['is open', days(-9), days(1), 'OPEN'],
  ])('that %s decides, though the meeting’s is open', async (_name, accessFrom, accessUntil, expected) => {
    const staff = [{ organisationId: 'umea-skola', role: 'COORDINATOR' as const, accessFrom, accessUntil }];
    const made = await makeCase(world, { staff });
    expect(outcome(await open(made.staff[0] ?? {}, made.id))).toBe(expected);
  });
});

const everything = `
  id kind status purpose refusal { code message messageEnglish manualRoute manualRouteEnglish }
  child { name birthDate schoolUnit { name } } guardians { name consentStatus } municipality { name }
  consultation { question } participants { name } organisations { organisation { name } } team { name }
  meetings { place } meeting { place } consents { id } accessExplanation { message }
  school { organisationId } socialServices { organisationId } healthcare { organisationId }`;

describe('a refused case', () => {
  it.each([{ protectedChild: true }, { protectedGuardian: true }, { kind: 'PROTECTED' as const }, { closed: true }])(
    'tells why and nothing else: %o',
    async (wish) => {
      const made = await makeCase(world, wish);
      const { body } = await world.ask(coordinator(made), `query ($id: ID!) { case(id: $id) { ${everything} } }`, {
        variables: { id: made.id },
      });
      const { id, kind, status, purpose, refusal, ...rest } = body.data.case;
      expect([id, kind, status, purpose]).not.toContain(null);
      expect(refusal.message).toMatch(/^(Ärendet|Din)/);
      expect(
        Object.values(rest as object)
          .flat()
          .filter(Boolean),
      ).toEqual([]);
    },
  );

  it('with a protected identity names the manual route in Swedish and English', async () => {
    const made = await makeCase(world, { protectedChild: true });
    const { refusal } = (await open(coordinator(made), made.id)).body.data.case;
    expect(refusal.manualRoute).toContain('kontakta samordnaren personligen');
  });
});

describe('my cases', () => {
  const mine = '{ myCases { id kind childName team { name } nextMeetingAt refusal { code } } }';

  it('are those I take part in, and the refused ones without a name, a team or a time', async () => {
    const shared = await makeCase(world);
    const hidden = await makeCase(world, { protectedChild: true, staff: [], organisations: [{ id: 'umea-skola' }] });
    await makeCase(world);
    await givePlace(world, hidden.id, shared.personIds[0] ?? '', { organisationId: 'umea-skola', role: 'COORDINATOR' });
    const { body } = await world.ask(coordinator(shared), mine);
    const own = body.data.myCases as { id: string; childName: string | null }[];
    expect(own.map(({ id }) => id).sort()).toEqual([shared.id, hidden.id].sort());
    expect(own.find(({ id }) => id === shared.id)).toMatchObject({ childName: 'Alva Testsson', refusal: null });
    expect(own.find(({ id }) => id === hidden.id)).toMatchObject({
      childName: null,
      team: null,
      nextMeetingAt: null,
      refusal: { code: 'PROTECTED_IDENTITY' },
    });
  });

  it('are none for a process leader, an integrator or a stranger', async () => {
    for (const roles of [['PROCESS_LEADER'], ['INTEGRATOR'], ['PROFESSIONAL']]) {
      expect((await world.ask({ subject: 'nobody', roles }, mine)).body.data.myCases).toEqual([]);
    }
  });

  it('of a guardian are the child’s', async () => {
    const made = await makeCase(world);
    const { body } = await world.ask(made.guardians[0] ?? {}, mine);
    expect(body.data.myCases).toMatchObject([{ id: made.id, childName: 'Alva Testsson' }]);
  });
});
