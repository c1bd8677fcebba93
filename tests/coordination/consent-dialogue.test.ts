// The dialogue about consent: who signs, refuses and takes back for itself, how a consent is renewed, what a child may say, and what
// stops everything. The sentences of the form are in consent-dialogue.rules.test.ts.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCase } from '@hlt/coordination/closing/close-case.writer.ts';
import { ChildEntity, GuardianEntity } from '@hlt/coordination/cases/child.entity.ts';
import { ConsentGrantEntity, ConsentSignerEntity } from '@hlt/coordination/consents/consent.entity.ts';
import { registerConsent } from '@hlt/coordination/consents/register-consent.writer.ts';
import { signInCase } from '@hlt/coordination/consents/sign-in-case.writer.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, everythingOf, formFor, makeCase, type MadeCase } from './support/family.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();

const inputTypes: Readonly<Record<string, string>> = {
  signOwnConsent: 'AnswerOwnConsentInput',
  refuseOwnConsent: 'AnswerOwnConsentInput',
  withdrawOwnConsent: 'WithdrawChildConsentInput',
};
const send = (who: TokenWish | null, name: string, input: object, fields = ''): Promise<Reply> => {
  const type = inputTypes[name] ?? `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const result = name === 'noteMaturity' || name === 'reportProtectedIdentity' ? '' : 'consents { state liveState }';
  return world.ask(
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code field } ${result} ${fields} } }`,
    { variables: { input } },
  );
};

/** In short: the error, else the problems, else the states. */
async function outcome(who: TokenWish | null, name: string, input: object): Promise<string> {
  const { body } = await send(who, name, input);
  if (body.errors) return body.errors[0]?.extensions.code ?? 'ERROR';
  const { problems, consents = [] } = body.data[name] as {
    problems: { code: string }[];
    consents?: { state: string }[];
  };
  if (problems.length > 0) return problems.map(({ code }) => code).join(' ');
  return consents.map(({ state }) => state).join(' ') || 'DONE';
}

const childOf = ({ childNumber, childId }: MadeCase): TokenWish => ({
  subject: `child-${childId}`,
  roles: ['CHILD'],
  personalIdentityNumber: childNumber,
});
const oneGrant = { disclosures: everythingOf('umea-socialtjanst') };

/** Born so that the child is that old today. */
async function aged(years: number, made: MadeCase): Promise<MadeCase> {
  const birthDate = `${String(new Date().getUTCFullYear() - years - 1)}-12-31`;
  await em().nativeUpdate(ChildEntity, { id: made.childId }, { birthDate });
  return made;
}
const note = (made: MadeCase, mature: boolean, more: object = {}): object => ({
  ...{ clientMutationId: randomUUID(), caseId: made.id, mature, note: 'Samtal med skolkuratorn.' },
  ...more,
});

