// Who takes part in a case, and whoever steps aside is out at the next request (domain rule 21, attack 6).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, makeCase, type MadeCase } from './support/family.ts';
import { makePerson, type MadePerson } from './support/team-person.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
let coordinator: TokenWish;
let social: TokenWish;
let healthcare: TokenWish;
let visitor: MadePerson;
beforeAll(async () => {
  world = await startWorld();
  visitor = await makePerson(world, { teamId: 'hlt-vannas', organisationId: 'vannas-socialtjanst' });
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world);
  [coordinator, social, healthcare] = made.staff as [TokenWish, TokenWish, TokenWish];
});

const send = (who: TokenWish, name: string, input: object, fields = 'id problems { code field }'): Promise<Reply> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return world.ask(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    variables: { input },
  });
};
const codes = async (who: TokenWish, name: string, input: object): Promise<string[]> => {
  const { body } = await send(who, name, { caseId: made.id, ...input });
  if (body.errors) return [body.errors[0]!.extensions.code];
  return (body.data[name].problems as { code: string }[]).map(({ code }) => code);
};
const sees = async (who: TokenWish): Promise<boolean> => {
  const { body } = await world.ask(who, 'query ($id: ID!) { case(id: $id) { child { name } } }', {
    variables: { id: made.id },
  });
  return body.errors === undefined && body.data.case.child !== null;
};
interface Shown {
  participants: { id: string; steppedAside: boolean; organisation: { id: string } }[];
  organisations: {
    invited: boolean;
    steppedAside: boolean;
    reason: { code: string } | null;
    organisation: { id: string };
  }[];
}
const shown = async (): Promise<Shown> => {
  const query = `query ($id: ID!) { case(id: $id) { participants { id steppedAside organisation { id } }
    organisations { invited steppedAside reason { code } organisation { id } } } }`;
  return (await world.ask(coordinator, query, { variables: { id: made.id } })).body.data.case as Shown;
};
const placeAt = async (organisationId: string): Promise<string> =>
  (await shown()).participants.find(({ organisation }) => organisation.id === organisationId)!.id;
const organisations = async (): Promise<string[]> =>
  (await shown()).organisations.map(({ organisation, invited, steppedAside, reason }) =>
    [organisation.id, invited && 'invited', steppedAside && 'aside', reason?.code].filter(Boolean).join(' '),
  );

describe('stepping aside', () => {
  it('takes the case away at the next request, also from the list', async () => {
    expect(await sees(social)).toBe(true);
    expect(await codes(social, 'stepAside', {})).toEqual([]);
    expect(await sees(social)).toBe(false);
    expect((await world.ask(social, '{ myCases { id } }')).text).not.toContain(made.id);
    expect(await codes(social, 'stepAside', {})).toEqual(['CASE_NOT_FOUND']);
    expect(await sees(healthcare)).toBe(true);
  });

  it('is done by the coordinator for anybody, and by a participant for itself alone', async () => {
    const place = await placeAt('region-vasterbotten');
    expect(await codes(social, 'stepAside', { participantId: place })).toEqual(['FORBIDDEN']);
    expect(await sees(healthcare)).toBe(true);
    expect(await codes(coordinator, 'stepAside', { participantId: place })).toEqual([]);
    expect(await sees(healthcare)).toBe(false);
    expect(await codes(coordinator, 'stepAside', { participantId: randomUUID() })).toEqual(['UNKNOWN_PARTICIPANT']);
  });

  it('leaves the case with a coordinator', async () => {
    expect(await codes(coordinator, 'stepAside', {})).toEqual(['LAST_COORDINATOR']);
    const second = await makePerson(world, {
      teamId: 'hlt-umea',
      organisationId: 'umea-skola',
      teamRole: 'COORDINATOR',
    });
    await consent(world, made, { delivered: false });
    expect(await codes(coordinator, 'addParticipant', add(second.id))).toEqual([]);
    expect(await codes(coordinator, 'stepAside', {})).toEqual([]);
    expect([await sees(coordinator), await sees(second.token)]).toEqual([false, true]);
  });
});

const add = (personId: string, more: object = {}): object => ({
  ...{ clientMutationId: randomUUID(), personIds: [personId], accessUntil: days(60) },
  ...more,
});

