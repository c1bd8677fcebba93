// What waits for each: the same facts, seen from every place.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrants } from '@hlt/coordination/consents/grant.reader.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { grantState } from '@hlt/shared/consent/grant-state.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, makeCase, type MadeCase } from './support/family.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Item {
  readonly kind: string;
  readonly aboutId: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly caseId: string | null;
  readonly childName: string | null;
  readonly sentence: string;
  readonly sentenceEnglish: string;
}

const query = `query ($first: Int, $after: String) { toDo(first: $first, after: $after) {
  edges { node { kind aboutId dueOn overdue caseId childName sentence sentenceEnglish } } pageInfo { hasNextPage endCursor } } }`;

async function toDoOf(who: TokenWish): Promise<Item[]> {
  const { body } = await world.ask(who, query, { variables: { first: 200 } });
  return (body.data.toDo.edges as { node: Item }[]).map(({ node }) => node);
}
const kindsOf = async (who: TokenWish): Promise<string[]> => (await toDoOf(who)).map(({ kind }) => kind);

const sql = (text: string, values: unknown[] = []): Promise<unknown> =>
  world.coordination.fork().execute(text, values as string[]);

/** In this case, whatever can wait: from the past of a meeting to the follow-up of a plan. */
async function everythingIn(made: MadeCase): Promise<void> {
  const meeting = randomUUID();
  const plan = randomUUID();
  const message = randomUUID();
  const [coordinator = '', member = ''] = made.personIds;
  await sql(`insert into meeting (id, team_id, starts_at, ends_at, form) values (?, 'hlt-umea', ?, ?, 'IN_ROOM')`, [
    meeting,
    days(-4),
    days(-3.9),
  ]);
  await sql(`insert into agenda_item (case_id, meeting_id, access_opens_at, access_closes_at) values (?, ?, ?, ?)`, [
    made.id,
    meeting,
    days(-5),
    days(5),
  ]);
  await sql(`update hlt_case set stage = 'MEETING_PLANNED' where id = ?`, [made.id]);
  await sql(`insert into feedback (id, case_id, meeting_id, guardian_id, due_at) values (?, ?, ?, ?, ?)`, [
    ...[randomUUID(), made.id, meeting, made.guardianIds[0], days(3)],
  ]);
  await sql(
    `insert into intervention (id, case_id, meeting_id, kind, description, organisation_id, participant_id, due_on, status, created_at)
     select ?, ?, ?, 'CHILD_GROUP', 'Hemligt innehåll', organisation_id, id, ?, 'ONGOING', now() from participant where case_id = ? and person_id = ?`,
    [randomUUID(), made.id, meeting, swedishDay(days(-1)), made.id, member],
  );
  await sql(
    `insert into plan (id, case_id, status, called_by_organisation_id, meets_at, created_by_id, created_at)
     values (?, ?, 'INVITED', 'umea-skola', ?, ?, now())`,
    [plan, made.id, days(6), coordinator],
  );
  await sql(`insert into plan_confirmation (plan_id, revision, organisation_id) values (?, 1, 'umea-socialtjanst')`, [
    plan,
  ]);
  await sql(
    `insert into message (id, case_id, sender_person_id, body, sent_at) values (?, ?, ?, 'Hemligt innehåll', now())`,
    [...[message, made.id, coordinator]],
  );
  for (const [person, guardian] of [
    [member, null],
    [null, made.guardianIds[0]],
  ])
    await sql(`insert into message_recipient (id, message_id, person_id, guardian_id) values (?, ?, ?, ?)`, [
      ...[randomUUID(), message, person, guardian],
    ]);
}

