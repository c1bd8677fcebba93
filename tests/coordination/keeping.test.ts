// What each organisation takes to its own file, how long a closed case is kept, and that a purge leaves nothing (domain rules 4, 17).
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity, CaseOrganisationEntity, ParticipantEntity } from '@hlt/coordination/cases/case.entity.ts';
import { loadDirectory } from '@hlt/coordination/directory/load-directory.ts';
import { caseExportSchema, type CaseExportDocument } from '@hlt/coordination/keeping/case-export.schema.ts';
import { exportFaults, type ExportWish } from '@hlt/coordination/keeping/may-export.rules.ts';
import { caseSteps, childSteps } from '@hlt/coordination/keeping/purge-steps.ts';
import { reasonToWait } from '@hlt/coordination/keeping/purge-wait.rules.ts';
import { purgeCases } from '@hlt/coordination/keeping/purge.writer.ts';
import { runPurgeCommand } from '@hlt/coordination/keeping/run-purge-command.ts';
import type { TokenWish } from '../support/identity.ts';
import { addStaff, consent, days, givePlace, makeCase, type MadeCase } from './support/family.ts';
import { fillCase, wordsIn } from './support/whole-case.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world);
});

const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();
const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  em().execute<Row[]>(text, values);

async function exported(who: TokenWish, input: object = {}): Promise<{ codes: string[]; document: string | null }> {
  const { body } = await world.ask(
    who,
    `mutation ($input: ExportCaseInput!) { exportCase(input: $input) { document exportedAt problems { code } } }`,
    { variables: { input: { caseId: made.id, ...input } } },
  );
  if (body.errors) throw new Error(body.errors[0]!.extensions.code);
  const { document, problems } = body.data.exportCase as { document: string | null; problems: { code: string }[] };
  return { codes: problems.map(({ code }) => code), document };
}
const documentOf = async (who: TokenWish, input: object = {}): Promise<CaseExportDocument> =>
  caseExportSchema.parse(JSON.parse((await exported(who, input)).document!));
const close = async (one: MadeCase): Promise<void> => {
  const { body } = await world.ask(
    one.staff[0]!,
    `mutation { closeCase(input: { caseId: "${one.id}", reason: GOALS_MET }) { problems { code } } }`,
  );
  expect(body.data.closeCase.problems).toEqual([]);
};
const closeLongAgo = (one: MadeCase): Promise<unknown> =>
  em().nativeUpdate(CaseEntity, { id: one.id }, { status: 'CLOSED', closedAt: days(-800), closingReason: 'MOVED' });
const purge = (...options: string[]): Promise<string[]> => runPurgeCommand(options, em, new Date());