describe('a participant who is added', () => {
  it('comes from an organisation of the case, once somebody of the family has said yes', async () => {
    expect(await codes(coordinator, 'addParticipant', add(visitor.id))).toEqual([
      'ORGANISATION_NOT_IN_CASE',
      'NOBODY_HAS_SIGNED',
    ]);
    expect(await codes(coordinator, 'changeOrganisations', { addIds: ['vannas-socialtjanst'] })).toEqual([]);
    expect(await sees(visitor.token)).toBe(false);
    await consent(world, made, { signatures: 1, delivered: false });
    expect(await codes(coordinator, 'addParticipant', add(visitor.id))).toEqual([]);
    expect(await sees(visitor.token)).toBe(true);
  });

  it('comes back after stepping aside only when that is said', async () => {
    await consent(world, made, { delivered: false });
    await codes(social, 'stepAside', {});
    const again = add(made.personIds[1]!);
    expect(await codes(coordinator, 'addParticipant', again)).toEqual(['STEPPED_ASIDE']);
    expect(
      await codes(coordinator, 'addParticipant', { ...again, clientMutationId: randomUUID(), returns: true }),
    ).toEqual([]);
    expect(await sees(social)).toBe(true);
  });

  it('is known to the hub, and has a place that ends', async () => {
    await consent(world, made, { delivered: false });
    const person = made.personIds[1]!;
    for (const [input, code] of [
      [add(randomUUID()), 'UNKNOWN_PERSON'],
      [add('no-uuid'), 'UNKNOWN_PERSON'],
      [add(person, { personIds: [] }), 'WRONG_COUNT'],
      [add(person, { accessUntil: days(-1) }), 'WRONG_TIMES'],
      [add(person, { accessUntil: days(900) }), 'WRONG_TIMES'],
      [add(person, { accessFrom: days(70) }), 'WRONG_TIMES'],
      [add(person, { accessFrom: new Date('0001-01-01') }), 'WRONG_TIMES'],
      [add(person, { caseVersion: 99 }), 'CONFLICT'],
    ] as const)
      expect([code, await codes(coordinator, 'addParticipant', input)]).toEqual([code, [code]]);
    expect(await codes(social, 'addParticipant', add(person))).toEqual(['FORBIDDEN']);
  });
});

