// De-identified consultations (domain rule 20): raised, discussed, answered and closed, and never a word of whom they are about.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MeetingEntity } from '@hlt/coordination/meetings/meeting.entity.ts';
import type { TokenWish } from '../support/identity.ts';
import { days, makeCase, testPersonalNumber } from './support/family.ts';
import { makePerson, type MadePerson } from './support/team-person.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

const team = 'hlt-vannas';
const smallTeam = 'hlt-dorotea';
let world: World;
let coordinator: MadePerson;
let member: MadePerson;
let raiser: MadePerson;
const guardian: TokenWish = {
  subject: 'somebody-s-guardian',
  roles: ['GUARDIAN'],
  personalIdentityNumber: testPersonalNumber(),
};
beforeAll(async () => {
  world = await startWorld();
  const wish = { teamId: team, organisationId: 'vannas-skola' };
  coordinator = await makePerson(world, { ...wish, teamRole: 'COORDINATOR' });
  member = await makePerson(world, { ...wish, organisationId: 'vannas-socialtjanst' });
  raiser = await makePerson(world, { teamId: null, organisationId: 'region-vasterbotten' });
  await makePerson(world, { teamId: smallTeam, organisationId: 'vannas-skola', teamRole: 'COORDINATOR' });
});
afterAll(async () => world.close());

interface Told {
  case: { id: string } | null;
  id: string | null;
  reference: string | null;
  problems: { code: string; field: string }[];
  warnings: { code: string; message: string }[];
  reportOfConcern: string;
}
const send = (who: TokenWish | null, name: string, input: object, fields: string): Promise<Reply> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return world.ask(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    variables: { input },
  });
};
const told = 'case { id } id reference problems { code field } warnings { code message } reportOfConcern';
const wish = (more: object = {}): object => ({
  ...{ clientMutationId: randomUUID(), teamId: team, ageBand: 'AGE_6_9', cause: 'ATTENDANCE' },
  question: 'Hur kan vi möta en elev som inte vill gå till skolan?',
  ...more,
});
const raise = async (who: TokenWish, more: object = {}): Promise<Told> => {
  const { body, text } = await send(who, 'raiseConcern', wish(more), told);
  if (body.errors) throw new Error(text);
  return body.data.raiseConcern as Told;
};
const codes = ({ problems, warnings }: Told): string[] => [...problems, ...warnings].map(({ code }) => code);
const step = async (name: string, input: object, who: TokenWish = coordinator.token): Promise<string[]> => {
  const { body, text } = await send(who, name, input, 'problems { code } case { process { state } }');
  if (body.errors) return [body.errors[0]!.extensions.code];
  if (body.data[name].problems.length > 0) return body.data[name].problems.map(({ code }: { code: string }) => code);
  return [body.data[name].case?.process?.state ?? text];
};
const answerOf = async (reference: string): Promise<unknown> => {
  const query = 'query ($r: String!) { consultationAnswer(reference: $r) { state question answer } }';
  return (await world.ask(guardian, query, { variables: { r: reference } })).body.data.consultationAnswer;
};
const work = 'query ($id: ID!) { case(id: $id) { process { consultation { question answer closedAs } } } }';
const workFor = async (who: TokenWish, id: string): Promise<unknown> => {
  const { body } = await world.ask(who, work, { variables: { id } });
  return body.errors ? body.errors[0]!.extensions.code : body.data.case.process?.consultation;
};
const count = async (sql: string): Promise<number> =>
  Number((await world.coordination.fork().execute<{ n: string }[]>(`select count(*) as n from ${sql}`))[0]?.n);

