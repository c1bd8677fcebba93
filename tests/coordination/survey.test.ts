// The survey after a plan (domain rule 29): rounds, codes, answers, and the proof that nothing in the database leads from an answer to
// the case. What is proven, and what is not: docs/decisions/0020.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { TokenWish } from '../support/identity.ts';
import { days, makeCase, type MadeCase } from './support/family.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let leader: TokenWish;
beforeAll(async () => {
  world = await startWorld();
  const id = randomUUID();
  await world.coordination.fork().insert(PersonEntity, {
    ...{ id, subject: `subject-${id}`, givenName: 'Lo', familyName: 'Ledare', profession: 'processledare' },
    ...{ organisationId: 'region-vasterbotten', unitId: null, teamId: null, processAreaId: 'umea-med-krans' },
  });
  leader = { subject: `subject-${id}`, roles: ['PROCESS_LEADER'] };
});
afterAll(() => world.close());

const sql = <Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> =>
  world.coordination.fork().execute<Row[]>(text, values as string[]);
const day = (count: number): string => swedishDay(days(count));

interface Problems {
  readonly problems: readonly { code: string }[];
}
async function ask<Data extends Problems>(who: TokenWish, name: string, fields: string, input: object): Promise<Data> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { code field message } } }`;
  const { body } = await world.ask(who, query, { variables: { input } });
  if (body.errors) throw new Error(body.errors[0]!.extensions.code);
  return body.data[name] as Data;
}
const codesOf = ({ problems }: Problems): string[] => problems.map(({ code }) => code);

interface Planned extends Problems {
  readonly round: { id: string; name: string; firstDay: string; lastDay: string } | null;
}
const planRound = (who: TokenWish, more: object = {}): Promise<Planned> =>
  ask(who, 'planSurveyRound', 'round { id name firstDay lastDay }', {
    ...{ clientMutationId: randomUUID(), name: 'Omgång', firstDay: day(0), lastDay: day(40) },
    ...more,
  });

interface Given extends Problems {
  readonly codes: { audience: 'CHILD' | 'GUARDIAN'; code: string }[];
}
const give = (who: TokenWish, made: MadeCase, planId: string): Promise<Given> =>
  ask(who, 'giveSurveyCodes', 'codes { audience code }', { caseId: made.id, planId });

interface Answered extends Problems {
  readonly received: boolean;
}
const anybody: TokenWish = { subject: 'somebody-who-answers', roles: [] };
const answer = (code: string, answers: object[], who = anybody): Promise<Answered> =>
  ask(who, 'answerSurvey', 'received', { code, answers });
const yes = [{ question: 'LISTENED', choice: 'YES' }];
const no = [{ question: 'LISTENED', choice: 'NO' }];

/** A plan that has been agreed, as far as the survey is concerned. */
async function agreedPlan(made: MadeCase, status = 'CLOSED'): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into plan (id, case_id, status, called_by_organisation_id, agreed_at, follow_up_on, created_by_id, created_at)
     values (?, ?, ?, 'umea-skola', ?, ?, ?, ?)`,
    [id, made.id, status, status === 'DRAFT' ? null : days(-1), day(30), made.personIds[0], days(-2)],
  );
  return id;
}

/** No round that another test has planned is run today. */
const endRounds = (): Promise<unknown> =>
  sql(`update survey_round set first_day = first_day - 1000, last_day = last_day - 1000`);

async function openRound(): Promise<string> {
  await endRounds();
  return (await planRound(leader)).round!.id;
}

describe('a round', () => {
  it('is planned by a process leader, once for a key, and read by everyone who has signed in', async () => {
    await endRounds();
    const wish = { clientMutationId: randomUUID(), name: 'Första omgången' };
    const planned = await planRound(leader, wish);
    expect(planned).toMatchObject({
      round: { name: 'Första omgången', firstDay: day(0), lastDay: day(40) },
      problems: [],
    });
    expect(await planRound(leader, wish)).toEqual(planned);
    expect(codesOf(await planRound(leader))).toEqual(['ROUND_OVERLAPS']);
    const questions = `{ openSurveyRound { name } surveyQuestions(audience: CHILD) { code text textEnglish }
      surveyRounds(first: 1) { edges { node { id } } pageInfo { hasNextPage } } }`;
    const { body } = await world.ask(anybody, questions);
    expect(body.data).toMatchObject({
      openSurveyRound: { name: 'Första omgången' },
      surveyRounds: { edges: [{ node: { id: planned.round!.id } }] },
    });
    expect(body.data.surveyQuestions[1]).toMatchObject({ code: 'COULD_SAY', text: 'Fick du säga vad du tycker?' });
  });

  it('is planned by nobody else', async () => {
    const made = await makeCase(world);
    for (const who of [
      made.staff[0]!,
      made.guardians[0]!,
      { ...leader, roles: ['PROFESSIONAL'] },
      { ...leader, subject: 'x' },
    ])
      await expect(planRound(who)).rejects.toThrow('FORBIDDEN');
  });
});