describe('changing organisations', () => {
  const there = { schoolUnitId: 'umea-bjorkskolan', municipalityCode: '2480' };

  it('follows the child who moves: the new services are invited, and those whom they replace are out at once', async () => {
    expect(
      await codes(coordinator, 'changeOrganisations', { placement: { ...there, municipalityCode: '2460' } }),
    ).toEqual([]);
    expect(await organisations()).toEqual([
      'region-vasterbotten',
      'umea-skola',
      'umea-socialtjanst aside REGISTERED_ELSEWHERE',
      'vannas-socialtjanst invited REGISTERED_THERE',
    ]);
    expect([await sees(social), await sees(healthcare)]).toEqual([false, true]);
  });

  it('brings those back who stepped aside with their organisation when the child moves back', async () => {
    await codes(coordinator, 'changeOrganisations', { placement: { ...there, municipalityCode: '2460' } });
    await codes(coordinator, 'changeOrganisations', { placement: there });
    expect(await sees(social)).toBe(true);
    expect(await organisations()).toContain('vannas-socialtjanst invited aside REGISTERED_ELSEWHERE');
    await codes(social, 'stepAside', {});
    await codes(coordinator, 'changeOrganisations', { placement: { ...there, municipalityCode: '2460' } });
    await codes(coordinator, 'changeOrganisations', { placement: there });
    expect(await sees(social)).toBe(false);
  });

  it('lets the members of another health centre step aside for the one where the child is listed', async () => {
    const placement = { ...there, listedUnitId: 'vannas-halsocentral' };
    expect(await codes(coordinator, 'changeOrganisations', { placement })).toEqual([]);
    expect(await organisations()).toContain('region-vasterbotten invited LISTED_THERE');
    expect([await sees(social), await sees(healthcare)]).toEqual([true, false]);
  });

  it('keeps what the team has added itself, and takes away what it wishes no more', async () => {
    await codes(coordinator, 'changeOrganisations', { addIds: ['vannas-socialtjanst'] });
    await codes(coordinator, 'changeOrganisations', { placement: there });
    expect(await organisations()).toContain('vannas-socialtjanst invited ADDED_BY_TEAM');
    expect(await codes(coordinator, 'changeOrganisations', { stepAsideIds: ['region-vasterbotten'] })).toEqual([]);
    expect([await sees(social), await sees(healthcare)]).toEqual([true, false]);
  });

  it('cancels the invitations of whoever steps aside', async () => {
    const em = world.coordination.fork();
    const id = randomUUID();
    await em.execute(
      `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at)
       select ?, case_id, meeting_id, 'umea-socialtjanst', 'SENT', now() from agenda_item where case_id = ?`,
      [id, made.id],
    );
    await codes(coordinator, 'changeOrganisations', { stepAsideIds: ['umea-socialtjanst'] });
    expect(await em.execute('select status from invitation where id = ?', [id])).toEqual([{ status: 'CANCELLED' }]);
  });

  it('tells when the child belongs to another team now, or to none', async () => {
    const elsewhere = { schoolUnitId: 'vannas-bjorkskolan', municipalityCode: '2480' };
    expect(await codes(coordinator, 'changeOrganisations', { placement: elsewhere })).toEqual(['ANOTHER_TEAM']);
    const unlisted = { ...there, listedNotInDirectory: true };
    expect(await codes(coordinator, 'changeOrganisations', { placement: unlisted })).toEqual(['STRAIGHT_TO_SIP']);
    const outside = { schoolUnitId: 'umea-bjorkskolan' };
    expect(await codes(coordinator, 'changeOrganisations', { placement: outside })).toEqual(['REGISTERED_OUTSIDE']);
    expect(await sees(social)).toBe(true);
  });

  it('refuses what is not there, what the coordinator works in, an old version, and everybody but the coordinator', async () => {
    for (const [input, code] of [
      [{}, 'NOTHING_TO_CHANGE'],
      [{ addIds: ['ingen'] }, 'UNKNOWN_ORGANISATION'],
      [{ stepAsideIds: ['asele-skola'] }, 'UNKNOWN_ORGANISATION'],
      [{ stepAsideIds: ['umea-skola'] }, 'EMPLOYS_COORDINATOR'],
      [{ placement: { ...there, schoolUnitId: 'umea-socialtjanst' } }, 'UNKNOWN_UNIT'],
      [{ placement: there, caseVersion: 7 }, 'CONFLICT'],
    ] as const)
      expect([code, await codes(coordinator, 'changeOrganisations', input)]).toEqual([code, [code]]);
    for (const who of [social, made.guardians[0]!])
      expect(await codes(who, 'changeOrganisations', { placement: there })).toEqual(['FORBIDDEN']);
    expect(await codes(visitor.token, 'changeOrganisations', { placement: there })).toEqual(['CASE_NOT_FOUND']);
  });
});

it('stops all of it for a protected identity, and nothing of it is for a de-identified question', async () => {
  made = await makeCase(world, { protectedChild: true });
  expect(await codes(made.staff[0]!, 'changeOrganisations', { addIds: ['vannas-skola'] })).toEqual([
    'PROTECTED_IDENTITY',
  ]);
  expect(await codes(made.staff[0]!, 'addParticipant', add(visitor.id))).toEqual(['PROTECTED_IDENTITY']);
  made = await makeCase(world, { kind: 'DE_IDENTIFIED' });
  expect(await codes(made.staff[0]!, 'changeOrganisations', { addIds: ['vannas-skola'] })).toEqual(['NO_CHILD']);
});