describe('raising', () => {
  it('gives the professional of any sector and the team’s coordinator a place, and tells where a report of concern goes', async () => {
    const raised = await raise(raiser.token);
    expect(codes(raised)).toEqual([]);
    expect(raised.reference).toBeNull();
    expect(raised.reportOfConcern).toContain('orosanmälan');
    expect(await workFor(raiser.token, raised.id!)).toMatchObject({ answer: null });
    expect(await workFor(coordinator.token, raised.id!)).toMatchObject({
      question: (wish() as { question: string }).question,
    });
    expect(await workFor(member.token, raised.id!)).toBe('CASE_NOT_FOUND');
  });

  it('makes it once, however often it is sent, and refuses the key for another question', async () => {
    const clientMutationId = randomUUID();
    const first = await raise(raiser.token, { clientMutationId });
    expect((await raise(raiser.token, { clientMutationId })).id).toBe(first.id);
    expect(codes(await raise(raiser.token, { clientMutationId, question: 'En annan fråga?' }))).toEqual(['KEY_USED']);
  });

  it.each([
    ['Det gäller 20160314-2381.', 'PERSONAL_NUMBER'],
    ['Ring mig på 090-99 88 77.', 'PHONE_NUMBER'],
    ['Familjen bor på storgatan 12.', 'ADDRESS'],
    ['', 'MISSING_TEXT'],
    ['Lång. '.repeat(400), 'TOO_LONG'],
  ])('does not take “%.30s”, also when it is acknowledged', async (question, code) => {
    expect(codes(await raise(raiser.token, { question, acknowledgedWarnings: [code] }))).toEqual([code]);
  });

  it('warns of what could be a name or a school, and saves nothing until the sender has judged it', async () => {
    const before = await count('consultation');
    const question = 'Vi undrar över Alva på Björkskolan i Vännäs.';
    const warned = await raise(raiser.token, { question });
    expect(warned.problems).toEqual([]);
    expect(codes(warned).sort()).toEqual(['NAME', 'UNIT']);
    expect(warned.warnings[0]?.message).not.toContain('Alva');
    expect(codes(await raise(raiser.token, { question, acknowledgedWarnings: ['NAME'] }))).toEqual(['UNIT']);
    expect(await count('consultation')).toBe(before);
    expect(codes(await raise(raiser.token, { question, acknowledgedWarnings: ['NAME', 'UNIT'] }))).toEqual([]);
  });

  it('warns in a small municipality of any text', async () => {
    expect(codes(await raise(raiser.token, { teamId: smallTeam }))).toEqual(['SMALL_MUNICIPALITY']);
    const acknowledgedWarnings = ['SMALL_MUNICIPALITY'];
    expect(codes(await raise(raiser.token, { teamId: smallTeam, acknowledgedWarnings }))).toEqual([]);
  });

  it('answers the same whether the hub knows a child of that name or not', async () => {
    await makeCase(world);
    const known = await raise(raiser.token, { question: 'Vi undrar över Alva Testsson i klassen.' });
    const unknown = await raise(raiser.token, { question: 'Vi undrar över Xyzzyna Okänd i klassen.' });
    expect(known).toEqual(unknown);
    expect(codes(known)).toEqual(['NAME']);
  });

  it('tells of a team that is not there, and of one without a coordinator', async () => {
    expect(codes(await raise(raiser.token, { teamId: 'hlt-ingenstans' }))).toEqual(['UNKNOWN_TEAM']);
    expect(codes(await raise(raiser.token, { teamId: 'hlt-lycksele' }))).toEqual(['NO_COORDINATOR']);
  });

  it('is for professionals whom the hub knows and for guardians', async () => {
    for (const roles of [['PROFESSIONAL'], ['INTEGRATOR'], ['CHILD']] as const) {
      const { body } = await send({ subject: 'nobody-known', roles }, 'raiseConcern', wish(), told);
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await send(null, 'raiseConcern', wish(), told)).status).toBe(401);
  });
});

describe('a guardian who raises', () => {
  it('gets a reference instead of a place, which reads the answer, and of whom nothing is stored', async () => {
    const clientMutationId = randomUUID();
    const raised = await raise(guardian, { clientMutationId });
    expect([codes(raised), raised.case, raised.id]).toEqual([[], null, null]);
    expect(raised.reference).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect((await raise(guardian, { clientMutationId })).reference).toBe(raised.reference);
    expect(codes(await raise(guardian, { clientMutationId, question: 'En annan fråga?' }))).toEqual(['KEY_USED']);
    expect(await answerOf(raised.reference!.toLowerCase())).toMatchObject({ state: 'RAISED', answer: null });
    expect(await answerOf('0000-0000-0000-0000-0000')).toBeNull();
    const stored = await everythingStored();
    for (const word of [guardian.subject!, guardian.personalIdentityNumber!, clientMutationId, raised.reference!])
      expect(stored).not.toContain(word);
    expect(stored).toContain(raiser.token.subject);
    expect(world.log()).not.toContain(raised.reference);
  });

  it('has another reference than anybody else with the same key', async () => {
    const clientMutationId = randomUUID();
    const other = { ...guardian, subject: 'another-guardian' };
    expect((await raise(guardian, { clientMutationId })).reference).not.toBe(
      (await raise(other, { clientMutationId })).reference,
    );
    expect(codes(await raise(guardian, { clientMutationId: 'guessable' }))).toEqual(['KEY_TOO_SHORT']);
  });
});