describe('what waits for each', () => {
  it('is told to the coordinator, the one who answers for it and the guardian, each their own part', async () => {
    const made = await makeCase(world);
    await consent(world, made, { signatures: 1, delivered: false });
    await everythingIn(made);
    const [coordinator = {}, member = {}, other = {}] = made.staff;
    expect(await kindsOf(coordinator)).toEqual([
      ...['MEETING_NOTES', 'INTERVENTION_DUE', 'CONSENT_WAITING', 'FEEDBACK_DUE'],
    ]);
    expect(await kindsOf(member)).toEqual(['INTERVENTION_DUE', 'PLAN_CONFIRMATION', 'MESSAGE']);
    expect(await kindsOf(other)).toEqual([]);
    expect(await kindsOf(made.guardians[0] ?? {})).toEqual(['MESSAGE']);
    expect(await kindsOf(made.guardians[1] ?? {})).toEqual(['CONSENT_WAITING']);

    const [notes] = await toDoOf(coordinator);
    const day = swedishDay(days(-3.9));
    expect(notes).toMatchObject({ dueOn: day, overdue: true, caseId: made.id, childName: 'Alva Testsson' });
    expect(notes?.sentence).toMatch(/^Mötet har varit\. Skriv in vad ni kom överens om\. Det skulle ha gjorts \d/);
    const everything = await Promise.all([...made.staff, ...made.guardians].map((who) => world.ask(who, query)));
    expect(everything.map(({ text }) => text).join('')).not.toContain('Hemligt');
  });

  it('is nothing for those whose place is over, in a closed or protected case, or with another employer’s token', async () => {
    const made = await makeCase(world, {
      staff: [
        { organisationId: 'umea-skola', role: 'COORDINATOR' },
        { organisationId: 'umea-socialtjanst', steppedAside: true },
        { organisationId: 'region-vasterbotten', accessUntil: days(-2) },
      ],
    });
    await consent(world, made, { signatures: 1, delivered: false });
    const [coordinator = {}] = made.staff;
    expect(await kindsOf(coordinator)).toEqual(['CONSENT_WAITING']);
    for (const personId of made.personIds)
      await sql(
        `insert into intervention (id, case_id, meeting_id, kind, description, organisation_id, participant_id, due_on, status, created_at)
         select ?, case_id, (select meeting_id from agenda_item a where a.case_id = p.case_id), 'CHILD_GROUP', 'x', organisation_id, id,
           current_date, 'PLANNED', now() from participant p where person_id = ?`,
        [randomUUID(), personId],
      );
    expect(await kindsOf(coordinator)).toEqual(['INTERVENTION_DUE', 'CONSENT_WAITING']);
    expect(await kindsOf(made.staff[1] ?? {})).toEqual([]);
    expect(await kindsOf(made.staff[2] ?? {})).toEqual([]);
    expect(await kindsOf({ ...coordinator, organisationNumber: '2120002841' })).toEqual([]);
    expect(await kindsOf({ ...coordinator, roles: ['PROCESS_LEADER'] })).toEqual([]);
    await sql(`update guardian set protected_identity = true where id = ?`, [made.guardianIds[1]]);
    expect(await kindsOf(coordinator)).toEqual([]);
    expect(await kindsOf(made.guardians[1] ?? {})).toEqual([]);
    await sql(`update guardian set protected_identity = false where id = ?`, [made.guardianIds[1]]);
    await sql(`update hlt_case set status = 'CLOSED', closed_at = now(), closing_reason = 'MOVED' where id = ?`, [
      made.id,
    ]);
    expect(await kindsOf(made.staff[2] ?? {})).toEqual([]);
    await sql(`update guardian set protected_identity = true where id = ?`, [made.guardianIds[1]]);
    expect(await kindsOf(coordinator)).toEqual([]);
  });

  it('of a closed case is what an organisation has not taken to its own file, before the case is purged (rule 4)', async () => {
    const made = await makeCase(world, {
      staff: [
        { organisationId: 'umea-skola', role: 'COORDINATOR' },
        { organisationId: 'umea-socialtjanst', accessUntil: days(-1) },
        { organisationId: 'region-vasterbotten', steppedAside: true },
      ],
      organisations: [
        { id: 'umea-skola' },
        { id: 'umea-socialtjanst' },
        { id: 'region-vasterbotten', steppedAside: true },
      ],
    });
    const [coordinator = {}] = made.staff;
    const exported = (organisationId: string, at: Date): Promise<unknown> =>
      sql(
        'insert into case_export (id, case_id, organisation_id, exported_by_id, exported_at) values (?, ?, ?, ?, ?)',
        [randomUUID(), made.id, organisationId, made.personIds[0], at],
      );
    await exported('umea-skola', days(-3));
    expect(await kindsOf(coordinator)).toEqual([]);
    await sql(
      `update hlt_case set status = 'CLOSED', closed_at = '2026-01-31T12:00:00Z', closing_reason = 'MOVED' where id = ?`,
      [made.id],
    );
    await sql(`update case_export set exported_at = '2026-01-30T12:00:00Z' where case_id = ?`, [made.id]);
    await sql(`update municipality set retention_months = 25 where code = '2480'`);
    expect(await toDoOf(coordinator)).toMatchObject([
      {
        ...{ kind: 'EXPORT_MISSING', aboutId: made.id, caseId: made.id, dueOn: '2028-02-29', overdue: false },
        sentence: expect.stringMatching(/hämta det åt dem\. Ärendet gallras tidigast 29 februari 2028\.$/) as string,
      },
    ]);
    await sql(`update municipality set retention_months = 24 where code = '2480'`);
    for (const who of [...made.staff.slice(1), ...made.guardians]) expect(await kindsOf(who)).toEqual([]);
    await exported('umea-skola', days(0));
    expect(await kindsOf(coordinator)).toEqual(['EXPORT_MISSING']);
    await exported('umea-socialtjanst', days(0));
    expect(await kindsOf(coordinator)).toEqual([]);
  });

  it('is refused to who has no token', async () => {
    expect((await world.ask(null, query)).status).toBe(401);
  });

  it('says of a consent that it waits or expires exactly when its state says so', async () => {
    const made = await makeCase(world);
    const [coordinator = {}] = made.staff;
    const em = world.coordination.fork();
    const organisations = await em.execute<{ id: string }[]>('select id from organisation order by id');
    for (const [index, wish] of everyConsent.entries())
      await makeForm(made, wish, organisations[index % organisations.length]?.id ?? '', secrecyUnits[index % 2] ?? '');
    const grants = await readGrants(em, { caseId: { $in: [made.id] } }, world.pseudonymSecret);
    const now = new Date();
    expect(new Set(grants.map((grant) => grantState(grant, now))).size).toBe(5);

    // The id of a grant is that of its form here.
    const idsOf = (is: (grant: ConsentGrant) => boolean): string[] =>
      grants
        .filter(is)
        .map(({ id }) => id)
        .sort();
    const waits = idsOf((grant) => grantState(grant, now) === 'WAITING_FOR_OTHER_GUARDIAN');
    const expires = idsOf(
      (grant) =>
        (grantState(grant, now) === 'ACTIVE' && grant.validUntil < days(30)) ||
        (grantState(grant, now) === 'EXPIRED' && grantState(grant, days(-20)) === 'ACTIVE'),
    );
    const told = await toDoOf(coordinator);
    const toldAs = (kind: string): string[] =>
      told
        .filter((item) => item.kind === kind)
        .map(({ aboutId }) => aboutId)
        .sort();
    expect(toldAs('CONSENT_WAITING')).toEqual(waits);
    expect(toldAs('CONSENT_EXPIRING')).toEqual(expires);
    const late = told.filter(({ overdue }) => overdue).map(({ sentence }) => sentence);
    expect(late.filter((one) => one.startsWith('Ett samtycke gick ut '))).toHaveLength(5);
  });

  it('says no more of a consent that expires once a longer one has been made', async () => {
    const made = await makeCase(world);
    await consent(world, made, { validUntil: days(10), delivered: false });
    const [coordinator = {}] = made.staff;
    const [guardian = {}] = made.guardians;
    expect([await kindsOf(coordinator), await kindsOf(guardian)]).toEqual([['CONSENT_EXPIRING'], ['CONSENT_EXPIRING']]);
    await consent(world, made, { validUntil: days(300), delivered: false });
    expect([await kindsOf(coordinator), await kindsOf(guardian)]).toEqual([[], []]);
  });

  it('asks a child that is mature enough for its own signature, and no other child', async () => {
    const made = await makeCase(world);
    const child: TokenWish = { subject: 'the-child', roles: ['CHILD'], personalIdentityNumber: made.childNumber };
    await sql(`update child set birth_date = current_date - interval '16 years' where id = ?`, [made.childId]);
    const exception = { code: 'CHILD_DECIDES', reason: 'Barnet bestämmer självt.' } as const;
    await consent(world, made, { guardianIds: [], childSigns: true, exception, signatures: 0, delivered: false });
    expect(await toDoOf(child)).toMatchObject([
      { kind: 'CONSENT_WAITING', caseId: made.id, childName: null, sentence: expect.stringContaining('ditt svar') },
    ]);
    expect(await kindsOf({ ...child, roles: ['GUARDIAN'] })).toEqual([]);
    expect(await kindsOf({ ...child, personalIdentityNumber: made.guardianNumbers[0] ?? '' })).toEqual([]);
    expect(await kindsOf(made.guardians[0] ?? {})).toEqual([]);
    await sql(`update child set birth_date = current_date - interval '13 years' where id = ?`, [made.childId]);
    expect(await kindsOf(child)).toEqual([]);
  });

  it('tells an invitation to those who receive them at the organisation, and nothing of the child or the case', async () => {
    const made = await makeCase(world);
    await sql(
      `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at)
       select gen_random_uuid(), case_id, meeting_id, 'vannas-socialtjanst', 'SENT', now() from agenda_item where case_id = ?`,
      [made.id],
    );
    const elsewhere = await makeCase(world, { staff: [{ organisationId: 'vannas-socialtjanst' }] });
    const [receiver = {}] = elsewhere.staff;
    expect(await kindsOf(receiver)).toEqual([]);
    await sql('update person set receives_invitations = true where id = ?', [elsewhere.personIds[0]]);
    expect(await toDoOf(receiver)).toMatchObject([
      { kind: 'INVITATION', caseId: null, childName: null, dueOn: swedishDay(days(3)), overdue: false },
    ]);
    const { text } = await world.ask(receiver, query);
    expect(text).not.toContain(made.id);
    expect(await kindsOf({ ...receiver, organisationNumber: '2120002627' })).toEqual([]);
    expect(await kindsOf({ ...receiver, roles: ['GUARDIAN'] })).toEqual([]);
    expect(await kindsOf(made.staff[1] ?? {})).toEqual([]);
    await sql(`update invitation set status = 'ACCEPTED', person_id = ? where case_id = ?`, [
      made.personIds[0],
      made.id,
    ]);
    expect(await kindsOf(receiver)).toEqual([]);
  });

  it('tells the coordinator of an invitation that was declined, until somebody else is invited or it is taken back', async () => {
    const made = await makeCase(world);
    const [coordinator = {}, member = {}] = made.staff;
    const id = randomUUID();
    const answered = (status: string, at: Date): Promise<unknown> =>
      sql('update invitation set status = ?, answered_at = ? where id = ?', [status, at, id]);
    await sql(
      `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at)
       select ?, case_id, meeting_id, 'umea-socialtjanst', 'SENT', now() - interval '1 day' from agenda_item where case_id = ?`,
      [id, made.id],
    );
    expect(await kindsOf(coordinator)).toEqual([]);
    await answered('DECLINED', new Date());
    expect(await toDoOf(coordinator)).toMatchObject([
      { kind: 'INVITATION_DECLINED', aboutId: id, caseId: made.id, dueOn: swedishDay(days(3)) },
    ]);
    expect(await kindsOf(member)).toEqual([]);
    const back = `mutation { cancelInvitation(input: { caseId: "${made.id}", invitationId: "${id}" }) { problems { code } } }`;
    expect((await world.ask(coordinator, back)).body.data.cancelInvitation.problems).toEqual([]);
    expect(await kindsOf(coordinator)).toEqual([]);
    await answered('DECLINED', days(-0.5));
    expect(await kindsOf(coordinator)).toEqual(['INVITATION_DECLINED']);
    await sql(
      `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at)
       select gen_random_uuid(), case_id, meeting_id, 'region-vasterbotten', 'SENT', now() from agenda_item where case_id = ?`,
      [made.id],
    );
    expect(await kindsOf(coordinator)).toEqual([]);
  });

  it('has the bulletins that one has not read, and that a guardian wants to end the support', async () => {
    const made = await makeCase(world);
    const [coordinator = {}, member = {}] = made.staff;
    const bulletin = randomUUID();
    await sql(
      `insert into bulletin (id, process_area_id, author_id, title, body, published_at)
       select ?, id, ?, 'Meddelandeblad', 'Hej', now() from process_area limit 1`,
      [bulletin, made.personIds[0]],
    );
    await sql('insert into bulletin_copy (bulletin_id, person_id, received_at) values (?, ?, now())', [
      ...[bulletin, made.personIds[0]],
    ]);
    await sql('update hlt_case set family_ends_at = now() where id = ?', [made.id]);
    expect(await toDoOf(coordinator)).toMatchObject([
      { kind: 'BULLETIN', aboutId: bulletin, caseId: null },
      { kind: 'SUPPORT_ENDED', aboutId: made.id, caseId: made.id },
    ]);
    expect(await kindsOf(member)).toEqual([]);
    expect(await kindsOf({ ...coordinator, roles: ['CHILD'] })).toEqual([]);
    await sql('update bulletin_copy set read_at = now()');
    expect(await kindsOf(coordinator)).toEqual(['SUPPORT_ENDED']);
  });

  it('costs a coordinator of five hundred cases as many statements as one of a single case, and gives each thing once', async () => {
    const made = await makeCase(world);
    await consent(world, made, { signatures: 1, delivered: false });
    const [coordinator = {}] = made.staff;
    const one = await world.ask(coordinator, query);
    await manyLike(made, 499);
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { body, statements } = await world.ask(coordinator, query, { variables: { first: 200, after } });
      // Own places, what there is to do, and the children's names.
      expect([statements, one.statements]).toEqual([3, 3]);
      const { edges, pageInfo } = body.data.toDo as Page;
      seen.push(...edges.map(({ node }) => node.caseId ?? ''));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([500, 500]);
  });
});