describe('suggestTeam', () => {
  const query = `query ($input: SuggestTeamInput!) { suggestTeam(input: $input) { team { id } straightToSip reason { code message }
    invited { organisation { id } unit { id } reason { code } } stepAside { organisation { id } } } }`;
  const ask = (input: object): Promise<Reply> => world.ask(visitor.token, query, { variables: { input } });

  it('answers with the team, the invited and the reason in two statements', async () => {
    const input = { schoolUnitId: 'umea-alvskolan', municipalityCode: '2460', listedUnitId: 'umea-halsocentral' };
    const { body, statements } = await ask(input);
    expect(body.data.suggestTeam).toMatchObject({
      team: { id: 'hlt-umea' },
      reason: { message: 'Barnet går i förskola eller skola i Umeå. Då är det teamet där som möts.' },
    });
    expect(body.data.suggestTeam.invited).toContainEqual({
      ...{ organisation: { id: 'vannas-socialtjanst' }, unit: null, reason: { code: 'REGISTERED_THERE' } },
    });
    expect(statements).toBe(2);
    const { body: sip } = await ask({ schoolNotInDirectory: true, municipalityCode: '2480' });
    expect(sip.data.suggestTeam).toMatchObject({ team: null, straightToSip: true });
    expect((await ask({ schoolUnitId: 'ingen' })).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('registerProfessional', () => {
  const wish = (more: object = {}): object => ({
    ...{ clientMutationId: randomUUID(), subject: `login-${randomUUID()}`, givenName: 'Nya', familyName: 'Kollegan' },
    ...{ profession: 'kurator', organisationId: 'vannas-socialtjanst' },
    ...more,
  });
  const register = async (who: TokenWish, input: object): Promise<unknown> => {
    const { body } = await send(
      who,
      'registerProfessional',
      input,
      'professional { id name team { id } } problems { code }',
    );
    if (body.errors) return body.errors[0]!.extensions.code;
    const { professional, problems } = body.data.registerProfessional;
    return professional ?? problems.map(({ code }: { code: string }) => code);
  };

  it('makes somebody known, once, in the coordinator’s own team or to be invited', async () => {
    const chief = await makePerson(world, {
      teamId: 'hlt-vannas',
      organisationId: 'vannas-skola',
      teamRole: 'COORDINATOR',
    });
    const input = wish({ teamRole: 'MEMBER' });
    const first = await register(chief.token, input);
    expect(first).toMatchObject({ name: 'Nya Kollegan', team: { id: 'hlt-vannas' } });
    expect(await register(chief.token, input)).toEqual(first);
    expect(await register(chief.token, { ...input, clientMutationId: randomUUID() })).toEqual(['ALREADY_KNOWN']);
    expect(await register(chief.token, wish({ organisationId: 'region-vasterbotten' }))).toMatchObject({ team: null });
    for (const [more, code] of [
      [{ organisationId: 'umea-skola' }, 'ORGANISATION_ELSEWHERE'],
      [{ organisationId: 'ingen' }, 'UNKNOWN_ORGANISATION'],
      [{ unitId: 'vannas-bjorkskolan' }, 'UNKNOWN_UNIT'],
      [{ subject: '201603142381' }, 'PERSONAL_NUMBER'],
      [{ subject: 'två ord' }, 'WRONG_SUBJECT'],
      [{ givenName: '' }, 'MISSING_TEXT'],
      [{ clientMutationId: '' }, 'WRONG_LENGTH'],
    ] as const)
      expect([code, await register(chief.token, wish(more))]).toEqual([code, [code]]);
    expect(await register(visitor.token, wish())).toBe('FORBIDDEN');
  });

  it('lets them be found a page at a time: by a coordinator everywhere, by others in their own organisation', async () => {
    const chief = await makePerson(world, {
      teamId: 'hlt-asele',
      organisationId: 'asele-skola',
      teamRole: 'COORDINATOR',
    });
    for (const givenName of ['Cilla', 'Ann', 'Bo'])
      await register(chief.token, wish({ givenName, organisationId: 'asele-socialtjanst' }));
    const query = `query ($id: ID!, $after: String) { professionals(organisationId: $id, first: 2, after: $after) {
      edges { node { name } } pageInfo { hasNextPage endCursor } } }`;
    const ask = (who: TokenWish, id: string, after: string | null = null): Promise<Reply> =>
      world.ask(who, query, { variables: { id, after } });
    const names = (reply: Reply): string[] =>
      reply.body.data.professionals.edges.map(({ node }: { node: { name: string } }) => node.name);
    const first = await ask(chief.token, 'asele-socialtjanst');
    const { endCursor } = first.body.data.professionals.pageInfo;
    const second = await ask(chief.token, 'asele-socialtjanst', endCursor);
    expect([names(first), names(second)]).toEqual([['Ann Kollegan', 'Bo Kollegan'], ['Cilla Kollegan']]);
    expect(names(await ask(visitor.token, 'vannas-socialtjanst'))).not.toEqual([]);
    for (const id of ['ingen', 'x\u0000']) expect(names(await ask(chief.token, id))).toEqual([]);
    for (const who of [visitor.token, made.guardians[0]!])
      expect((await ask(who, 'asele-socialtjanst')).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