describe('discussing, answering and closing', () => {
  it('goes from a meeting over an answer to the end, and the members’ places are those of the meeting', async () => {
    const { id: caseId } = await raise(raiser.token);
    const meetingId = await meeting(team);
    expect(await step('discussConsultation', { caseId, meetingId })).toEqual(['DISCUSSED']);
    expect(await workFor(member.token, caseId!)).toMatchObject({ answer: null });
    const answer = 'Börja med tiden före första lektionen.';
    expect(await step('answerConsultation', { caseId, answer: 'Ring 090-99 88 77.' })).toEqual(['PHONE_NUMBER']);
    expect(await step('answerConsultation', { caseId, answer })).toEqual(['ANSWERED']);
    expect(
      await count(
        `event where kind = 'CONSULTATION' and recipient_person_id = '${raiser.id}' and case_id = '${caseId!}'`,
      ),
    ).toBe(1);
    expect(await step('closeConsultation', { caseId, as: 'ANSWERED' })).toEqual(['CLOSED']);
    expect(await workFor(raiser.token, caseId!)).toMatchObject({ answer, closedAs: 'ANSWERED' });
    expect(await step('answerConsultation', { caseId, answer })).toEqual(['CASE_CLOSED']);
    world.setNow(days(40));
    expect(await workFor(member.token, caseId!)).toBeUndefined();
    expect(await workFor(raiser.token, caseId!)).toMatchObject({ answer });
    world.setNow(new Date());
  });

  it('gives the guardian’s reference the answer', async () => {
    const { reference } = await raise(guardian);
    const caseId = await caseOfNewest();
    expect(await step('answerConsultation', { caseId, answer: 'Kontakta elevhälsan.' })).toEqual(['ANSWERED']);
    expect(await answerOf(reference!)).toMatchObject({ state: 'ANSWERED', answer: 'Kontakta elevhälsan.' });
  });

  it('refuses another team’s meeting, one that is over, an old version, and an end without its answer', async () => {
    const { id: caseId } = await raise(raiser.token);
    expect(await step('discussConsultation', { caseId, meetingId: await meeting('hlt-umea') })).toEqual([
      'UNKNOWN_MEETING',
    ]);
    expect(await step('discussConsultation', { caseId, meetingId: 'no-uuid' })).toEqual(['UNKNOWN_MEETING']);
    expect(await step('discussConsultation', { caseId, meetingId: await meeting(team, -2) })).toEqual(['MEETING_OVER']);
    expect(await step('closeConsultation', { caseId, as: 'ANSWERED' })).toEqual(['NOT_ANSWERED']);
    expect(await step('closeConsultation', { caseId, caseVersion: 7, as: 'NO_LONGER_NEEDED' })).toEqual(['CONFLICT']);
    expect(await step('closeConsultation', { caseId, as: 'NO_LONGER_NEEDED' })).toEqual(['CLOSED']);
  });

  it('is the coordinator’s alone, and not for a family’s case', async () => {
    const { id: caseId } = await raise(raiser.token);
    const family = await makeCase(world);
    for (const [name, more] of [
      ['discussConsultation', { meetingId: await meeting('hlt-umea') }],
      ['answerConsultation', { answer: 'Ett svar.' }],
      ['closeConsultation', { as: 'ANSWERED' }],
    ] as const) {
      expect(await step(name, { caseId, ...more }, raiser.token)).toEqual(['FORBIDDEN']);
      expect(await step(name, { caseId, ...more }, member.token)).toEqual(['CASE_NOT_FOUND']);
      expect(await step(name, { caseId: family.id, ...more }, family.staff[0])).toEqual(['ILLEGAL_STEP']);
    }
  });
});

async function meeting(teamId: string, inDays = 5): Promise<string> {
  const id = randomUUID();
  const times = { startsAt: days(inDays), endsAt: days(inDays + 0.1) };
  await world.coordination.fork().insert(MeetingEntity, { id, teamId, ...times, form: 'DIGITAL', place: null });
  return id;
}

async function caseOfNewest(): Promise<string> {
  const [row] = await world.coordination
    .fork()
    .execute<{ id: string }[]>(
      `select id from hlt_case where raised_by = 'GUARDIAN' order by raised_at desc, id limit 1`,
    );
  return row!.id;
}

/** All rows of all tables, as text. */
async function everythingStored(): Promise<string> {
  const em = world.coordination.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  let all = '';
  for (const { name } of tables) all += JSON.stringify(await em.execute(`select t::text from ${name} t`));
  return all;
}