describe('a guardian answers alone', () => {
  it('electronically, and the last signature opens the consents', async () => {
    const made = await makeCase(world, { meetings: [[days(-9), days(-8)]] });
    const grantIds = await consent(world, made, { ...oneGrant, signatures: 0 });
    const [first = {}, second = {}] = made.guardians;
    expect(await outcome(first, 'signOwnConsent', { caseId: made.id })).toBe('WAITING_FOR_OTHER_GUARDIAN');
    expect(await outcome(first, 'signOwnConsent', { caseId: made.id })).toBe('NOTHING_TO_ANSWER');
    expect(await outcome(first, 'signOwnConsent', { caseId: made.id, consentIds: grantIds })).toBe('ALREADY_ANSWERED');
    expect(await outcome(second, 'signOwnConsent', { caseId: made.id })).toBe('ACTIVE');
    const rows = await em().find(ConsentSignerEntity, { grantId: { $in: [...grantIds] } });
    expect(rows.map(({ method, registrarId }) => [method, registrarId])).toEqual([
      ['ELECTRONIC', null],
      ['ELECTRONIC', null],
    ]);
  });

  it('with a no that nobody else’s yes takes away, and with a withdrawal', async () => {
    const made = await makeCase(world);
    await consent(world, made, { ...oneGrant, signatures: 1 });
    expect(await outcome(made.guardians[1]!, 'refuseOwnConsent', { caseId: made.id })).toBe('REFUSED');
    const other = await makeCase(world);
    await consent(world, other, oneGrant);
    expect(await outcome(other.guardians[1]!, 'withdrawConsent', { caseId: other.id })).toBe('WITHDRAWN');
    expect(await outcome(other.guardians[1]!, 'signOwnConsent', { caseId: other.id })).toBe('NOTHING_TO_ANSWER');
  });

  it('with a no also where an exception let the other one sign alone (domain rule 10)', async () => {
    const exception = { code: 'GUARDIAN_PREVENTED' as const, reason: 'Utomlands utan kontakt.' };
    const excepted = async (): Promise<MadeCase> => {
      const made = await makeCase(world);
      await consent(world, made, { ...oneGrant, exception, guardianIds: made.guardianIds.slice(0, 1), signatures: 1 });
      return made;
    };
    const [made, other] = [await excepted(), await excepted()];
    expect(await outcome(made.guardians[1]!, 'signOwnConsent', { caseId: made.id })).toBe('NOTHING_TO_ANSWER');
    expect(await outcome(made.guardians[1]!, 'refuseOwnConsent', { caseId: made.id })).toBe('REFUSED');
    await world.deliver();
    const { signers } = world.owner('umea-socialtjanst').received.at(-1)!.claims.grant;
    expect(signers.map(({ refusedAt }) => refusedAt === null).sort()).toEqual([false, true]);
    const onWord = (guardianId: string | undefined): object => ({ caseId: other.id, guardianId, answeredAt: days(-1) });
    const [coordinator = {}] = other.staff;
    expect(await outcome(coordinator, 'refuseConsent', onWord(made.guardianIds[1]))).toBe('NOT_A_SIGNER');
    expect(await outcome(coordinator, 'refuseConsent', onWord(other.guardianIds[1]))).toBe('REFUSED');
  });

  it('never a consent that has ended, or one in a closed case', async () => {
    const made = await makeCase(world);
    const ended = { ...oneGrant, signatures: 0, validFrom: days(-9), validUntil: days(-1) };
    const consentIds = await consent(world, made, ended);
    const [guardian = {}] = made.guardians;
    expect(await outcome(guardian, 'signOwnConsent', { caseId: made.id })).toBe('NOTHING_TO_ANSWER');
    expect(await outcome(guardian, 'signOwnConsent', { caseId: made.id, consentIds })).toBe('CONSENT_EXPIRED');
    const closed = await makeCase(world, { closed: true });
    await consent(world, closed, { ...oneGrant, signatures: 0, delivered: false });
    expect(await outcome(closed.guardians[0]!, 'signOwnConsent', { caseId: closed.id })).toBe('CASE_CLOSED');
  });

  it('and nobody else can in its place (attack 7)', async () => {
    const made = await makeCase(world);
    const consentIds = await consent(world, made, { ...oneGrant, signatures: 0 });
    const stranger = await makeCase(world);
    for (const name of ['signOwnConsent', 'refuseOwnConsent']) {
      const input = { caseId: made.id };
      expect(await outcome(made.staff[0]!, name, input), 'coordinator').toBe('FORBIDDEN');
      expect(await outcome(made.staff[1]!, name, input), 'member').toBe('FORBIDDEN');
      expect(await outcome(stranger.guardians[0]!, name, input), 'stranger').toBe('CASE_NOT_FOUND');
      expect(await outcome(childOf(stranger), name, input), 'another child').toBe('CASE_NOT_FOUND');
      expect(await outcome({ ...made.guardians[0], roles: ['PROFESSIONAL'] }, name, input)).toBe('CASE_NOT_FOUND');
      expect((await send(null, name, input)).status).toBe(401);
      // One’s own case does not lend the consents of another one’s.
      expect(await outcome(stranger.guardians[0]!, name, { caseId: stranger.id, consentIds })).toBe('UNKNOWN_CONSENT');
    }
    expect(await em().count(ConsentGrantEntity, { caseId: made.id, version: 1 })).toBe(1);
  });
});