interface Page {
  readonly edges: { node: Item }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}

interface ConsentWish {
  readonly exception: string | null;
  readonly answer: 'NEITHER' | 'FIRST' | 'BOTH' | 'REFUSED' | 'CHILD';
  readonly until: number;
  readonly withdrawn: boolean;
}

const everyConsent: readonly ConsentWish[] = [
  ...[null, 'SOLE_CUSTODY', 'CHILD_DECIDES'].flatMap((exception) =>
    (['NEITHER', 'FIRST', 'BOTH', 'REFUSED', 'CHILD'] as const).flatMap((answer) =>
      [-10, 20, 40].map((until) => ({ exception, answer, until, withdrawn: false })),
    ),
  ),
  { exception: null, answer: 'NEITHER', until: 40, withdrawn: true },
];

/** None has the discloser of another, whose place it could take. */
const secrecyUnits = ['SCHOOL', 'HEALTHCARE'];

async function makeForm(made: MadeCase, wish: ConsentWish, organisationId: string, secrecyUnit: string): Promise<void> {
  const id = randomUUID();
  const { exception, answer, until, withdrawn } = wish;
  await sql(
    `insert into consent_form (id, case_id, child_id, purpose, language, text_version, registrar_id, registered_at)
     values (?, ?, ?, 'HLT_MEETING', 'sv', '1', ?, now())`,
    [id, made.id, made.childId, made.personIds[0]],
  );
  await sql(
    `insert into consent_grant (id, version, form_id, case_id, child_id, organisation_id, secrecy_unit, recipient_sectors,
       recipient_organisation_ids, excluded_organisation_ids, categories, purpose, valid_from, valid_until, exception_code,
       exception_reason, withdrawn_at)
     values (?, 1, ?, ?, ?, ?, ?, '{}', '{}', '{}', '{LISTED_CARE_UNIT}', 'HLT_MEETING', ?, ?, ?, ?, ?)`,
    [
      ...[id, id, made.id, made.childId, organisationId, secrecyUnit, days(-60), days(until)],
      ...[exception, exception && 'Skäl', withdrawn ? days(-1) : null],
    ],
  );
  const signers = [
    ...made.guardianIds.map((guardianId, index) => ({
      guardianId,
      signed: answer === 'BOTH' || (answer === 'FIRST' && index === 0),
      refused: answer === 'REFUSED' && index === 0,
    })),
    ...(answer === 'CHILD' ? [{ guardianId: null, signed: true, refused: false }] : []),
  ];
  for (const { guardianId, signed, refused } of signers)
    await sql(
      `insert into consent_signer (id, grant_id, guardian_id, capacity, signed_at, refused_at, method) values (?, ?, ?, ?, ?, ?, 'PAPER')`,
      [
        ...[randomUUID(), id, guardianId, guardianId === null ? 'CHILD' : 'GUARDIAN'],
        ...[signed ? days(-50) : null, refused ? days(-50) : null],
      ],
    );
}