describe('the codes', () => {
  it('are given to the child and each guardian, by the coordinator, once for an agreed plan, also when the case is closed', async () => {
    await openRound();
    const made = await makeCase(world, { closed: true });
    const plan = await agreedPlan(made);
    const { codes, problems } = await give(made.staff[0]!, made, plan);
    expect([codes.map(({ audience }) => audience), problems]).toEqual([['CHILD', 'GUARDIAN', 'GUARDIAN'], []]);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(3);
    expect(await give(made.staff[0]!, made, plan)).toMatchObject({ codes: [], problems: [{ code: 'CODES_GIVEN' }] });
  });

  it('are given for no plan that is not agreed, is another case’s, or when no round is run; and then may be given later', async () => {
    await openRound();
    const made = await makeCase(world);
    const other = await agreedPlan(await makeCase(world));
    expect(codesOf(await give(made.staff[0]!, made, await agreedPlan(made, 'DRAFT')))).toEqual(['PLAN_NOT_AGREED']);
    expect(codesOf(await give(made.staff[0]!, made, other))).toEqual(['UNKNOWN_PLAN']);
    await endRounds();
    const plan = await agreedPlan(made);
    expect(codesOf(await give(made.staff[0]!, made, plan))).toEqual(['NO_OPEN_ROUND']);
    await openRound();
    expect(codesOf(await give(made.staff[0]!, made, plan))).toEqual([]);
  });

  it('are given by nobody but the coordinator', async () => {
    const made = await makeCase(world);
    const plan = await agreedPlan(made);
    await expect(give(made.staff[1]!, made, plan)).rejects.toThrow('FORBIDDEN');
    await expect(give(made.guardians[0]!, made, plan)).rejects.toThrow('FORBIDDEN');
    await expect(give(leader, made, plan)).rejects.toThrow('CASE_NOT_FOUND');
  });
});

describe('an answer', () => {
  it('is counted once for a code, and a code that is used, wrong or too late is answered with the same words', async () => {
    const roundId = await openRound();
    const made = await makeCase(world);
    const { codes } = await give(made.staff[0]!, made, await agreedPlan(made));
    const [child, guardian, other] = codes.map(({ code }) => code) as [string, string, string];
    expect(codesOf(await answer(child, [{ question: 'CHILD_HEARD', choice: 'YES' }]))).toEqual(['UNKNOWN_QUESTION']);
    expect(await answer(child.toLowerCase(), yes)).toEqual({ received: true, problems: [] });
    expect((await answer(guardian, [{ question: 'CHILD_HEARD', choice: 'PARTLY' }])).received).toBe(true);
    const [used, wrong] = [await answer(child, no), await answer('7K2M-9QXD-4TRB-H0WE', no)];
    await endRounds();
    const late = await answer(other, yes);
    expect([used, wrong, late].map((one) => JSON.stringify(one))).toEqual(
      [...Array<string>(3)].fill(JSON.stringify(used)),
    );
    expect(codesOf(used)).toEqual(['CODE_DOES_NOT_WORK']);
    const raised = await sql(
      `select audience, question, answer, count from survey_count where round_id = ? and count > 0 and answer <> 'NOT_ANSWERED' order by audience`,
      [roundId],
    );
    expect(raised).toEqual([
      { audience: 'CHILD', question: 'LISTENED', answer: 'YES', count: 1 },
      { audience: 'GUARDIAN', question: 'CHILD_HEARD', answer: 'PARTLY', count: 1 },
    ]);
  });

  it('is counted once when it is sent twice at the same instant', async () => {
    await openRound();
    const made = await makeCase(world);
    const { codes } = await give(made.staff[0]!, made, await agreedPlan(made));
    const both = await Promise.all([answer(codes[0]!.code, yes), answer(codes[0]!.code, yes)]);
    expect(both.map(({ received }) => received).sort()).toEqual([false, true]);
  });

  it('costs five statements, however many have answered', async () => {
    await openRound();
    const made = await makeCase(world);
    const { codes } = await give(made.staff[0]!, made, await agreedPlan(made));
    const query = 'mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { received } }';
    const counts: number[] = [];
    for (const { code, audience } of codes) {
      const answers = audience === 'CHILD' ? yes : [{ question: 'HELPS', choice: 'YES' }];
      counts.push((await world.ask(anybody, query, { variables: { input: { code, answers } } })).statements);
    }
    expect(counts).toEqual([5, 5, 5]);
  });
});

interface Stored {
  readonly table: string;
  readonly xmin: string;
  readonly xmax: string;
  readonly ctid: string;
  readonly row: Record<string, unknown>;
}

/** All that the database holds: every row of every table, with the system's own columns. */
async function everything(): Promise<Stored[]> {
  const tables = await sql<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      sql<Stored>(
        `select '${name}' as "table", xmin::text, xmax::text, ctid::text, to_jsonb(t) as row from ${name} t order by t.ctid`,
      ),
    ),
  );
  return rows.flat();
}
const isOfAnswers = ({ table }: Stored): boolean => /survey_(count|spent_code)$/.test(table);
const withoutLocks = (rows: Stored[]): object[] =>
  rows.map(({ table, xmin, ctid, row }) => ({ table, xmin, ctid, row }));
const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [String(value)];

