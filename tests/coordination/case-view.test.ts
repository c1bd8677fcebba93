// What a participant sees, what it costs in SQL, and what is never in it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, consent, days, everythingOf, givePlace, makeCase, type MadeCase } from './support/family.ts';
import { caseWithoutProcess, wholeCase, wholeRoot } from './support/full-query.ts';
import { listOf, startWorld, type Reply, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const view = (made: MadeCase, fields: string, who = made.staff[0] ?? {}): Promise<Reply> =>
  world.ask(who, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { variables: { id: made.id } });

describe('the case view', () => {
  it('shows the child, the guardians with their answers, and who takes part', async () => {
    const made = await makeCase(world);
    await consent(world, made, { signatures: 1 });
    const { body } = await view(
      made,
      `child { name birthDate age schoolUnit { name } municipality { name } } municipality { code }
       guardians { name consentStatus } participants { name profession role sector organisation { id } steppedAside }
       organisations { organisation { id } invited steppedAside } team { name } meeting { form }`,
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.case).toMatchObject({
      child: { name: 'Alva Testsson', birthDate: '2016-03-14', schoolUnit: { name: 'Björkskolan, Umeå' } },
      municipality: { code: '2480' },
      team: { name: 'HLT-team Umeå' },
      meeting: { form: 'DIGITAL' },
    });
    expect(body.data.case.guardians).toEqual([
      { name: 'Förälder1 Testsson', consentStatus: 'SIGNED' },
      { name: 'Förälder2 Testsson', consentStatus: 'WAITING' },
    ]);
    expect(body.data.case.participants).toHaveLength(3);
    const organisations = listOf<{ organisation: { id: string } }>(body.data.case.organisations);
    expect(organisations.map(({ organisation }) => organisation.id)).toEqual([
      'region-vasterbotten',
      'umea-skola',
      'umea-socialtjanst',
    ]);
  });

  it('shows each consent with its discloser, state, categories, recipients and signers', async () => {
    const made = await makeCase(world);
    await consent(world, made, { disclosures: everythingOf('umea-socialtjanst'), signatures: 1 });
    const { body } = await view(
      made,
      `consents { state discloser { id } secrecyUnit categories categoriesInWords recipientSectors
        excludedOrganisations { id } validUntil exception signers { name capacity method } }`,
    );
    expect(body.data.case.consents).toHaveLength(1);
    expect(body.data.case.consents[0]).toMatchObject({
      state: 'WAITING_FOR_OTHER_GUARDIAN',
      discloser: { id: 'umea-socialtjanst' },
      secrecyUnit: 'SOCIAL_SERVICES',
      recipientSectors: ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'],
      excludedOrganisations: [],
      exception: null,
    });
    expect(body.data.case.consents[0].categoriesInWords).toContain('öppet/tidigt stöd');
    const signers = listOf<{ method: string | null }>(body.data.case.consents[0].signers);
    expect(new Set(signers.map(({ method }) => method))).toEqual(new Set(['PAPER', null]));
  });

  it('lists a record for each connected organisation of the case that has not stepped aside', async () => {
    const organisations = [
      { id: 'umea-skola' },
      { id: 'vannas-skola' },
      { id: 'umea-socialtjanst', steppedAside: true },
      { id: 'asele-socialtjanst' },
      { id: 'region-vasterbotten' },
    ];
    const made = await makeCase(world, { organisations });
    const fields = ['school', 'socialServices', 'healthcare'].map((sector) => `${sector} { organisationId }`);
    const { body } = await view(made, fields.join(' '));
    expect(body.data.case).toEqual({
      school: [{ organisationId: 'umea-skola' }, { organisationId: 'vannas-skola' }],
      socialServices: [],
      healthcare: [{ organisationId: 'region-vasterbotten' }],
    });
  });

  it('of a de-identified consultation has the question, and neither child nor records', async () => {
    const made = await makeCase(world, { kind: 'DE_IDENTIFIED' });
    const { body } = await view(made, wholeCase);
    expect(body.errors).toBeUndefined();
    expect(body.data.case.consultation.question).toContain('Hur kan vi möta');
    const { child, guardians, municipality, consents, accessExplanation, school, socialServices, healthcare } =
      body.data.case;
    expect([child, municipality]).toEqual([null, null]);
    expect([guardians, consents, accessExplanation, school, socialServices, healthcare].flat()).toEqual([]);
  });

  it('opens for a guardian, who is a recipient of what the consent lets others see', async () => {
    const made = await makeCase(world);
    await consent(world, made);
    const { body } = await view(made, 'child { givenName } accessExplanation { released reason }', made.guardians[0]);
    expect(body.data.case.child).toEqual({ givenName: 'Alva' });
    const explained = listOf<{ released: boolean }>(body.data.case.accessExplanation);
    expect(new Set(explained.map(({ released }) => released))).toEqual(new Set([true]));
  });
});

describe('the number of SQL statements of a case view', () => {
  /** Place; child, guardians, participants, people, organisations of the case; grants, signers, their delivery; meetings;
   * the child's other cases, for the account; whether the directory has changed; and one that records the receipts and
   * fetches the key. */
  const frame = 13;
  /** With how it goes: forms and their text, maturity, consultation, closing, exports, messages, meetings, invitations, those who come, the
   * child's voice, interventions and their evaluations, feedback, plans with revisions, confirmations and follow-ups. */
  const whole = 30;

  it(`is ${String(frame)}, and ${String(whole)} for every field there is, however many participants, organisations, grants, guardians and meetings`, async () => {
    const small = await makeCase(world);
    await consent(world, small);
    const large = await makeCase(world, {
      guardians: 5,
      organisations: [
        'umea-skola',
        'vannas-skola',
        'umea-socialtjanst',
        'vannas-socialtjanst',
        'region-vasterbotten',
      ].map((id) => ({ id })),
      meetings: Array.from({ length: 6 }, () => [days(-1), days(9)] as const),
    });
    for (const organisationId of ['vannas-skola', 'umea-socialtjanst', 'vannas-socialtjanst', 'region-vasterbotten']) {
      await addStaff(world, large.id, { organisationId });
    }
    for (let round = 0; round < 4; round += 1) await consent(world, large);
    const replies: Reply[] = [];
    for (const fields of [caseWithoutProcess, wholeCase])
      replies.push(await view(small, fields), await view(large, fields));
    expect(replies.map(({ body }) => body.errors)).toEqual([undefined, undefined, undefined, undefined]);
    expect(replies.map(({ statements }) => statements)).toEqual([frame, frame, whole, whole]);
  });

  it('is the same for ten cases in one request as for one', async () => {
    const made: MadeCase[] = [];
    const first = await makeCase(world);
    for (let count = 0; count < 10; count += 1) {
      const one = await makeCase(world);
      await givePlace(world, one.id, first.personIds[0] ?? '', { organisationId: 'umea-skola', role: 'COORDINATOR' });
      await consent(world, one);
      made.push(one);
    }
    const fields = 'child { name } guardians { name consentStatus } participants { name } school { releaseReceipt }';
    const single = await world.ask(first.staff[0] ?? {}, `{ a0: case(id: "${made[0]?.id ?? ''}") { ${fields} } }`);
    const query = made.map(({ id }, index) => `a${String(index)}: case(id: "${id}") { ${fields} }`).join(' ');
    const many = await world.ask(first.staff[0] ?? {}, `{ ${query} }`);
    expect(Object.keys(many.body.data as object)).toHaveLength(10);
    expect(many.body.errors).toBeUndefined();
    expect(many.statements).toBe(single.statements);
  });

  it('is no higher than what is asked for: a name costs two', async () => {
    const made = await makeCase(world);
    expect((await view(made, 'child { name }')).statements).toBe(2);
  });

  it('for the list of own cases does not grow with them', async () => {
    const mine = '{ myCases { id childName team { name } nextMeetingAt } }';
    const first = await makeCase(world);
    const one = await world.ask(first.staff[0] ?? {}, mine);
    for (let count = 0; count < 5; count += 1) {
      const next = await makeCase(world);
      await givePlace(world, next.id, first.personIds[0] ?? '', { organisationId: 'umea-skola' });
    }
    const six = await world.ask(first.staff[0] ?? {}, mine);
    expect(six.body.data.myCases).toHaveLength(6);
    expect([one.statements, six.statements]).toEqual([4, 4]);
  });
});

describe('a personal identity number', () => {
  const shape = /(19|20)\d{6}[-+]?\d{4}|\b\d{6}[-+]?\d{4}\b/;

  it('is in no answer of the whole schema, for staff or guardian, and in no line of the log', async () => {
    const made = await makeCase(world);
    await consent(world, made);
    for (const who of [made.staff[0] ?? {}, made.guardians[0] ?? {}]) {
      for (const reply of [await view(made, wholeCase, who), await world.ask(who, wholeRoot)]) {
        expect(reply.body.errors).toBeUndefined();
        expect(reply.text).not.toMatch(new RegExp([made.childNumber, ...made.guardianNumbers].join('|')));
        expect(reply.text.replaceAll(/"[\w-]+\.[\w-]+\.[\w-]+"/g, '')).not.toMatch(shape);
        for (const receipt of reply.text.match(/[\w-]+\.([\w-]{80,})\.[\w-]+/g) ?? []) {
          const payload = Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString();
          expect(payload).not.toMatch(new RegExp([made.childNumber, ...made.guardianNumbers].join('|')));
        }
      }
    }
    expect(world.log()).not.toMatch(new RegExp([made.childNumber, ...made.guardianNumbers].join('|')));
    expect(world.log()).toContain('answered');
  });
});

describe('the signed-in person', () => {
  it('is named when the hub knows the subject, or the guardian’s number', async () => {
    const made = await makeCase(world);
    const me = '{ me { name roles profession organisation { id } team { id } } }';
    expect((await world.ask(made.staff[0] ?? {}, me)).body.data.me).toEqual({
      name: 'Kim Kollega',
      roles: ['COORDINATOR'],
      profession: 'skolkurator',
      organisation: { id: 'umea-skola' },
      team: { id: 'hlt-umea' },
    });
    const guardian = (await world.ask(made.guardians[1] ?? {}, me)).body.data.me;
    expect(guardian).toMatchObject({ name: 'Förälder2 Testsson', roles: ['GUARDIAN'], organisation: null });
    const stranger = (await world.ask({ subject: 'stranger' }, me)).body.data.me;
    expect(stranger).toMatchObject({ name: null, roles: ['PROFESSIONAL'] });
  });
});