describe('a paper that the coordinator registers', () => {
  it('keeps its day, its place and who wrote it down, and only the coordinator reads the place', async () => {
    const made = await makeCase(world);
    await consent(world, made, { ...oneGrant, signatures: 0 });
    const [coordinator = {}] = made.staff;
    const input = { caseId: made.id, guardianId: made.guardianIds[0], answeredAt: days(-2), method: 'PAPER' };
    expect(await outcome(coordinator, 'signConsent', { ...input, place: '20240229-2383' })).toBe('PERSONAL_NUMBER');
    await outcome(coordinator, 'signConsent', { ...input, place: ' Vännäs ' });
    const query = `query ($id: ID!) { case(id: $id) { process { forms { signers { name status place } } } } }`;
    const placesFor = async (who: TokenWish): Promise<unknown> => {
      const { body } = await world.ask(who, query, { variables: { id: made.id } });
      return body.data.case.process.forms[0].signers as unknown;
    };
    const signers = [
      { name: 'Förälder1 Testsson', status: 'SIGNED', place: 'Vännäs' },
      { name: 'Förälder2 Testsson', status: 'WAITING', place: null },
    ];
    expect(await placesFor(coordinator)).toEqual(signers);
    const withoutPlace = signers.map((signer) => ({ ...signer, place: null }));
    for (const who of [made.guardians[1]!, made.staff[1]!]) expect(await placesFor(who)).toEqual(withoutPlace);
    const row = await em().findOneOrFail(ConsentSignerEntity, { guardianId: made.guardianIds[0]! });
    expect(row.registrarId).toBe(made.personIds[0]);
  });
});

describe('a child', () => {
  it('is noted as mature from twelve, and the latest note counts most', async () => {
    const young = await makeCase(world);
    expect(await outcome(young.staff[0]!, 'noteMaturity', note(young, true))).toBe('CHILD_TOO_YOUNG');
    const made = await aged(13, await makeCase(world));
    const [coordinator = {}, member = {}] = made.staff;
    expect(await outcome(member, 'noteMaturity', note(made, true))).toBe('FORBIDDEN');
    expect(await outcome(made.guardians[0]!, 'noteMaturity', note(made, true))).toBe('FORBIDDEN');
    expect(await outcome(coordinator, 'noteMaturity', note(made, true, { note: ' ' }))).toBe('MISSING_TEXT');
    const first = note(made, false);
    await outcome(coordinator, 'noteMaturity', first);
    await outcome(coordinator, 'noteMaturity', first);
    await outcome(coordinator, 'noteMaturity', note(made, true));
    const query = `query ($id: ID!) { case(id: $id) { process { maturity { mature mayBeNoted notes { mature note notedBy } } } } }`;
    const seen = await world.ask(coordinator, query, { variables: { id: made.id } });
    expect(seen.body.data.case.process.maturity).toEqual({
      ...{ mature: true, mayBeNoted: true },
      notes: [true, false].map((mature) => ({ mature, note: 'Samtal med skolkuratorn.', notedBy: 'Kim Kollega' })),
    });
    for (const who of [member, made.guardians[0]!])
      expect((await world.ask(who, query, { variables: { id: made.id } })).body.data.case.process.maturity).toBeNull();
  });

  const decides = { code: 'CHILD_DECIDES' as const, reason: 'Fyllda 15, moget.' };
  const alone = { ...oneGrant, guardianIds: [], childSigns: true, exception: decides, signatures: 0 };

  it('of fifteen decides by itself: signs, reads its form, takes back, and no guardian sees it', async () => {
    const made = await aged(15, await makeCase(world));
    const consentIds = await consent(world, made, alone);
    const child = childOf(made);
    const input = { caseId: made.id };
    for (const more of [{}, { consentIds }])
      expect(await outcome(made.guardians[0]!, 'refuseOwnConsent', { ...input, ...more })).toMatch(
        /^NOT_A_SIGNER$|^NOTHING_TO_ANSWER$/,
      );
    expect(await outcome(child, 'signOwnConsent', input)).toBe('ACTIVE');
    const forms = `query ($id: ID!) { myConsentForms(caseId: $id) { text { signatures { inWords } } consents { state } } }`;
    const { body } = await world.ask(child, forms, { variables: { id: made.id } });
    expect(body.data.myConsentForms).toMatchObject([
      {
        text: {
          signatures: [{ inWords: expect.stringMatching(/^Alva Testsson \(barnet\) skrev under elektroniskt/) }],
        },
      },
    ]);
    const shown = `query ($id: ID!) { case(id: $id) { consents { id } process { forms { id } } } }`;
    const seenBy = async (who: TokenWish): Promise<unknown> =>
      (await world.ask(who, shown, { variables: { id: made.id } })).body.data.case as unknown;
    expect(await seenBy(made.guardians[0]!)).toEqual({ consents: [], process: { forms: [] } });
    expect(await seenBy(made.staff[0]!)).toMatchObject({ consents: [{}], process: { forms: [{}] } });
    expect(await outcome(child, 'withdrawOwnConsent', { ...input, categories: ['OPEN_SUPPORT'] })).toBe('ACTIVE');
    expect(await outcome(child, 'withdrawOwnConsent', input)).toBe('WITHDRAWN');
  });

  it('of thirteen needs the note first, for the form and for its own signature', async () => {
    const made = await aged(13, await makeCase(world));
    await expect(consent(world, made, alone)).rejects.toThrow('Make the note first');
    await consent(world, made, { ...oneGrant, childSigns: true, signatures: 2 });
    expect(await outcome(childOf(made), 'signOwnConsent', { caseId: made.id })).toBe('CASE_NOT_FOUND');
    await outcome(made.staff[0]!, 'noteMaturity', note(made, true));
    await expect(consent(world, made, { ...alone, registeredAt: new Date() })).resolves.toHaveLength(1);
    expect(await outcome(childOf(made), 'refuseOwnConsent', { caseId: made.id })).toBe('REFUSED REFUSED');
  });

  it('whose signature no form asks for cannot answer, opens no case, and is told nothing of a case of others', async () => {
    const made = await aged(15, await makeCase(world));
    const [id] = await consent(world, made, { ...oneGrant, signatures: 0 });
    const child = childOf(made);
    const input = { caseId: made.id, consentIds: [id] };
    expect(await outcome(child, 'signOwnConsent', input)).toBe('NOT_A_SIGNER');
    expect(await outcome(child, 'withdrawOwnConsent', input)).toBe('NOT_A_SIGNER');
    expect(await outcome(child, 'withdrawConsent', { caseId: made.id })).toBe('CASE_NOT_FOUND');
    expect(await outcome(made.guardians[0]!, 'withdrawOwnConsent', { caseId: made.id })).toBe('FORBIDDEN');
    const foreign = await aged(15, await makeCase(world));
    const replies = [await send(child, 'signOwnConsent', { caseId: foreign.id })];
    replies.push(await send(child, 'signOwnConsent', { caseId: randomUUID() }));
    expect(replies[0]?.text).toBe(replies[1]?.text);
    expect(replies[0]?.statements).toBe(replies[1]?.statements);
  });
});