/** More cases of the same coordinator, each with a consent that waits as in this one. */
async function manyLike(made: MadeCase, count: number): Promise<void> {
  await sql(
    `create temporary table many as select gen_random_uuid() as id, gen_random_uuid() as form, n from generate_series(1, ?) n`,
    [count],
  );
  const copies: [table: string, changes: string, where: string][] = [
    ['hlt_case', `jsonb_build_object('id', many.id)`, 'row.id = ?'],
    ['case_organisation', `jsonb_build_object('case_id', many.id)`, 'row.case_id = ?'],
    ['participant', `jsonb_build_object('id', gen_random_uuid(), 'case_id', many.id)`, 'row.case_id = ?'],
    ['consent_form', `jsonb_build_object('id', many.form, 'case_id', many.id)`, 'row.case_id = ?'],
    [
      'consent_grant',
      `jsonb_build_object('id', many.form, 'form_id', many.form, 'case_id', many.id)`,
      `row.id = (select min(id::text)::uuid from consent_grant where case_id = ?)`,
    ],
    [
      'consent_signer',
      `jsonb_build_object('id', gen_random_uuid(), 'grant_id', many.form)`,
      `row.grant_id = (select min(id::text)::uuid from consent_grant where case_id = ?)`,
    ],
  ];
  for (const [table, changes, where] of copies)
    await sql(
      `insert into ${table} select (jsonb_populate_record(row, ${changes})).* from ${table} row cross join many where ${where}`,
      [made.id],
    );
}
