// The child's case as a guardian sees it: plain, whole, and without what is kept from it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
beforeAll(async () => {
  world = await startWorld();
  made = await makeCase(world, {
    staff: [
      { organisationId: 'region-vasterbotten' },
      { organisationId: 'umea-skola', role: 'COORDINATOR' },
      { organisationId: 'umea-socialtjanst', steppedAside: true },
      { organisationId: 'umea-skola', accessUntil: days(-1) },
    ],
    organisations: [{ id: 'umea-skola' }, { id: 'umea-socialtjanst' }, { id: 'region-vasterbotten' }],
  });
  await consent(world, made, { disclosures: everythingOf('umea-socialtjanst'), delivered: false });
  await consent(world, made, { disclosures: everythingOf('region-vasterbotten'), signatures: 1, delivered: false });
  await agree(made);
});
afterAll(() => world.close());

const plain = 'sentence sentenceEnglish';
const query = `query ($id: ID!) { familyCase(caseId: $id) {
  caseId childName state version whoHasReadPage unreadMessages ${plain}
  toDo { kind ${plain} }
  consents { formId purpose state firstDay lastDay steps whatToDo whatToDoEnglish ${plain}
    shares { consentId from state what whatEnglish takenBack } }
  people { participantId name ${plain} }
  meetings { id startsAt ${plain} }
  interventions { id description howItWent ${plain} }
  feedback { id dueOn givenOn ${plain} }
  plan { id goals followUpOn measures { id ${plain} } ${plain} } } }`;

const ask = (who: TokenWish, id = made.id): Promise<Reply> => world.ask(who, query, { variables: { id } });
const [first, second] = [0, 1].map((index) => (): TokenWish => made.guardians[index] ?? {}) as [
  () => TokenWish,
  () => TokenWish,
];

const codesOf = ({ body }: Reply): string[] => (body.errors ?? []).map(({ extensions }) => extensions.code);

const sql = (text: string, values: unknown[] = []): Promise<unknown> =>
  world.coordination.fork().execute(text, values as string[]);

const hidden = 'Det som är dolt för vårdnadshavarna';
const measure = (id: string, what: string): object => ({
  ...{ id, what, organisationId: 'umea-skola', unitId: null, participantId: null },
  ...{ startsOn: null, endsOn: '2026-12-01', status: 'ONGOING' },
});

/** A meeting with all that comes of it: one thing of each kind that is told, and one that is not. */
async function agree({ id: caseId, personIds, guardianIds }: MadeCase): Promise<void> {
  const meeting = randomUUID();
  await sql(
    `insert into meeting (id, team_id, starts_at, ends_at, form, place, status) values (?, 'hlt-umea', ?, ?, 'IN_ROOM', 'Rum 3', 'HELD')`,
    [meeting, days(-10), days(-9.9)],
  );
  await sql(
    `insert into agenda_item (case_id, meeting_id, access_opens_at, access_closes_at, ended_at, next_date) values (?, ?, ?, ?, ?, '2026-12-24')`,
    [caseId, meeting, days(-12), days(-8), days(-9.9)],
  );
  for (const isHidden of [false, true])
    await sql(
      `insert into intervention (id, case_id, meeting_id, kind, description, organisation_id, participant_id, due_on, status,
         hidden_from_guardians, created_at)
       select gen_random_uuid(), ?, ?, 'CHILD_GROUP', ?, organisation_id, id, '2026-12-24', 'PLANNED', ?, now() from participant
       where case_id = ? and person_id = ?`,
      [caseId, meeting, isHidden ? hidden : 'Barngrupp på onsdagar', isHidden, caseId, personIds[0]],
    );
  for (const [index, guardianId] of guardianIds.entries())
    await sql(
      `insert into feedback (id, case_id, meeting_id, guardian_id, due_at, done_at, how, done_by_id, offered, note)
       values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, '{SIP}', ?)`,
      [
        ...[caseId, meeting, guardianId, days(-3), index === 0 ? days(-4) : null],
        ...(index === 0 ? ['PHONE', personIds[0], hidden] : [null, null, null]),
      ],
    );
  const [message, plan] = [randomUUID(), randomUUID()];
  await sql(`insert into message (id, case_id, sender_person_id, body, sent_at) values (?, ?, ?, 'Hej', now())`, [
    ...[message, caseId, personIds[0]],
  ]);
  await sql(`insert into message_recipient (id, message_id, guardian_id) values (gen_random_uuid(), ?, ?)`, [
    ...[message, guardianIds[0]],
  ]);
  await sql(
    `insert into plan (id, case_id, status, called_by_organisation_id, meets_at, agreed_at, follow_up_on, created_by_id, created_at)
     values (?, ?, 'AGREED', 'umea-skola', ?, ?, '2026-12-24', ?, now())`,
    [plan, caseId, days(-2), days(-2), personIds[1]],
  );
  const content = {
    ...{ situation: null, goals: ['Alva trivs i skolan'], childWords: hidden, childWordsHidden: true },
    guardianWords: [{ guardianId: guardianIds[1], words: hidden }],
    measures: [measure(randomUUID(), 'Skolan anpassar scheman')],
    ...{ measuresByOthers: [], responsible: null, followUpOn: '2026-12-24', invited: [] },
  };
  await sql(
    `insert into plan_revision (plan_id, number, content, changed_by_id, changed_at) values (?, 1, ?, ?, now())`,
    [plan, JSON.stringify(content), personIds[1]],
  );
}