describe('a consent near its end', () => {
  it('is told as such from thirty days before, and its owner knows nothing of that', async () => {
    const made = await makeCase(world);
    await consent(world, made, { ...oneGrant, validUntil: days(29.5) });
    const { body } = await send(made.guardians[0]!, 'withdrawConsent', {
      caseId: made.id,
      categories: ['OPEN_SUPPORT'],
    });
    expect(body.data.withdrawConsent.consents).toEqual([{ state: 'ACTIVE', liveState: 'EXPIRING' }]);
  });

  const renewal = (caseId: string, formId: string, more: object = {}): object => ({
    ...{ clientMutationId: randomUUID(), caseId, formId, textVersion: '2026-1' },
    ...{ validFrom: days(0), validUntil: days(300), ...more },
  });
  const formOf = async (grantId: string | undefined): Promise<string> =>
    (await em().findOneOrFail(ConsentGrantEntity, { id: grantId ?? '' })).formId;

  it('is renewed by a form that continues it, without what the family took back, signed anew and once', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made);
    const formId = await formOf(grantIds[0]);
    await outcome(made.guardians[0]!, 'withdrawConsent', { caseId: made.id, categories: ['OPEN_SUPPORT'] });
    const school = await em().findOneOrFail(ConsentGrantEntity, {
      organisationId: 'umea-skola',
      formId,
      secrecyUnit: 'SCHOOL',
    });
    await outcome(made.guardians[0]!, 'withdrawConsent', { caseId: made.id, consentIds: [school.id] });
    const input = renewal(made.id, formId);
    expect(await outcome(made.staff[0]!, 'renewConsent', input)).toBe(
      Array(3).fill('WAITING_FOR_OTHER_GUARDIAN').join(' '),
    );
    // Sent again it is the same form, though the earlier one has shrunk since.
    const further = { caseId: made.id, consentIds: grantIds, categories: ['CASEWORKER_CONTACT'] };
    await outcome(made.guardians[0]!, 'withdrawConsent', further);
    expect(await outcome(made.staff[0]!, 'renewConsent', input)).toMatch(/^WAITING/);
    const grants = await em().find(ConsentGrantEntity, { caseId: made.id, formId: { $ne: formId } });
    expect(grants.map(({ organisationId, secrecyUnit }) => `${organisationId} ${secrecyUnit}`).sort()).toEqual([
      'region-vasterbotten HEALTHCARE',
      'umea-skola STUDENT_HEALTH_MEDICAL',
      'umea-socialtjanst SOCIAL_SERVICES',
    ]);
    expect(grants.flatMap(({ categories }) => categories)).not.toContain('OPEN_SUPPORT');
    const query = `query ($id: ID!) { case(id: $id) { process { forms { id continuesFormId continuedByFormIds } } } }`;
    const { body } = await world.ask(made.staff[0]!, query, { variables: { id: made.id } });
    const renewedId = grants[0]?.formId;
    expect(body.data.case.process.forms).toEqual([
      { id: renewedId, continuesFormId: formId, continuedByFormIds: [] },
      { id: formId, continuesFormId: null, continuedByFormIds: [renewedId] },
    ]);
    expect(await outcome(made.staff[0]!, 'renewConsent', { ...input, interpreter: true })).toBe('KEY_USED');
  });

  it('is extended to what is named, and the earlier consents stand', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made, oneGrant);
    const [disclosure] = everythingOf('region-vasterbotten').map(({ recipients, ...rest }) => ({
      ...rest,
      recipientSectors: recipients.sectors,
    }));
    const answers = made.guardianIds.map((guardianId) => ({
      guardianId,
      answeredAt: days(-1),
      method: 'PAPER',
      place: 'Umeå',
    }));
    const input = renewal(made.id, await formOf(grantIds[0]), { disclosures: [disclosure], answers });
    expect(await outcome(made.staff[0]!, 'renewConsent', input)).toBe('ACTIVE');
    expect(await em().count(ConsentGrantEntity, { caseId: made.id, withdrawnAt: null })).toBe(2);
  });

  it('is not renewed by others, from another case’s form, or after a no', async () => {
    const made = await makeCase(world);
    const [id] = await consent(world, made, { ...oneGrant, signatures: 1 });
    const input = renewal(made.id, await formOf(id));
    expect(await outcome(made.staff[1]!, 'renewConsent', input)).toBe('FORBIDDEN');
    expect(await outcome(made.guardians[0]!, 'renewConsent', input)).toBe('FORBIDDEN');
    const other = await makeCase(world);
    expect(await outcome(other.staff[0]!, 'renewConsent', { ...input, caseId: other.id })).toBe('UNKNOWN_FORM');
    await outcome(made.guardians[1]!, 'refuseOwnConsent', { caseId: made.id });
    expect(await outcome(made.staff[0]!, 'renewConsent', input)).toBe('NOTHING_TO_RENEW');
  });

  it('is neither registered nor signed in a case that closes at the same moment', async () => {
    const made = await makeCase(world);
    const [id] = await consent(world, made, oneGrant);
    const [unsigned] = await consent(world, made, { ...oneGrant, signatures: 0 });
    const { em: own, outbox } = world.coordination.changes();
    const closing = { caseId: made.id, reason: 'MOVED', closedById: made.personIds[0] ?? '', now: new Date() } as const;
    await own.transactional((tx) => closeCase(tx, outbox, closing));
    // The door was open when it was asked; under the lock it is not.
    const registration = { key: randomUUID(), form: formFor(made), answers: [] };
    await expect(registerConsent(world.coordination.changes(), registration, 12)).rejects.toThrow('The case is closed');
    // A paper of yesterday, when the consent had not ended.
    const paper = { grantIds: [unsigned!], signer: { guardianId: made.guardianIds[0]! }, at: days(-1) };
    const signing = { caseId: made.id, now: new Date() };
    const signed = signInCase(world.coordination.changes(), signing, { ...paper, method: 'PAPER' });
    await expect(signed).rejects.toThrow('The case is closed');
    expect(await outcome(made.staff[0]!, 'renewConsent', renewal(made.id, await formOf(id)))).toBe('CASE_CLOSED');
  });
});

