// Attacks 10 and 12: whatever a mutation names, what belongs to somebody else is as unknown as what has never been, nonsense is no fault
// of the hub, nobody's key opens anything for another, and two at once do not do the same twice.
import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
} from 'graphql';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cursorOf } from '@hlt/coordination/connection/page.ts';
import { actions, type Action } from '@hlt/coordination/process/steps.rules.ts';
import type { TokenWish } from '../support/identity.ts';
import { callMutation, fieldOf } from '../coordination/support/any-mutation.ts';
import { makeCallers, namesOf, type CallerName } from '../coordination/support/callers.ts';
import { addStaff, consent, days, makeCase, type MadeCase } from '../coordination/support/family.ts';
import { organisationNumberOf } from '../coordination/support/organisations.ts';
import { makeMeeting, stepsOf, type TakenStep } from '../coordination/support/steps.ts';
import { fillCase } from '../coordination/support/whole-case.ts';
import { startWorld, type World } from '../coordination/support/world.ts';

let world: World;
let own: MadeCase;
let foreign: MadeCase;
let tokens: Readonly<Record<CallerName, TokenWish>>;
/** What there is of each kind in the foreign case, by the name of the field that would name it. */
let things: Readonly<Record<string, string>>;
let ownThings: typeof things;

beforeAll(async () => {
  world = await startWorld();
  [own, foreign] = [await makeCase(world), await makeCase(world)];
  const em = world.coordination.fork();
  await em.execute('update child set birth_date = ? where id in (?, ?)', ['2010-03-14', own.childId, foreign.childId]);
  for (const made of [own, foreign]) {
    await consent(world, made, { childSigns: true, delivered: false });
    await fillCase(world, made);
  }
  await consent(world, own, { purpose: 'SIP', delivered: false });
  await em.execute(`update hlt_case set stage = 'MEETING_PLANNED' where id = ?`, [own.id]);
  tokens = await makeCallers(world, own);
  const [agenda] = await em.execute<{ meeting_id: string }[]>('select meeting_id from agenda_item where case_id = ?', [
    own.id,
  ]);
  ownThings = await thingsOf(own, agenda!.meeting_id, 'umea-socialtjanst');
  // Of another team and its organisation.
  things = await thingsOf(foreign, await makeMeeting(world, { teamId: 'hlt-vannas' }), 'vannas-socialtjanst');
});
afterAll(async () => world.close());

async function thingsOf(
  { id: caseId, guardianIds, personIds }: MadeCase,
  meetingId: string,
  invited: string,
): Promise<Record<string, string>> {
  const em = world.coordination.fork();
  const one = async (text: string): Promise<string> => (await em.execute<{ id: string }[]>(text, [caseId]))[0]!.id;
  const invitationId = randomUUID();
  await em.execute(
    `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at) values (?, ?, ?, ?, 'SENT', ?)`,
    [invitationId, caseId, meetingId, invited, days(-1)],
  );
  // Which only one has got, who is in the case.
  const reader = personIds[2]!;
  const bulletinId = randomUUID();
  await em.execute(
    `insert into bulletin (id, process_area_id, author_id, title, body, links, events, published_at)
     select ?, 'lanet', id, 'Blad', 'Text', '[]', '[]', ? from person where id = ?`,
    [bulletinId, days(-1), reader],
  );
  await em.execute('insert into bulletin_copy (bulletin_id, person_id, received_at) values (?, ?, ?)', [
    bulletinId,
    reader,
    days(-1),
  ]);
  const participantId = await one('select id from participant where case_id = ?');
  return {
    ...{ meetingId, invitationId, bulletinId, participantId, participantIds: participantId, personId: reader },
    ...{ guardianId: guardianIds[0]!, guardianIds: guardianIds[0]! },
    planId: await one('select id from plan where case_id = ?'),
    interventionId: await one('select id from intervention where case_id = ?'),
    feedbackId: await one('select id from feedback where case_id = ?'),
    attendeeId: await one('select id from case_attendee where case_id = ?'),
    messageIds: await one('select id from message where case_id = ?'),
    consentIds: await one('select id from consent_grant where case_id = ?'),
    formId: await one('select id from consent_form where case_id = ?'),
  };
}