interface Told {
  readonly sentence: string;
  readonly sentenceEnglish: string;
}
const sentencesOf = (list: Told[]): string[] => list.map(({ sentence }) => sentence);

describe('the case of a guardian’s child', () => {
  it('is told in plain words, with what the guardian has to do first', async () => {
    const { body } = await ask(first());
    const family = body.data.familyCase;
    expect(family).toMatchObject({ caseId: made.id, childName: 'Alva Testsson', state: 'OPENED', unreadMessages: 1 });
    expect(family.whoHasReadPage).toBe(`/pages/account/${made.id}`);
    expect(family.sentence).toMatch(/^Nästa möte är \d+ \p{L}+ \d{4} kl\. \d\d:\d\d\.$/u);
    expect(family.sentenceEnglish).toMatch(/^The next meeting is on \d/);
    expect(family.toDo.map(({ kind }: { kind: string }) => kind)).toEqual(['MESSAGE']);
    expect(family.people.map(({ name }: { name: string }) => name)).toEqual(['Kim Kollega', 'Kim Kollega']);
    expect(sentencesOf(family.people)).toEqual([
      expect.stringMatching(/^Kim Kollega, skolkurator, .+\. Samordnar ärendet: hit vänder ni er med frågor\.$/),
      expect.stringMatching(/^Kim Kollega, skolkurator, Region Västerbotten.*\.$/),
    ]);
    expect(sentencesOf(family.meetings)).toEqual([
      expect.stringMatching(/^Mötet hölls \d.+\. Ni bestämde en ny tid 24 december 2026\.$/),
      expect.stringMatching(/^Mötet är .+ kl\. .+, digitalt\.$/),
    ]);
    expect(family.interventions).toHaveLength(1);
    expect(family.interventions[0]).toMatchObject({
      description: 'Barngrupp på onsdagar',
      howItWent: null,
      sentence: expect.stringMatching(/^Barngrupp\. Ansvarig: Kim Kollega, .+\. Bestämt, till 24 december 2026\.$/),
    });
    expect(sentencesOf(family.feedback)).toEqual([
      expect.stringMatching(
        /^Du fick återkoppling .+, per telefon\. Ni erbjöds en samordnad individuell plan \(SIP\)\.$/,
      ),
    ]);
    expect(family.plan).toMatchObject({
      goals: ['Alva trivs i skolan'],
      followUpOn: '2026-12-24',
      sentence: expect.stringMatching(/^Ni kom överens om planen .+\. Den följs upp 24 december 2026\.$/),
      measures: [
        { sentence: expect.stringMatching(/^Skolan anpassar scheman\. Ansvarig: .+\. Pågår, till 1 december/) },
      ],
    });
  });

  it('never has what is kept from guardians, the team’s own notes, or what the other guardian has said or been told', async () => {
    for (const who of [first(), second()]) {
      const { text, body } = await ask(who);
      expect(body.errors).toBeUndefined();
      expect(text).not.toContain(hidden);
      expect(text).not.toContain('Förälder');
    }
    const { body } = await ask(second());
    expect(sentencesOf(body.data.familyCase.feedback)).toEqual([
      expect.stringMatching(/^Du skulle ha fått återkoppling senast .+\. Hör av dig till samordnaren\.$/),
    ]);
  });

  it('tells each guardian how every consent stands for that one, and what can be done with it', async () => {
    const consentsOf = async (who: TokenWish): Promise<Consent[]> =>
      (await ask(who)).body.data.familyCase.consents as Consent[];
    const whole = { state: 'IN_FORCE', steps: ['withdrawConsent'] };
    const [firsts, seconds] = [await consentsOf(first()), await consentsOf(second())];
    expect(firsts).toEqual(
      expect.arrayContaining([
        expect.objectContaining(whole),
        expect.objectContaining({ state: 'WAITING_FOR_OTHERS', steps: ['withdrawConsent'] }),
      ]),
    );
    expect(seconds).toEqual(
      expect.arrayContaining([
        expect.objectContaining(whole),
        expect.objectContaining({ state: 'WAITING_FOR_YOU', steps: ['signOwnConsent', 'refuseOwnConsent'] }),
      ]),
    );
    const [inForce] = firsts.filter(({ state }) => state === 'IN_FORCE');
    expect(inForce).toMatchObject({
      lastDay: swedishDay(days(200)),
      sentence: expect.stringMatching(/^Samtycket gäller till och med \d/),
      whatToDo: 'Du kan när som helst ta tillbaka det, helt eller delvis.',
    });
    expect(inForce?.shares).toEqual([
      expect.objectContaining({
        from: expect.stringContaining('Umeå'),
        what: expect.arrayContaining(['öppet och tidigt stöd från socialtjänsten']),
      }),
    ]);
  });

  it('changes with what the guardian does, through the steps that it was told', async () => {
    const mutation = (name: string): string =>
      `mutation ($id: ID!) { ${name}(input: { caseId: $id }) { problems { code } } }`;
    const statesOf = async (): Promise<string[]> =>
      ((await ask(second())).body.data.familyCase.consents as Consent[]).map(({ state }) => state).sort();
    for (const [step, states] of [
      ['signOwnConsent', ['IN_FORCE', 'IN_FORCE']],
      ['withdrawConsent', ['WITHDRAWN', 'WITHDRAWN']],
    ] as const) {
      const { body } = await world.ask(second(), mutation(step), { variables: { id: made.id } });
      expect(body.data[step].problems).toEqual([]);
      expect(await statesOf()).toEqual(states);
    }
  });

  it('costs at most eighteen statements, whatever there is in it', async () => {
    expect((await ask(first())).statements).toBeLessThanOrEqual(18);
    await agreeMore(made);
    expect((await ask(first())).statements).toBeLessThanOrEqual(18);
  });

  it('is for its guardians alone: professionals of the case use the case, and to all others there is none', async () => {
    const other = await makeCase(world);
    expect(codesOf(await ask(made.staff[1] ?? {}))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(other.guardians[0] ?? {}))).toEqual(['CASE_NOT_FOUND']);
    expect(codesOf(await ask(other.staff[0] ?? {}))).toEqual(['CASE_NOT_FOUND']);
    expect(codesOf(await ask(first(), randomUUID()))).toEqual(['CASE_NOT_FOUND']);
    expect(codesOf(await ask({ ...first(), roles: ['PROFESSIONAL'] }))).toEqual(['CASE_NOT_FOUND']);
  });

  it('is there when the support has ended, and gone when somebody has a protected identity', async () => {
    await sql(`update hlt_case set status = 'CLOSED', closed_at = now(), closing_reason = 'MOVED' where id = ?`, [
      made.id,
    ]);
    const { body } = await ask(first());
    expect(body.data.familyCase).toMatchObject({
      state: 'CLOSED',
      sentence: expect.stringMatching(/^Stödet genom HLT är avslutat\./),
    });
    await sql('update guardian set protected_identity = true where id = ?', [made.guardianIds[1]]);
    expect(codesOf(await ask(first()))).toEqual(['CASE_NOT_FOUND']);
  });
});

interface Consent extends Told {
  readonly state: string;
  readonly steps: string[];
  readonly shares: { from: string; what: string[] }[];
}

async function agreeMore({ id }: MadeCase): Promise<void> {
  await sql(
    `insert into intervention (id, case_id, meeting_id, kind, description, organisation_id, participant_id, due_on, status, created_at)
     select gen_random_uuid(), case_id, meeting_id, 'ASSESSMENT', 'Kartläggning', organisation_id, participant_id, due_on, status, now()
     from intervention cross join generate_series(1, 20) where case_id = ? and not hidden_from_guardians`,
    [id],
  );
}