describe('the forms of a case', () => {
  const query = `query ($id: ID!) { case(id: $id) { process { forms { exception exceptionReason text { title signatures { inWords } }
    consents { liveState } signers { name } } } } }`;

  it('are there between the meetings, cost the same however many, and keep the reason with the coordinator', async () => {
    const made = await makeCase(world, { meetings: [[days(-9), days(-8)]] });
    const exception = { code: 'GUARDIAN_PREVENTED' as const, reason: 'Utomlands utan kontakt.' };
    await consent(world, made, { exception, guardianIds: made.guardianIds.slice(0, 1), signatures: 1 });
    const ask = (who: TokenWish): Promise<Reply> => world.ask(who, query, { variables: { id: made.id } });
    const one = await ask(made.staff[0]!);
    for (let round = 0; round < 3; round += 1) await consent(world, made, { delivered: false });
    const many = await ask(made.staff[0]!);
    // The place; forms; grants and their signers; child, guardians; whether the directory has changed.
    expect([one.statements, many.statements]).toEqual([7, 7]);
    const reasons = async (who: TokenWish): Promise<unknown[]> => {
      const { body } = await ask(who);
      return (body.data.case.process.forms as { exceptionReason: string | null; text: object | null }[]).map(
        ({ exceptionReason, text }) => [exceptionReason, text === null],
      );
    };
    expect(await reasons(made.staff[0]!)).toContainEqual([exception.reason, false]);
    expect(new Set((await reasons(made.guardians[1]!)).map(String))).toEqual(new Set([',false']));
    expect(new Set((await reasons(made.staff[1]!)).map(String))).toEqual(new Set([',true']));
    expect(many.text).not.toMatch(new RegExp(`${made.childNumber}|${made.guardianNumbers.join('|')}`));
  });

  it('tell no text that the family has not signed', async () => {
    const made = await makeCase(world);
    await consent(world, made, { ...oneGrant, textVersion: 'egen-2024' });
    const { body } = await world.ask(made.staff[0]!, query, { variables: { id: made.id } });
    expect(body.data.case.process.forms[0].text).toBeNull();
  });
});