const inputFieldsOf = (action: Action): GraphQLInputField[] => {
  const type = getNamedType(fieldOf(action).args[0]!.type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
};

const notThings = ['clientMutationId', 'caseId', 'organisationId', 'calledByOrganisationId', 'unitId', 'teamId'];

/** Each mutation with each thing that it can name, and everybody who may make it. */
const named = actions.flatMap((action) =>
  inputFieldsOf(action)
    .filter(({ type, name }) => getNamedType(type).name === 'ID' && !notThings.includes(name))
    .map(({ name, type }) => ({ action, name, isList: isListType(getNullableType(type)) })),
);

interface Naming {
  readonly action: Action;
  readonly name: string;
  readonly isList: boolean;
}

const disclosure = {
  ...{ organisationId: 'umea-skola', secrecyUnit: 'SCHOOL' },
  ...{ categories: ['ATTENDANCE_SUMMARY'], recipientSectors: ['SOCIAL_SERVICES'] },
};

/** In one's own case, with an input that nothing else is wrong with. */
function call({ action, name, isList }: Naming, value: string, who: CallerName) {
  const asked = inputFieldsOf(action).flatMap((field) => {
    const thing = ownThings[field.name];
    const list = isListType(getNullableType(field.type));
    return thing === undefined || !isNonNullType(field.type) ? [] : [[field.name, list ? [thing] : thing] as const];
  });
  return callMutation(world, action, tokens[who], {
    ...Object.fromEntries(asked),
    ...{ caseId: own.id, caseVersion: null, formVersion: null, version: 1, language: 'sv', textVersion: '2026-1' },
    ...{ answeredAt: days(-2), validFrom: days(0), validUntil: days(100), disclosures: [disclosure] },
    ...{ accessOpensAt: days(0), accessClosesAt: days(9), accessUntil: days(9), startsAt: days(2), endsAt: days(2.1) },
    [name]: isList ? [value] : value,
  });
}

/** All rows that belong to the case. */
async function rowsOf(caseId: string): Promise<unknown> {
  const em = world.coordination.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select quote_ident(table_name) as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id'`,
  );
  const rows = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as rows
      from ${name} t where case_id = '${caseId}'`,
  );
  return em.execute(`${rows.join(' union all ')} order by 1`);
}

describe('a thing of somebody else’s', () => {
  it('is there, of every kind that a mutation can name', () => {
    const kinds = new Set(named.map(({ name }) => name));
    for (const elsewhere of ['addIds', 'stepAsideIds', 'personIds', 'absentIds']) kinds.delete(elsewhere);
    expect([...kinds].sort()).toEqual(Object.keys(things).sort());
  });

  it('is answered as one that has never been, by every mutation, and nothing of it changes', async () => {
    const before = await rowsOf(foreign.id);
    for (const naming of named) {
      const { action, name } = naming;
      const thing = things[name];
      if (thing === undefined) continue;
      for (const who of namesOf(action)) {
        const theirs = await call(naming, thing, who);
        expect(theirs.code, `${action} ${name} by ${who}`).not.toBe('BAD_USER_INPUT');
        expect(theirs.text, `${action} ${name} by ${who}`).toBe((await call(naming, randomUUID(), who)).text);
      }
    }
    expect(await rowsOf(foreign.id)).toEqual(before);
  });

  it.each([
    ['case', 'query ($id: ID!) { it: case(id: $id) { id } }'],
    ['familyCase', 'query ($id: ID!) { it: familyCase(caseId: $id) { childName } }'],
    ['myConsentForms', 'query ($id: ID!) { it: myConsentForms(caseId: $id) { id } }'],
  ])('%s tells nobody whether there is such a case', async (_, query) => {
    for (const who of Object.values(tokens)) {
      const [theirs, none] = [foreign.id, randomUUID()].map((id) => world.ask(who, query, { variables: { id } }));
      expect((await theirs!).text).toBe((await none!).text);
    }
  });
});

describe('nonsense', () => {
  it('for an id is no fault of the hub, in any mutation', async () => {
    for (const naming of named) {
      const [who] = namesOf(naming.action);
      for (const nonsense of [`\u0000' or '1'='1`, 'x'.repeat(3_000)]) {
        const { status, code } = await call(naming, nonsense, who!);
        expect([status, code], `${naming.action} ${naming.name}`).not.toContain('INTERNAL');
        expect(status).toBeLessThan(500);
      }
    }
  });

  const nothing = '00000000-0000-0000-0000-000000000000';
  it.each([
    ['a moment before the calendar', ['0000-01-01T00:00:00.000Z', nothing]],
    ['a moment after it', ['+275760-09-13T00:00:00.000Z', nothing]],
    ['a character that no database stores', ['\u0000', '\u0000', '\u0000']],
    ['nothing at all', []],
  ])('for a cursor is none either, in any list: %s', async (_, key) => {
    const page = `first: 1, after: "${cursorOf(key)}"`;
    const lists = ['toDo', 'myInvitations', 'overdueFeedback', 'surveyRounds', 'bulletins', 'teamMeetings'];
    const asked = lists.map((list) => `${list}(${page}) { edges { cursor } }`).join(' ');
    const inCase = `case(id: "${own.id}") { process { messages(${page}) { edges { cursor } } plans(${page}) { edges { cursor } } } }`;
    const query = `{ ${asked} professionals(organisationId: "umea-skola", ${page}) { edges { cursor } } ${inCase} }`;
    const { body } = await world.ask(tokens.coordinator, query);
    expect(body.errors).toBeUndefined();
  });
});

it('a token that is not for the hub takes no step and is told nothing', async () => {
  const { privateKey } = await generateKeyPair('EdDSA');
  const wrong: TokenWish[] = [
    { expiresAt: days(-1) },
    { audience: 'https://another.example' },
    { issuer: 'https://another.example' },
    { key: privateKey },
    { typ: 'JWT', kid: 'another-key' },
  ].map((change) => ({ ...tokens.coordinator, ...change }));
  for (const who of wrong) {
    const { status, body } = await callMutation(world, 'closeCase', who, { caseId: own.id, caseVersion: null });
    expect([status, body.data ?? null]).toEqual([401, null]);
    for (const query of ['{ toDo { edges { cursor } } }', '{ myInvitations { edges { cursor } } }'])
      expect((await world.ask(who, query)).status).toBe(401);
  }
});

const send = (who: TokenWish, mutation: string, input: object, fields?: string): Promise<TakenStep> =>
  stepsOf(world)(who, mutation, input, fields);

describe('a key that somebody else has used', () => {
  it('gives nobody what the other one made, and is nobody’s hindrance', async () => {
    const key = randomUUID();
    const question = { ageBand: 'AGE_6_9', sector: 'SCHOOL', cause: 'ATTENDANCE', question: 'Hur kan vi hjälpa?' };
    const raise = (who: TokenWish, more: object = {}): Promise<TakenStep> =>
      send(who, 'raiseConcern', { clientMutationId: key, teamId: 'hlt-umea', ...question, ...more }, 'reference id');
    const [one, other] = own.guardians as [TokenWish, TokenWish];
    const mine = await raise(one);
    expect([mine.problems, (await raise(one)).reference]).toEqual([[], mine.reference]);
    const theirs = await raise(other, { question: 'Något helt annat?' });
    expect(theirs.problems).toEqual([]);
    expect(theirs.reference).not.toBe(mine.reference);
    const professional = await raise(tokens.participant);
    expect((await raise(tokens['professional without a place'])).id).not.toBe(professional.id);

    const message = { clientMutationId: key, guardianIds: [own.guardianIds[0]], body: 'Hej.' };
    const sent = await send(tokens.coordinator, 'sendMessage', { caseId: own.id, ...message });
    expect((await send(tokens.participant, 'sendMessage', { caseId: own.id, ...message })).id).not.toBe(sent.id);
    const inOwn = { ...message, caseId: foreign.id, guardianIds: [foreign.guardianIds[0]] };
    expect((await send(foreign.staff[0]!, 'sendMessage', inOwn)).problems).toEqual([]);
  });

  it('is worth nothing once one is out of the case', async () => {
    const organisationId = 'umea-skola';
    const who = { ...tokens.participant, subject: `subject-${await addStaff(world, own.id, { organisationId })}` };
    const organisationNumber = organisationNumberOf(organisationId);
    const message = { caseId: own.id, clientMutationId: randomUUID(), guardianIds: [own.guardianIds[0]], body: 'Hej.' };
    const leaver = { ...who, organisationNumber };
    expect((await send(leaver, 'sendMessage', message)).problems).toEqual([]);
    await send(leaver, 'stepAside', { caseId: own.id }, 'id');
    await expect(send(leaver, 'sendMessage', message)).rejects.toThrow('CASE_NOT_FOUND');
  });
});

describe('two coordinators at the same instant', () => {
  let made: MadeCase;
  let both: readonly [TokenWish, TokenWish];
  beforeEach(async () => {
    made = await makeCase(world, { meetings: [] });
    await consent(world, made, { delivered: false });
    const second = await addStaff(world, made.id, { organisationId: 'umea-skola', role: 'COORDINATOR' });
    both = [made.staff[0]!, { ...made.staff[0]!, subject: `subject-${second}` }];
  });
  const codesOf = async (mutation: string, inputs: readonly [object, object], fields?: string): Promise<string[]> => {
    const sent = both.map((who, index) => send(who, mutation, { caseId: made.id, ...inputs[index] }, fields));
    return (await Promise.all(sent)).map(({ problems }) => problems[0]?.code ?? 'DONE').sort();
  };

  it.each<[string, () => Promise<string[]>, string]>([
    [
      'put a case on an agenda once',
      async () => {
        const meetingId = await makeMeeting(world);
        return codesOf('putOnAgenda', [
          { meetingId, clientMutationId: randomUUID() },
          { meetingId, clientMutationId: randomUUID() },
        ]);
      },
      'ALREADY_ON_AGENDA',
    ],
    ['close it once', () => codesOf('closeCase', [{ reason: 'MOVED' }, { reason: 'GOALS_MET' }]), 'CASE_CLOSED'],
    [
      'change what both have read once',
      () =>
        codesOf('changeOrganisations', [
          { caseVersion: 1, stepAsideIds: ['umea-socialtjanst'] },
          { caseVersion: 1, stepAsideIds: ['region-vasterbotten'] },
        ]),
      'CONFLICT',
    ],
    ['leave it with one of them when both step aside', () => codesOf('stepAside', [{}, {}], 'id'), 'LAST_COORDINATOR'],
  ])('%s', async (_, act, refused) => {
    expect(await act()).toEqual([refused, 'DONE'].sort());
  });
});