describe('what an organisation takes to its own file', () => {
  it('is what concerns it, by the schema that is published, and no personal number', async () => {
    const words = wordsIn(made);
    await consent(world, made);
    await fillCase(world, made);
    const { document } = await exported(made.staff[0]!);
    const school = caseExportSchema.parse(JSON.parse(document!));
    expect(school).toMatchObject({
      ...{ type: 'hlt-case-export', version: 1, exportedBy: 'Kim Kollega' },
      ...{ organisation: { id: 'umea-skola' }, child: { name: 'Alva Testsson', birthDate: '2016-03-14' } },
      participants: [{ role: 'COORDINATOR' }],
      meetings: [{ childVoice: { heard: 'ATTENDED', words: 'Jag vill ha kompisar.' } }],
      interventions: [{ description: words.school, evaluations: [{ outcome: 'ONGOING' }] }],
      feedback: [{ guardian: 'Förälder1 Testsson', note: words.school }],
      plans: [{ status: 'INVITED', revisions: [{ content: { goals: ['Trygg skoldag'] } }], confirmations: [] }],
      messages: [{ body: words.social, recipients: expect.arrayContaining(['Förälder1 Testsson']) }],
    });
    expect(new Set(school.consents.map(({ secrecyUnit }) => secrecyUnit))).toEqual(
      new Set(['SCHOOL', 'STUDENT_HEALTH_MEDICAL']),
    );
    expect(school.consents[0]!.signers).toHaveLength(2);
    expect(document).not.toContain(words.health);
    for (const number of [made.childNumber, ...made.guardianNumbers]) expect(document).not.toContain(number);

    const published = JSON.parse(
      await readFile(new URL('../../schema/exports/case-export.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const installed = createRequire(new URL('../../subgraphs/shared/package.json', import.meta.url));
    const { Ajv2020 } = installed('ajv/dist/2020.js') as {
      Ajv2020: new (options: object) => { compile(schema: object): (data: unknown) => boolean };
    };
    const judge = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
    expect(judge(school)).toBe(true);
    expect(judge({ ...school, personalIdentityNumber: 'x' })).toBe(false);

    const [social, health] = [await documentOf(made.staff[1]!), await documentOf(made.staff[2]!)];
    expect(social).toMatchObject({ interventions: [{ description: words.social }], feedback: [], plans: [{}] });
    expect(social.messages.map(({ body }) => body)).toEqual([words.social]);
    expect(health).toMatchObject({ interventions: [], plans: [], messages: [{ body: words.health }] });
    expect(JSON.stringify(health)).not.toMatch(new RegExp(`${words.school}|${words.social}`));
  });

  it('is recorded, and told in the case', async () => {
    const exportsOf = async (): Promise<unknown> =>
      (
        await world.ask(
          made.staff[0]!,
          `{ case(id: "${made.id}") { process { exports { organisation { id } exportedAt isWhole } } } }`,
        )
      ).body.data.case.process.exports;
    const none = { exportedAt: null, isWhole: false };
    expect(await exportsOf()).toEqual(
      ['region-vasterbotten', 'umea-skola', 'umea-socialtjanst'].map((id) => ({ organisation: { id }, ...none })),
    );
    await exported(made.staff[1]!);
    const [, , early] = (await exportsOf()) as object[];
    expect(early).toMatchObject({
      organisation: { id: 'umea-socialtjanst' },
      exportedAt: expect.any(String),
      isWhole: false,
    });
    await close(made);
    await exported(made.staff[1]!);
    expect(((await exportsOf()) as object[])[2]).toMatchObject({ isWhole: true });
    const kept = await sql('select organisation_id, exported_by_id from case_export where case_id = ?', [made.id]);
    expect(kept).toEqual(Array(2).fill({ organisation_id: 'umea-socialtjanst', exported_by_id: made.personIds[1] }));
  });

  it('is for those of the organisation, and for the coordinator on behalf of every one', async () => {
    const other = { organisationId: 'region-vasterbotten' };
    await fillCase(world, made);
    expect((await exported(made.staff[1]!, other)).codes).toEqual(['NOT_OWN_ORGANISATION']);
    // Who takes it for others reads no message that was written between them (attack 24).
    const behalf = await documentOf(made.staff[0]!, other);
    expect([behalf.organisation.id, behalf.messages]).toEqual(['region-vasterbotten', []]);
    const social = await documentOf(made.staff[0]!, { organisationId: 'umea-socialtjanst' });
    expect(social.messages.map(({ body }) => body)).toEqual([wordsIn(made).social]);
    const guest = await addStaff(world, made.id, { organisationId: 'region-vasterbotten', role: 'INVITED' });
    expect((await documentOf({ ...made.staff[2]!, subject: `subject-${guest}` })).messages).toEqual([]);
    expect((await exported(made.staff[0]!, { organisationId: 'vannas-skola' })).codes).toEqual(['NOT_IN_CASE']);
    await em().nativeUpdate(
      CaseOrganisationEntity,
      { caseId: made.id, organisationId: 'umea-socialtjanst' },
      { steppedAsideAt: days(-1) },
    );
    expect((await exported(made.staff[0]!, { organisationId: 'umea-socialtjanst' })).codes).toEqual(['NOT_IN_CASE']);
    await expect(exported(made.staff[1]!)).rejects.toThrow('CASE_NOT_FOUND');
    await expect(exported(made.guardians[0]!)).rejects.toThrow('FORBIDDEN');
    const foreign = await makeCase(world);
    await expect(exported(foreign.staff[0]!)).rejects.toThrow('CASE_NOT_FOUND');
    const recorded = await sql('select distinct organisation_id from case_export where case_id = ? order by 1', [
      made.id,
    ]);
    expect(recorded).toEqual(['region-vasterbotten', 'umea-socialtjanst'].map((id) => ({ organisation_id: id })));
  });

  it('is refused for protected identity and for a de-identified consultation', async () => {
    made = await makeCase(world, { protectedGuardian: true });
    expect(await exported(made.staff[0]!)).toEqual({ codes: ['PROTECTED_IDENTITY'], document: null });
    made = await makeCase(world, { kind: 'DE_IDENTIFIED' });
    expect(await exported(made.staff[0]!)).toEqual({ codes: ['NO_CHILD'], document: null });
  });

  const now = new Date('2026-05-01T12:00:00Z');
  const own: ExportWish = {
    place: {
      ...{ as: 'STAFF', role: 'MEMBER', organisationId: 'a', organisationNumber: null, sector: 'SCHOOL' },
      ...{
        profession: 'rektor',
        unitId: null,
        window: { from: days(-9, now), until: days(1, now) },
        steppedAside: false,
      },
    },
    ...{ organisationId: 'a', organisationIds: ['a', 'b'], closedAt: null },
  };
  const until = (end: Date): ExportWish['place'] => ({ ...own.place, window: { from: days(-9, now), until: end } });
  it.each<[string, Partial<ExportWish>, string[]]>([
    ['while the place lasts', {}, []],
    ['after the case has ended with the place', { place: until(days(-3, now)), closedAt: days(-3, now) }, []],
    ['not when the place was over before', { place: until(days(-4, now)), closedAt: days(-3, now) }, ['ACCESS_CLOSED']],
    ['not when the place is over and the case goes on', { place: until(now) }, ['ACCESS_CLOSED']],
    ['not another organisation’s', { organisationId: 'b' }, ['NOT_OWN_ORGANISATION']],
    [
      'another organisation’s by the coordinator',
      { organisationId: 'b', place: { ...until(now), role: 'COORDINATOR' } },
      [],
    ],
    [
      'nothing of who is not in the case',
      { organisationId: 'c', place: { ...own.place, role: 'COORDINATOR' } },
      ['NOT_IN_CASE'],
    ],
  ])('can be had %s', (_when, change, codes) => {
    expect(exportFaults({ ...own, ...change }, now).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the purge', () => {
  /** Every row of every table in which one of these stands, whatever the column. */
  async function tracesOf(...needles: string[]): Promise<string[]> {
    const tables = await sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
    const found = [];
    for (const { name } of tables) {
      const rows = await sql<{ text: string }>(`select t::text as text from ${name} t`);
      if (rows.some(({ text }) => needles.some((needle) => text.includes(needle)))) found.push(name);
    }
    return found.sort();
  }

  it('leaves nothing of the case, the child and the guardians, but who was let in', async () => {
    await consent(world, made);
    await fillCase(world, made);
    await exported(made.staff[0]!);
    await closeLongAgo(made);
    const needles = [made.id, made.childId, made.childNumber, ...made.guardianIds, ...Object.values(wordsIn(made))];
    const before = await tracesOf(...needles);
    const listed = [...caseSteps, ...childSteps].map(({ table }) => table);
    // A consultation has no child, a delivery and a follow-up of a plan only the ids of what they belong to.
    const elsewhere = [
      'consultation',
      'grant_delivery',
      'consent_withdrawal',
      'plan_revision',
      'plan_confirmation',
      'plan_follow_up',
    ];
    expect(before).toEqual([...listed.filter((table) => !elsewhere.includes(table)), 'release_decision'].sort());

    const order = { caseIds: [made.id], now: new Date() };
    const planned = await purgeCases(em(), { ...order, dryRun: true });
    expect(await tracesOf(...needles)).toEqual(before);
    expect(planned).toMatchObject({
      hlt_case: 1,
      child: 1,
      guardian: 2,
      consent_signer: 8,
      message_recipient: 3,
      plan: 1,
    });
    const nothingOf = ['consultation', 'consent_withdrawal', 'release_decision'];
    for (const [table, count] of Object.entries(planned)) expect(count > 0, table).toBe(!nothingOf.includes(table));

    expect(await purgeCases(em(), { ...order, dryRun: false })).toEqual(planned);
    expect(await tracesOf(...needles)).toEqual(['release_decision']);
    const [run] = await sql<{ counts: unknown }>('select counts from purge_run order by purged_at desc limit 1');
    expect(run!.counts).toEqual(planned);
    expect(
      (await world.ask(made.staff[0]!, `{ case(id: "${made.id}") { id } }`)).body.errors?.[0]?.extensions.code,
    ).toBe('CASE_NOT_FOUND');
  });

  it('knows every table that refers to a case or to a child', async () => {
    const references = await sql<{ from: string; to: string }>(
      `select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f'`,
    );
    const found = new Set(['hlt_case', 'child']);
    for (const table of found) for (const { from, to } of references) if (to === table) found.add(from);
    expect([...caseSteps, ...childSteps].map(({ table }) => table).sort()).toEqual([...found].sort());
  });

  it('asks no table from its beginning to its end whether it still refers to what goes', async () => {
    const unindexed = await sql<{ of: string }>(
      `select c.conrelid::regclass || '.' || a.attname as of
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid::regclass::text = any(string_to_array(?, ','))
         and not exists (select 1 from pg_index i
                         where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)`,
      [[...caseSteps, ...childSteps].map(({ table }) => table).join(',')],
    );
    expect(unindexed.map((one) => one.of)).toEqual([]);
  });

  it('keeps a child that has another case, and leaves that case alone', async () => {
    const otherId = randomUUID();
    await sql(
      `insert into hlt_case (id, kind, status, purpose, team_id, child_id, raised_at)
       select ?, kind, status, purpose, team_id, child_id, raised_at from hlt_case where id = ?`,
      [otherId, made.id],
    );
    await consent(world, made);
    await sql(
      `insert into consent_form (id, case_id, child_id, purpose, language, text_version, registrar_id, registered_at, continues_form_id)
       select gen_random_uuid(), ?, child_id, purpose, language, text_version, registrar_id, registered_at, id
       from consent_form where case_id = ?`,
      [otherId, made.id],
    );
    await closeLongAgo(made);
    const first = await purgeCases(em(), { caseIds: [made.id], dryRun: false, now: new Date() });
    expect(first).toMatchObject({ hlt_case: 1, child: 0, guardian: 0 });
    await em().nativeUpdate(
      CaseEntity,
      { id: otherId },
      { status: 'CLOSED', closedAt: days(-800), closingReason: 'MOVED' },
    );
    const second = await purgeCases(em(), { caseIds: [otherId], dryRun: false, now: new Date() });
    expect(second).toMatchObject({ hlt_case: 1, child: 1, guardian: 2 });
  });

  it('takes no open case, whoever asks', async () => {
    expect(await purgeCases(em(), { caseIds: [made.id], dryRun: false, now: new Date() })).toMatchObject({
      hlt_case: 0,
    });
    expect(await sql('select 1 from hlt_case where id = ?', [made.id])).toHaveLength(1);
  });

  it('waits for each organisation’s export, unless told not to, and lists what waits', async () => {
    await sql(
      `insert into case_export (id, case_id, organisation_id, exported_by_id, exported_at) values (?, ?, 'umea-socialtjanst', ?, ?)`,
      [randomUUID(), made.id, made.personIds[1], days(-801)],
    );
    await closeLongAgo(made);
    const left = (lines: string[]): string[] => lines.filter((line) => line.includes(made.id));
    const waits = `waits: case ${made.id}, not exported by`;
    expect(left(await purge())).toEqual([`${waits} region-vasterbotten, umea-skola, umea-socialtjanst`]);
    for (const organisationId of ['region-vasterbotten', 'umea-skola'])
      await exported(made.staff[0]!, { organisationId });
    expect(left(await purge('--dry-run'))).toEqual([`${waits} umea-socialtjanst`]);
    const dry = await purge('--without-export', '--dry-run');
    expect(dry[0]).toMatch(/^Closed cases that are due: \d+\. Would be purged: \d+; nothing has been\.$/);
    expect(dry).toContain('case_export 3');
    expect(await sql('select 1 from hlt_case where id = ?', [made.id])).toHaveLength(1);
    await exported(made.staff[0]!, { organisationId: 'umea-socialtjanst' });
    const [summary, ...lines] = await purge();
    expect(summary).toMatch(/Purged: [1-9]\d*\.$/);
    expect(lines).toContain('child 1');
    expect(await sql('select 1 from hlt_case where id = ?', [made.id])).toEqual([]);
  });

  it('wants no export of whoever stepped aside, of a consultation or of a family with protected identity', async () => {
    const cases = [
      await makeCase(world, { kind: 'DE_IDENTIFIED' }),
      await makeCase(world, { protectedChild: true }),
      await makeCase(world, { organisations: [{ id: 'umea-skola', steppedAside: true }] }),
    ];
    for (const one of cases) await closeLongAgo(one);
    await purge();
    for (const { id } of cases) expect(await sql('select 1 from hlt_case where id = ?', [id])).toEqual([]);
  });

  it('waits until the end of each consent has reached its owner, whatever it is told', async () => {
    await consent(world, made);
    await close(made);
    await em().nativeUpdate(CaseEntity, { id: made.id }, { closedAt: days(-800) });
    const lines = await purge('--without-export');
    expect(lines).toContain(`waits: case ${made.id}, consents whose end has not reached their owner: 4`);
    await world.deliver();
    await purge('--without-export');
    expect(await sql('select 1 from hlt_case where id = ?', [made.id])).toEqual([]);
    expect(reasonToWait({ id: 'x', notExported: [], undelivered: 0 }, { withoutExport: false })).toBeNull();
  });

  it('purges nothing before its time, which each municipality sets and a new version of the hub leaves', async () => {
    await closeLongAgo(made);
    expect(await purge('retention', '2480', '36')).toEqual(['2480 Umeå keeps a closed case for 36 months.']);
    await loadDirectory(em(), { withExamples: true });
    expect(await purge('retention')).toContain('2480 Umeå 36 months');
    await purge('--without-export');
    expect(await sql('select 1 from hlt_case where id = ?', [made.id])).toHaveLength(1);
    await purge('retention', '2480', '24');
    await purge('--without-export');
    expect(await sql('select 1 from hlt_case where id = ?', [made.id])).toEqual([]);
  });

  it.each([
    [['all']],
    [['--dry-run', 'now']],
    [['retention', '2480']],
    [['retention', '2480', '121']],
    [['retention', '2480', '-1']],
    [['retention', '2480', 'x']],
    [['retention', '9999', '12']],
    [['retention', '2480', '12', '13']],
  ])('explains itself when it does not understand: %j', async (options) => {
    expect((await purge(...options))[0]).toContain('npm run purge -- --dry-run');
  });

  it('forgets after thirty days what belongs to no case: the keys of what was made, and reminders of bulletins', async () => {
    const at = (age: number): Promise<unknown> =>
      sql(
        `with one as (insert into client_mutation (subject, mutation, key, content_hash, case_id, result_id, made_at)
           select 'old', 'planMeetings', k, 'x', c::uuid, gen_random_uuid(), ? from (values (?, null), (?, ?)) v(k, c))
         insert into event (id, kind, recipient_person_id, cause_key, case_id, made_at)
           select gen_random_uuid(), 'BULLETIN', ?, k, c::uuid, ? from (values (?, null), (?, ?)) v(k, c)`,
        [
          ...[days(-age), `k${String(age)}`, `c${String(age)}`, made.id],
          ...[made.personIds[0], days(-age), `k${String(age)}`, `c${String(age)}`, made.id],
        ],
      );
    await at(29);
    await at(31);
    const counts = await purgeCases(em(), { caseIds: [], dryRun: false, now: new Date() });
    expect(counts).toMatchObject({ event: 1, client_mutation: 1 });
    const left = await sql(`select key from client_mutation where subject = 'old' order by key`);
    expect(left.map((row) => Object.values(row as object)[0])).toEqual(['c29', 'c31', 'k29']);
    expect(await sql(`select cause_key from event where cause_key in ('c29', 'c31', 'k29', 'k31')`)).toHaveLength(3);
    await sql(`delete from event`);
  });

  it('forgets who was let in to a purged case after five years, and of a case that is left never', async () => {
    const decision = (caseId: string): Promise<unknown> =>
      sql(
        `insert into release_decision (id, case_id, organisation_id, caller_subject, categories, transaction, kid, decided_at)
         select ?, ?, 'umea-skola', 's', '{ATTENDANCE_SUMMARY}', ?, kid, now() - interval '61 months' from signing_key limit 1`,
        [randomUUID(), caseId, randomUUID()],
      );
    await decision(made.id);
    await decision(randomUUID());
    expect(await purgeCases(em(), { caseIds: [], dryRun: false, now: new Date() })).toMatchObject({
      release_decision: 1,
    });
    expect(await sql('select 1 from release_decision where case_id = ?', [made.id])).toHaveLength(1);
  });
});

describe('attack 6: a case that is closed', () => {
  it('gives those whose place began too late nothing to take home', async () => {
    const late = await makeCase(world, {
      staff: [{ organisationId: 'umea-skola', role: 'COORDINATOR' }],
      meetings: [],
    });
    const member = made.staff[1]!;
    await givePlace(world, late.id, made.personIds[1]!, { organisationId: 'umea-skola', accessFrom: days(3) });
    await close(late);
    await expect(
      exported({ ...member, organisationNumber: late.staff[0]!.organisationNumber! }, { caseId: late.id }),
    ).rejects.toThrow('CASE_NOT_FOUND');
    expect(await em().count(ParticipantEntity, { caseId: late.id, steppedAsideAt: { $ne: null } })).toBe(1);
  });
});