describe('a form to print', () => {
  const ask = (who: TokenWish, more: object = {}): Promise<Reply> =>
    world.ask(
      who,
      `query ($input: ConsentFormTextInput!) { consentFormText(input: $input) { problems { code field }
        text { title textVersion sections { heading paragraphs } signatures { name capacity answered inWords } } } }`,
      {
        variables: {
          input: {
            ...{ purpose: 'SIP', language: 'fa', interpreter: true, validFrom: days(0), validUntil: days(100) },
            disclosures: [
              {
                ...{ organisationId: 'umea-skola', secrecyUnit: 'SCHOOL', categories: ['ATTENDANCE_SUMMARY'] },
                ...{ recipientSectors: ['HEALTHCARE'], excludedOrganisationIds: ['vannas-socialtjanst'] },
              },
            ],
            ...more,
          },
        },
      },
    );

  it('is made by a professional from what is chosen, with room for names and nothing stored', async () => {
    const { body, statements } = await ask({ roles: ['PROFESSIONAL'] });
    const { text, problems } = body.data.consentFormText as { text: object; problems: object[] };
    expect(problems).toEqual([]);
    expect(JSON.stringify(text)).toMatch(/persiska, med tolk.*/);
    expect(text).toMatchObject({ signatures: [{ name: null, capacity: 'GUARDIAN' }, { name: null }] });
    // Whether the directory has changed.
    expect(statements).toBe(1);
  });

  it('tells what is wrong with the choices, and is for professionals', async () => {
    const wrong = await ask({ roles: ['COORDINATOR'] }, { validUntil: days(-1), disclosures: [] });
    expect(wrong.body.data.consentFormText).toEqual({
      text: null,
      problems: [
        { code: 'PERIOD_ENDS_TOO_EARLY', field: 'validUntil' },
        { code: 'NO_DISCLOSER', field: 'disclosures' },
      ],
    });
    expect((await ask({ roles: ['GUARDIAN'] })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a protected identity that is reported (domain rule 14)', () => {
  const refusal = 'case { refusal { code manualRoute } child { givenName } consents { id } }';

  it('stops everything at once, names the manual route, and tells the family and the others nothing', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made);
    const [coordinator = {}, member = {}] = made.staff;
    const input = { caseId: made.id, guardianId: made.guardianIds[0] };
    expect(await outcome(member, 'reportProtectedIdentity', input)).toBe('FORBIDDEN');
    expect(await outcome(made.guardians[0]!, 'reportProtectedIdentity', input)).toBe('FORBIDDEN');
    expect(await outcome(coordinator, 'reportProtectedIdentity', { ...input, guardianId: randomUUID() })).toBe(
      'NOT_A_GUARDIAN',
    );
    const { body } = await send(coordinator, 'reportProtectedIdentity', input, refusal);
    expect(body.data.reportProtectedIdentity).toEqual({
      problems: [],
      case: {
        refusal: {
          code: 'PROTECTED_IDENTITY',
          manualRoute: expect.stringContaining('kontakta samordnaren personligen'),
        },
        ...{ child: null, consents: [] },
      },
    });
    expect(await em().count(ConsentGrantEntity, { id: { $in: [...grantIds] }, withdrawnAt: null })).toBe(0);
    await world.deliver();
    expect(world.owner('umea-skola').received.at(-1)?.claims.grant.withdrawnAt).toEqual(expect.any(String));
    const read = (who: TokenWish): Promise<Reply> =>
      world.ask(who, `query ($id: ID!) { case(id: $id) { refusal { code } process { state } } }`, {
        variables: { id: made.id },
      });
    for (const guardian of made.guardians)
      expect((await read(guardian)).body.errors?.[0]?.extensions.code).toBe('CASE_NOT_FOUND');
    for (const who of made.staff)
      expect((await read(who)).body.data.case).toEqual({ refusal: { code: 'PROTECTED_IDENTITY' }, process: null });
    expect(await outcome(coordinator, 'reportProtectedIdentity', input)).toBe('PROTECTED_IDENTITY');
    expect(await outcome(made.guardians[1]!, 'signOwnConsent', { caseId: made.id })).toBe('CASE_NOT_FOUND');
  });

  it('of a guardian reaches the cases of all its children, and of a child only its own', async () => {
    const [made, sibling, other] = [await makeCase(world), await makeCase(world), await makeCase(world)];
    await em().nativeUpdate(
      GuardianEntity,
      { id: sibling.guardianIds[0] ?? '' },
      { personalIdentityNumber: made.guardianNumbers[0] ?? '' },
    );
    const ids = await consent(world, sibling, { ...oneGrant, signatures: 0 });
    await outcome(other.staff[0]!, 'reportProtectedIdentity', { caseId: other.id });
    expect(await outcome(sibling.guardians[1]!, 'signOwnConsent', { caseId: sibling.id })).toBe(
      'WAITING_FOR_OTHER_GUARDIAN',
    );
    await outcome(made.staff[0]!, 'reportProtectedIdentity', { caseId: made.id, guardianId: made.guardianIds[0] });
    expect(await em().count(ConsentGrantEntity, { id: { $in: [...ids] }, withdrawnAt: null })).toBe(0);
    expect(await outcome(sibling.guardians[1]!, 'withdrawConsent', { caseId: sibling.id })).toBe('CASE_NOT_FOUND');
  });

  it('stops the child’s own answers too, and leaves no number in what was logged', async () => {
    const made = await aged(15, await makeCase(world));
    await consent(world, made, { ...oneGrant, childSigns: true, signatures: 2 });
    await outcome(made.staff[0]!, 'reportProtectedIdentity', { caseId: made.id });
    expect(await outcome(childOf(made), 'signOwnConsent', { caseId: made.id })).toBe('CASE_NOT_FOUND');
    for (const number of [made.childNumber, ...made.guardianNumbers]) expect(world.log()).not.toContain(number);
  });
});