describe('what the database holds of an answer', () => {
  let made: MadeCase[];
  let roundId: string;
  let codes: string[];
  let [before, given, after]: Stored[][] = [];

  /** Each of the families is given codes for a plan of its own. */
  async function giveAll(): Promise<string[]> {
    const drawn: string[] = [];
    for (const one of made) {
      const plan = await agreedPlan(one);
      drawn.push((await give(one.staff[0]!, one, plan)).codes[0]!.code);
    }
    return drawn;
  }
  const answerAll = async (answers: [string, object[]][]): Promise<void> => {
    for (const [code, chosen] of answers) expect((await answer(code, chosen)).received).toBe(true);
  };

  beforeAll(async () => {
    made = [await makeCase(world), await makeCase(world), await makeCase(world)];
    roundId = await openRound();
    before = await everything();
    codes = await giveAll();
    given = await everything();
    await answerAll([
      [codes[0]!, yes],
      [codes[1]!, no],
    ]);
    after = await everything();
  });

  it('is nothing of a code before it is used: giving writes the plan, and no row where the answers are', () => {
    expect(given!.filter(isOfAnswers)).toEqual(before!.filter(isOfAnswers));
    const earlier = new Set(before!.map(({ xmin }) => xmin));
    const written = given!.filter(({ xmin }) => !earlier.has(xmin)).map(({ table }) => table);
    expect(new Set(written)).toEqual(new Set(['public.plan']));
    const all = JSON.stringify([given, after]);
    for (const code of codes) for (const form of [code, code.replaceAll('-', '')]) expect(all).not.toContain(form);
  });

  it('is in no row of any other table, and bears the mark of no transaction that another row has', () => {
    const rest = (rows: Stored[]): Stored[] =>
      rows.filter((row) => !isOfAnswers(row) || row.row['round_id'] !== roundId);
    expect(withoutLocks(rest(after!))).toEqual(withoutLocks(rest(given!)));
    const others = new Set(rest(after!).map(({ xmin }) => xmin));
    expect(after!.filter((row) => row.row['round_id'] === roundId).some(({ xmin }) => others.has(xmin))).toBe(false);
  });

  it('bears one mark on all rows of the round, so that the lines of an answer and its code are like all others', () => {
    const rows = after!.filter(({ row }) => row['round_id'] === roundId);
    expect(rows.length).toBeGreaterThan(60);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(rows.map(({ xmax }) => xmax))).toEqual(new Set(['0']));
    const spent = rows.flatMap(({ row }) => (typeof row['code_hash'] === 'string' ? [row['code_hash']] : []));
    expect(spent).toHaveLength(2);
    // Stored in the order of the hashes, not in that of the answers.
    expect(spent).toEqual([...spent].sort((one, other) => (one < other ? -1 : 1)));
  });

  it('has no value in common with a case, a child, a person, a plan or a key of a mutation, and no time', async () => {
    const personal =
      /\.(hlt_case|child|guardian|person|participant|plan|plan_\w+|client_mutation|agenda_item|meeting)$/;
    const textsIn = (rows: Stored[]): Set<string> => new Set(rows.flatMap(({ row }) => textsOf(row)));
    const elsewhere = textsIn(after!.filter(({ table }) => personal.test(table)));
    const shared = [...textsIn(after!.filter(isOfAnswers))].filter((text) => elsewhere.has(text));
    // The round itself was made by a mutation with a key, and a small number stands anywhere.
    expect(shared.filter((text) => !/^\d$/.test(text) && !isRound(text))).toEqual([]);
    const columns = await sql<{ data_type: string }>(
      `select distinct data_type from information_schema.columns where table_name in ('survey_count', 'survey_spent_code')`,
    );
    expect(columns.map(({ data_type: type }) => type).sort()).toEqual(['integer', 'text', 'uuid']);
  });
  const isRound = (text: string): boolean =>
    after!.some(({ table, row }) => table === 'public.survey_round' && row['id'] === text);

  it('is the same, line by line, whichever family gave which answer and whoever was first', async () => {
    const counts = (id: string): Promise<unknown[]> =>
      sql(`select audience, question, answer, count from survey_count where round_id = ? order by 1, 2, 3`, [id]);
    const first = await counts(roundId);
    expect(first).toContainEqual({ audience: 'CHILD', question: 'LISTENED', answer: 'YES', count: 1 });
    for (const [one, other] of [
      [2, 1],
      [1, 0],
    ] as const) {
      const round = await openRound();
      const drawn = await giveAll();
      await answerAll([
        [drawn[other]!, no],
        [drawn[one]!, yes],
      ]);
      expect(await counts(round)).toEqual(first);
    }
  });

  it('is nothing of who answered, and nor does the log hold it', () => {
    const log = world.log();
    expect(log.length).toBeGreaterThan(100);
    for (const word of [anybody.subject!, ...codes, 'LISTENED']) expect(log).not.toContain(word);
    expect(JSON.stringify(after)).not.toContain(anybody.subject);
  });

  it('is not even the used codes, when the next round is planned', async () => {
    await openRound();
    expect(await sql('select 1 from survey_spent_code')).toEqual([]);
  });
});
