// The plan (SIP, domain rule 28): from a consent of its own to the closed plan, who may take which step, and what a guardian sees.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, makeCase, type CaseWish, type MadeCase } from './support/family.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const sql = <Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> =>
  world.coordination.fork().execute<Row[]>(text, values as string[]);
const placeOf = async (personId: string): Promise<string> => {
  const [place] = await sql<{ id: string }>('select id from participant where person_id = ?', [personId]);
  return place!.id;
};

interface Changed {
  readonly id: string | null;
  readonly problems: readonly { code: string; field: string | null; message: string; currentVersion: number | null }[];
}

const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) {
  ${name}(input: $input) { id problems { code field message currentVersion } case { id } } }`;
const typeOf = (name: string): string =>
  name === 'confirmPlanPart' ? 'PlanStepInput' : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;

const send = (who: TokenWish, name: string, input: object): ReturnType<World['ask']> =>
  world.ask(who, mutation(name, typeOf(name)), { variables: { input } });
async function change(who: TokenWish, name: string, input: object): Promise<Changed> {
  const { body } = await send(who, name, input);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data[name] as Changed;
}
const codes = async (who: TokenWish, name: string, input: object): Promise<string[]> =>
  (await change(who, name, input)).problems.map(({ code }) => code);

/** A case with a consent to a SIP, and the plan's steps in it. */
async function withConsent(wish: CaseWish = {}): Promise<MadeCase> {
  const made = await makeCase(world, wish);
  await consent(world, made, { purpose: 'SIP', delivered: false });
  return made;
}

interface Plan {
  readonly made: MadeCase;
  readonly id: string;
  /** Of its newest version unless told. */
  step(who: TokenWish, name: string, more?: object): Promise<string[]>;
}

async function startPlan(made: MadeCase, who = made.staff[0]!): Promise<Plan> {
  const { id, problems } = await change(who, 'startPlan', { caseId: made.id, clientMutationId: randomUUID() });
  expect(problems).toEqual([]);
  return {
    ...{ made, id: id! },
    step: async (by, name, more = {}) =>
      codes(by, name, { caseId: made.id, planId: id, version: await versionOf(id!), ...more }),
  };
}

async function versionOf(planId: string): Promise<number> {
  const [row] = await sql<{ version: number }>('select version from plan where id = ?', [planId]);
  return row!.version;
}

const day = (count: number): string => swedishDay(days(count));
const measure = (organisationId: string, more: object = {}): object => ({
  ...{ what: `Stöd från ${organisationId}`, organisationId, startsOn: day(1), endsOn: day(60) },
  ...more,
});
const whole = (more: object = {}): object => ({
  situation: 'Alva orkar inte hela skoldagar.',
  goals: ['Alva är i skolan varje dag till jul.'],
  childWords: 'Jag vill ha en lugn vrå.',
  measures: [measure('umea-skola', { unitId: 'umea-bjorkskolan' }), measure('umea-socialtjanst')],
  measuresByOthers: [{ what: 'Skjutsar till skolan', who: 'mormor' }],
  responsible: { organisationId: 'umea-socialtjanst' },
  followUpOn: day(20),
  ...more,
});
const invited = [{ organisationId: 'umea-skola' }, { organisationId: 'region-vasterbotten' }, { who: 'mormor' }];

/** Written and called; nobody has confirmed yet. */
async function calledPlan(made: MadeCase, content: object = whole()): Promise<Plan> {
  const plan = await startPlan(made);
  expect(await plan.step(made.staff[0]!, 'changePlan', content)).toEqual([]);
  expect(await plan.step(made.staff[0]!, 'inviteToPlan', { meetsAt: days(7), invited })).toEqual([]);
  return plan;
}

async function agreedPlan(made: MadeCase): Promise<Plan> {
  const plan = await calledPlan(made);
  for (const who of made.staff.slice(0, 2)) expect(await plan.step(who, 'confirmPlanPart')).toEqual([]);
  expect(await plan.step(made.staff[0]!, 'agreePlan')).toEqual([]);
  return plan;
}

const page = `query ($id: ID!) { case(id: $id) { process { plan {
  id status revision version legalSteps createdAt meetsAt agreedAt followUpOn closedAt closingNote surveyCodesGiven
  calledBy { name }
  content { ...Content }
  confirmations { organisation { id } unit { id } confirmedAt confirmedBy }
  followUps { edges { node { heldOn outcome nextOn revision recordedBy measures { measureId status } } } }
  revisions { edges { node { number reason changedAt agreedAt changedBy content { ...Content } } } }
} } } }
fragment Content on PlanContent { situation goals childWords childWordsHidden followUpOn
  guardianWords { words guardianName }
  measures { id what startsOn endsOn status organisation { id name } unit { id } participant { name } }
  measuresByOthers { what who }
  responsible { organisation { id } participant { name } }
  invited { id who absent organisation { id } unit { id } } }`;

interface Read {
  readonly status: string;
  readonly revision: number;
  readonly version: number;
  readonly legalSteps: string[];
  readonly followUpOn: string | null;
  readonly content: {
    readonly childWords: string | null;
    readonly childWordsHidden: boolean;
    readonly guardianWords: { words: string; guardianName: string | null }[];
    readonly measures: { id: string; what: string; status: string; participant: { name: string } | null }[];
    readonly invited: { id: string; who: string | null; absent: boolean; organisation: { id: string } | null }[];
  };
  readonly confirmations: { organisation: { id: string }; unit: { id: string } | null; confirmedAt: string | null }[];
  readonly followUps: { edges: { node: { outcome: string; nextOn: string | null } }[] };
  readonly revisions: {
    edges: { node: { number: number; reason: string | null; agreedAt: string | null; content: Read['content'] } }[];
  };
}
async function read(who: TokenWish, { id }: MadeCase): Promise<Read | null> {
  const { body } = await world.ask(who, page, { variables: { id } });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.case.process.plan as Read | null;
}
const waiting = (plan: Read): string[] =>
  plan.confirmations.filter(({ confirmedAt }) => confirmedAt === null).map(({ organisation }) => organisation.id);

describe('a plan from its beginning to its end', () => {
  it('is begun, written, called, confirmed, agreed, followed up, revised, agreed anew and closed', async () => {
    const made = await withConsent();
    const [school, social, region] = made.staff as [TokenWish, TokenWish, TokenWish];
    const plan = await calledPlan(made);
    expect(waiting((await read(school, made))!)).toEqual(['umea-skola', 'umea-socialtjanst']);
    expect(await plan.step(school, 'agreePlan')).toEqual(['NOT_CONFIRMED']);
    expect(await plan.step(region, 'confirmPlanPart')).toEqual(['NOT_YOUR_PART']);
    expect(await plan.step(school, 'confirmPlanPart')).toEqual([]);
    expect(await plan.step(social, 'confirmPlanPart')).toEqual([]);
    const called = (await read(school, made))!;
    const [, absentee] = called.content.invited;
    expect(await plan.step(school, 'agreePlan', { absentIds: [absentee!.id] })).toEqual([]);

    const agreed = (await read(social, made))!;
    expect(agreed).toMatchObject({ status: 'AGREED', revision: 1, followUpOn: day(20) });
    expect(agreed.content.invited.map(({ absent }) => absent)).toEqual([false, true, false]);
    expect(agreed.legalSteps).toEqual(['followUpPlan', 'revisePlan', 'closePlan']);

    world.setNow(days(21));
    const [first] = agreed.content.measures;
    const followUp = { heldOn: day(20), outcome: 'Det går bättre.', nextOn: day(40), clientMutationId: randomUUID() };
    const told = { ...followUp, measures: [{ id: first!.id, status: 'DONE' }] };
    expect(await plan.step(school, 'followUpPlan', told)).toEqual([]);
    const followed = (await read(school, made))!;
    expect(followed).toMatchObject({ status: 'FOLLOWED_UP', followUpOn: day(40) });
    expect(followed.content.measures.map(({ status }) => status)).toEqual(['DONE', 'PLANNED']);

    const reason = 'Familjen behöver mer stöd hemma.';
    expect(await plan.step(school, 'revisePlan', { reason, clientMutationId: randomUUID() })).toEqual([]);
    const revised = (await read(school, made))!;
    expect(revised).toMatchObject({ status: 'INVITED', revision: 2 });
    expect(waiting(revised)).toEqual(['umea-skola', 'umea-socialtjanst']);
    expect(revised.content.measures.map(({ status }) => status)).toEqual(['DONE', 'PLANNED']);
    const changed = revised.content.measures.map(({ id, what }, index) =>
      measure(['umea-skola', 'umea-socialtjanst'][index]!, { id, what: `${what}, mer` }),
    );
    expect(await plan.step(school, 'changePlan', { measures: changed, followUpOn: day(50) })).toEqual([]);

    const revisions = (await read(school, made))!.revisions.edges.map(({ node }) => node);
    expect(revisions.map(({ number, reason: why }) => [number, why])).toEqual([
      [2, reason],
      [1, null],
    ]);
    expect(revisions.map(({ content }) => content.measures[0]!.what)).toEqual([
      'Stöd från umea-skola, mer',
      'Stöd från umea-skola',
    ]);
    expect(revisions.map(({ agreedAt }) => agreedAt === null)).toEqual([true, false]);
    expect(await plan.step(social, 'confirmPlanPart')).toEqual([]);
    expect(await plan.step(school, 'confirmPlanPart')).toEqual([]);
    expect(await plan.step(school, 'agreePlan')).toEqual([]);
    expect(await plan.step(school, 'closePlan', { reason: 'Målen är nådda.' })).toEqual([]);
    const closed = (await read(made.guardians[0]!, made))!;
    expect(closed).toMatchObject({ status: 'CLOSED', closingNote: 'Målen är nådda.', legalSteps: [] });
    world.setNow(new Date());
  });

  it('keeps what was agreed as it was, whoever writes to the database', async () => {
    const plan = await agreedPlan(await withConsent());
    const rewrite = sql(`update plan_revision set content = '{}' where plan_id = ?`, [plan.id]);
    await expect(rewrite).rejects.toThrow('An agreed revision of a plan is not changed.');
  });

  it('has one open plan at a time', async () => {
    const made = await withConsent();
    const plan = await startPlan(made);
    const again = { caseId: made.id, clientMutationId: randomUUID() };
    expect(await codes(made.staff[0]!, 'startPlan', again)).toEqual(['PLAN_EXISTS']);
    expect(await plan.step(made.staff[0]!, 'closePlan', { reason: 'Behövs inte.' })).toEqual([]);
    expect(await codes(made.staff[0]!, 'startPlan', again)).toEqual([]);
  });

  it('is begun once, however often it is sent', async () => {
    const made = await withConsent();
    const input = { caseId: made.id, clientMutationId: randomUUID() };
    const first = await change(made.staff[0]!, 'startPlan', input);
    expect(await change(made.staff[0]!, 'startPlan', input)).toEqual(first);
  });

  it('writes a follow-up that is sent twice once', async () => {
    const made = await withConsent();
    const plan = await agreedPlan(made);
    const input = {
      caseId: made.id,
      planId: plan.id,
      version: await versionOf(plan.id),
      clientMutationId: randomUUID(),
    };
    const followUp = { ...input, heldOn: day(0), outcome: 'Bra.', nextOn: null };
    const first = await change(made.staff[0]!, 'followUpPlan', followUp);
    expect(await change(made.staff[0]!, 'followUpPlan', followUp)).toEqual(first);
    const { followUps, followUpOn } = (await read(made.staff[0]!, made))!;
    expect(followUps.edges.map(({ node }) => node.outcome)).toEqual(['Bra.']);
    expect(followUpOn).toBeNull();
  });
});

describe('what a plan stands on', () => {
  it('is not begun on a consent to HLT meetings, and ends in being closed when the family withdraws', async () => {
    const made = await makeCase(world);
    await consent(world, made, { delivered: false });
    const start = { caseId: made.id, clientMutationId: randomUUID() };
    expect(await codes(made.staff[0]!, 'startPlan', start)).toEqual(['NO_SIP_CONSENT']);

    const grantIds = await consent(world, made, { purpose: 'SIP', delivered: false });
    const plan = await startPlan(made);
    await sql(`update consent_grant set withdrawn_at = ? where id = any(string_to_array(?, ',')::uuid[])`, [
      days(-1),
      grantIds.join(','),
    ]);
    expect(await plan.step(made.staff[0]!, 'changePlan', whole())).toEqual(['NO_SIP_CONSENT']);
    expect(await plan.step(made.staff[0]!, 'closePlan', { reason: 'Familjen vill inte.' })).toEqual([]);
  });

  it('is called by the school only where the municipality has agreed so', async () => {
    const made = await withConsent();
    const forbid = (allowed: boolean): Promise<unknown> =>
      sql(`update municipality set school_calls_plan = ? where code = '2480'`, [allowed]);
    await forbid(false);
    const start = { caseId: made.id, clientMutationId: randomUUID() };
    expect(await codes(made.staff[0]!, 'startPlan', start)).toEqual(['SCHOOL_MAY_NOT_CALL']);
    const calledBy = { ...start, calledByOrganisationId: 'umea-socialtjanst' };
    expect(await codes(made.staff[0]!, 'startPlan', calledBy)).toEqual([]);
    await forbid(true);
  });

  it('is not agreed before it is whole', async () => {
    const made = await withConsent();
    const plan = await calledPlan(made, {});
    expect(await plan.step(made.staff[0]!, 'agreePlan')).toEqual([
      'NO_MEASURES',
      'NO_OVERALL_RESPONSIBLE',
      'NO_FOLLOW_UP_DAY',
    ]);
  });

  it('asks a unit anew when its part has been changed, and no other', async () => {
    const made = await withConsent();
    const plan = await calledPlan(made);
    const [school, social] = made.staff as [TokenWish, TokenWish];
    for (const who of [school, social]) await plan.step(who, 'confirmPlanPart');
    const [first, second] = (await read(school, made))!.content.measures;
    const own = measure('umea-socialtjanst', { id: second!.id, what: 'Något annat' });
    const kept = measure('umea-skola', { id: first!.id, unitId: 'umea-bjorkskolan' });
    expect(await plan.step(school, 'changePlan', { measures: [kept, own] })).toEqual([]);
    expect(waiting((await read(school, made))!)).toEqual(['umea-socialtjanst']);
    expect(await plan.step(school, 'changePlan', { goals: ['Ett annat mål'] })).toEqual([]);
    expect(waiting((await read(school, made))!)).toEqual(['umea-skola', 'umea-socialtjanst']);
  });

  it('takes nobody who is not in the case, no personal number and no unknown measure', async () => {
    const made = await withConsent();
    const plan = await startPlan(made);
    const { problems } = await change(made.staff[0]!, 'changePlan', {
      ...{ caseId: made.id, planId: plan.id, version: 1, situation: `Gäller ${made.childNumber}` },
      measures: [
        measure('vannas-skola'),
        measure('umea-skola', { unitId: 'vannas-hammarskolan', endsOn: day(0) }),
        measure('umea-skola', { participantId: await placeOf(made.personIds[1]!) }),
      ],
      guardianWords: [{ guardianId: randomUUID(), words: 'Vi vill.' }],
    });
    expect(problems.map(({ code, field }) => `${code} ${field!}`)).toEqual([
      'PERSONAL_NUMBER situation',
      'UNKNOWN_GUARDIAN guardianWords.0.guardianId',
      'ORGANISATION_NOT_IN_CASE measures.0.organisationId',
      'UNKNOWN_UNIT measures.1.unitId',
      'ENDS_BEFORE_START measures.1.endsOn',
      'UNKNOWN_PARTICIPANT measures.2.participantId',
    ]);
    const stray = { measures: [measure('umea-skola', { id: randomUUID() })] };
    expect(await plan.step(made.staff[0]!, 'changePlan', stray)).toEqual(['UNKNOWN_MEASURE']);
    expect(world.log()).not.toContain(made.childNumber);
  });
});

describe('two at the same plan', () => {
  it('refuses the one who has not read the other’s change, and tells the version that is there', async () => {
    const made = await withConsent();
    const plan = await startPlan(made);
    const own = { caseId: made.id, planId: plan.id, version: 1 };
    expect((await change(made.staff[0]!, 'changePlan', { ...own, situation: 'Den första.' })).problems).toEqual([]);
    const { problems } = await change(made.staff[1]!, 'changePlan', { ...own, situation: 'Den andra.' });
    expect(problems).toMatchObject([{ code: 'CONFLICT', field: 'version', currentVersion: 2 }]);
  });

  it('lets two units confirm the same text, and none a text that it has not read', async () => {
    const made = await withConsent();
    const plan = await calledPlan(made);
    const version = await versionOf(plan.id);
    expect(await plan.step(made.staff[1]!, 'confirmPlanPart', { version: version - 1 })).toEqual(['CONFLICT']);
    const both = made.staff.slice(0, 2).map((who) => plan.step(who, 'confirmPlanPart', { version }));
    expect(await Promise.all(both)).toEqual([[], []]);
  });

  it('refuses a step that is not legal now, and names those that are', async () => {
    const made = await withConsent();
    const plan = await startPlan(made);
    const agree = { caseId: made.id, planId: plan.id, version: 1 };
    const { problems } = await change(made.staff[0]!, 'agreePlan', agree);
    expect(problems).toMatchObject([{ code: 'ILLEGAL_STEP', field: 'planId' }]);
    expect(problems[0]!.message).toContain('Möjligt nu: changePlan, inviteToPlan, closePlan.');
  });
});

describe('who may', () => {
  const steps = [
    'changePlan',
    'inviteToPlan',
    'confirmPlanPart',
    'agreePlan',
    'followUpPlan',
    'revisePlan',
    'closePlan',
  ];
  const inputs: Record<string, object> = {
    inviteToPlan: { meetsAt: days(7), invited },
    followUpPlan: { heldOn: day(0), outcome: 'Bra.', clientMutationId: 'a' },
    revisePlan: { reason: 'Ändrat.', clientMutationId: 'b' },
    closePlan: { reason: 'Klart.' },
  };

  it('lets no guardian and nobody from outside take a step, and tells the latter of no case', async () => {
    const made = await withConsent();
    const other = await withConsent();
    const plan = await startPlan(made);
    for (const name of steps) {
      const input = { caseId: made.id, planId: plan.id, version: 1, ...inputs[name] };
      const answers = await Promise.all([made.guardians[0]!, other.staff[0]!].map((who) => send(who, name, input)));
      const refused = answers.map(({ body }) => body.errors?.[0]?.extensions.code);
      expect(refused, name).toEqual(['FORBIDDEN', 'CASE_NOT_FOUND']);
    }
  });

  it('reaches no plan of another case by its id', async () => {
    const made = await withConsent();
    const plan = await startPlan(await withConsent());
    for (const planId of [plan.id, randomUUID(), 'nothing']) {
      const close = { caseId: made.id, planId, version: 1, reason: 'Klart.' };
      expect(await codes(made.staff[0]!, 'closePlan', close)).toEqual(['UNKNOWN_PLAN']);
    }
  });

  it('neither shows nor changes a plan for somebody whose time is over, or in a case with protected identity', async () => {
    const over = { organisationId: 'umea-socialtjanst', accessUntil: days(-1) };
    const coordinator = { organisationId: 'umea-skola', role: 'COORDINATOR' } as const;
    const made = await withConsent({ staff: [coordinator, over, { organisationId: 'region-vasterbotten' }] });
    const plan = await startPlan(made);
    expect(await plan.step(made.staff[1]!, 'changePlan', whole())).toEqual(['ACCESS_CLOSED']);
    await sql('update child set protected_identity = true where id = ?', [made.childId]);
    expect(await plan.step(made.staff[0]!, 'closePlan', { reason: 'Klart.' })).toEqual(['PROTECTED_IDENTITY']);
    const { body } = await world.ask(made.staff[0]!, page, { variables: { id: made.id } });
    expect(body.data.case.process).toBeNull();
  });
});

describe('what a guardian sees', () => {
  it('sees no draft; then the plan, but not what the child keeps nor what the other guardian has said alone', async () => {
    const made = await withConsent();
    const [one, other] = made.guardianIds;
    const plan = await startPlan(made);
    const said = [
      { guardianId: one, words: 'Jag oroar mig.' },
      { guardianId: other, words: 'Det går bra.' },
    ];
    const words = [...said, { words: 'Vi vill ha hjälp.' }];
    await plan.step(made.staff[0]!, 'changePlan', whole({ childWordsHidden: true, guardianWords: words }));
    expect(await read(made.guardians[0]!, made)).toBeNull();
    await plan.step(made.staff[0]!, 'inviteToPlan', { meetsAt: days(7), invited });

    const seen = (await read(made.guardians[0]!, made))!;
    expect(seen.content).toMatchObject({ childWords: null, childWordsHidden: false });
    expect(seen.content.guardianWords).toEqual([
      { words: 'Jag oroar mig.', guardianName: 'Förälder1 Testsson' },
      { words: 'Vi vill ha hjälp.', guardianName: null },
    ]);
    expect(seen.legalSteps).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('lugn vrå');
    const team = (await read(made.staff[1]!, made))!;
    expect(team.content).toMatchObject({ childWords: 'Jag vill ha en lugn vrå.', childWordsHidden: true });
    expect(team.content.guardianWords).toHaveLength(3);
  });

  it('reads in no earlier revision what the child has decided to keep to itself since', async () => {
    const made = await withConsent();
    const plan = await calledPlan(made, whole({ childWordsHidden: false }));
    for (const who of made.staff.slice(0, 2)) await plan.step(who, 'confirmPlanPart');
    await plan.step(made.staff[0]!, 'agreePlan');
    expect(JSON.stringify(await read(made.guardians[0]!, made))).toContain('lugn vrå');
    await plan.step(made.staff[0]!, 'revisePlan', { reason: 'Barnet vill det.', clientMutationId: randomUUID() });
    expect(await plan.step(made.staff[0]!, 'changePlan', { childWordsHidden: true })).toEqual([]);
    expect(JSON.stringify(await read(made.guardians[0]!, made))).not.toContain('lugn vrå');
    expect(JSON.stringify(await read(made.staff[1]!, made))).toContain('lugn vrå');
  });
});

it('answers the whole page of a plan with six statements, however many measures, revisions and follow-ups there are', async () => {
  const made = await withConsent();
  const guardianWords = [{ guardianId: made.guardianIds[0], words: 'Vi vill.' }];
  const person = { participantId: await placeOf(made.personIds[0]!) };
  const content = whole({ guardianWords, measures: [measure('umea-skola', person), measure('umea-socialtjanst')] });
  const plan = await calledPlan(made, content);
  const first = await world.ask(made.staff[0]!, page, { variables: { id: made.id } });
  for (const who of made.staff.slice(0, 2)) await plan.step(who, 'confirmPlanPart');
  await plan.step(made.staff[0]!, 'agreePlan');
  for (const outcome of ['Bra.', 'Bättre.'])
    await plan.step(made.staff[0]!, 'followUpPlan', { heldOn: day(0), outcome, clientMutationId: randomUUID() });
  await plan.step(made.staff[0]!, 'revisePlan', { reason: 'Mer.', clientMutationId: randomUUID() });
  const last = await world.ask(made.staff[0]!, page, { variables: { id: made.id } });
  expect(last.body.data.case.process.plan.content.measures[0].participant).toEqual({ name: 'Kim Kollega' });
  expect(last.body.data.case.process.plan.followUps.edges).toHaveLength(2);
  expect([first.statements, last.statements]).toEqual([6, 6]);
});
