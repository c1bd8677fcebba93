// The mutations of consents: who may, what is refused and with which words, and that it is all or nothing.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity } from '@hlt/coordination/cases/case.entity.ts';
import {
  ConsentFormEntity,
  ConsentGrantEntity,
  ConsentWithdrawalEntity,
} from '@hlt/coordination/consents/consent.entity.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { listOf, startWorld, type Reply, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
let coordinator: TokenWish;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world);
  coordinator = made.staff[0]!;
});

const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();

const result = `{ case { id } problems { code field message messageEnglish }
  consents { id version state secrecyUnit discloser { id } withdrawnAt withdrawnCategories delivery { state } signers { name signedAt refusedAt } } }`;
const send = (who: TokenWish, name: string, input: object): Promise<Reply> =>
  world.ask(
    who,
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${result} }`,
    {
      variables: { input },
    },
  );

interface Changed {
  problems: { code: string; field: string | null; message: string; messageEnglish: string }[];
  consents: {
    id: string;
    version: number;
    state: string;
    secrecyUnit: string;
    discloser: { id: string };
    withdrawnAt: string | null;
    withdrawnCategories: string[];
    delivery: { state: string };
  }[];
}
const changed = async (who: TokenWish, name: string, input: object): Promise<Changed> => {
  const { body } = await send(who, name, input);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data[name] as Changed;
};
const codes = async (who: TokenWish, name: string, input: object): Promise<string[]> =>
  (await changed(who, name, input)).problems.map(({ code }) => code);

const disclosures = (...ids: string[]): object[] =>
  ids.flatMap(everythingOf).map(({ recipients, ...rest }) => ({ ...rest, recipientSectors: recipients.sectors }));
const answerOf = (guardianId: string, more: object = {}): object => ({
  guardianId,
  answeredAt: days(-2),
  method: 'PAPER',
  ...more,
});
const form = (more: object = {}): object => ({
  clientMutationId: randomUUID(),
  caseId: made.id,
  language: 'sv',
  interpreter: false,
  textVersion: '2026-1',
  validFrom: days(-2),
  validUntil: days(200),
  disclosures: disclosures('umea-skola', 'umea-socialtjanst', 'region-vasterbotten'),
  guardianIds: made.guardianIds,
  answers: made.guardianIds.map((id) => answerOf(id)),
  ...more,
});
const forms = (): Promise<number> => em().count(ConsentFormEntity, { caseId: made.id });

describe('registering a signed form', () => {
  it('makes one consent for each discloser, signed as told, and delivers each to its owner', async () => {
    const { problems, consents } = await changed(coordinator, 'registerConsent', form());
    expect(problems).toEqual([]);
    expect(consents.map(({ discloser, secrecyUnit }) => `${discloser.id} ${secrecyUnit}`).sort()).toEqual([
      'region-vasterbotten HEALTHCARE',
      'umea-skola SCHOOL',
      'umea-skola STUDENT_HEALTH_MEDICAL',
      'umea-socialtjanst SOCIAL_SERVICES',
    ]);
    expect(
      new Set(consents.map(({ state, version, delivery }) => `${state} ${String(version)} ${delivery.state}`)),
    ).toEqual(new Set(['ACTIVE 3 WAITING']));
    await world.deliver();
    const kept = new Map(
      ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'].flatMap((id) => [...world.owner(id).kept]),
    );
    for (const { id } of consents) expect(kept.get(id)).toBe(3);
  });

  it('keeps recipients, exclusions, purpose, language, interpreter, version, exception and registrar', async () => {
    const [school] = disclosures('umea-skola');
    const exception = { code: 'GUARDIAN_PREVENTED', reason: 'Utomlands utan kontakt.' };
    const { consents } = await changed(
      coordinator,
      'registerConsent',
      form({
        disclosures: [
          {
            ...school,
            recipientSectors: ['HEALTHCARE'],
            recipientOrganisationIds: ['umea-socialtjanst'],
            excludedOrganisationIds: ['vannas-socialtjanst'],
          },
        ],
        ...{ purpose: 'SIP', language: 'fa', interpreter: true, textVersion: ' 2026-2 ', exception },
        guardianIds: made.guardianIds.slice(0, 1),
        answers: [answerOf(made.guardianIds[0]!, { method: 'ELECTRONIC' })],
      }),
    );
    const grant = await em().findOneOrFail(ConsentGrantEntity, { id: consents[0]!.id });
    expect(grant).toMatchObject({
      recipientSectors: ['HEALTHCARE'],
      recipientOrganisationIds: ['umea-socialtjanst'],
      excludedOrganisationIds: ['vannas-socialtjanst'],
      purpose: 'SIP',
      exceptionCode: exception.code,
      exceptionReason: exception.reason,
    });
    const sheet = { language: 'fa', interpreter: true, textVersion: '2026-2', registrarId: made.personIds[0] };
    expect(await em().findOneOrFail(ConsentFormEntity, { id: grant.formId })).toMatchObject(sheet);
    expect(consents[0]?.state).toBe('ACTIVE');
  });

  it('waits for those who have not answered, and is refused by a no on the form', async () => {
    const [first, second] = made.guardianIds;
    const one = await changed(coordinator, 'registerConsent', form({ answers: [answerOf(first!)] }));
    expect(new Set(one.consents.map(({ state }) => state))).toEqual(new Set(['WAITING_FOR_OTHER_GUARDIAN']));
    const both = [answerOf(first!), answerOf(second!, { refused: true })];
    const other = await changed(coordinator, 'registerConsent', form({ answers: both }));
    expect(new Set(other.consents.map(({ state }) => state))).toEqual(new Set(['REFUSED']));
  });

  const problems: [string, string, string, () => object][] = [
    ['without a discloser', 'NO_DISCLOSER', 'disclosures', () => ({ disclosures: [] })],
    ['with an end before its beginning', 'PERIOD_ENDS_TOO_EARLY', 'validUntil', () => ({ validUntil: days(-5) })],
    ['for longer than a year', 'PERIOD_TOO_LONG', 'validUntil', () => ({ validUntil: days(400) })],
    [
      'with one of two guardians',
      'GUARDIANS_MISSING',
      'guardianIds',
      () => ({ guardianIds: made.guardianIds.slice(0, 1), answers: [] }),
    ],
    ['with somebody else', 'NOT_A_GUARDIAN', 'guardianIds', () => ({ guardianIds: [randomUUID()] })],
    [
      'with a blanket waiver',
      'NO_CATEGORY',
      'disclosures.0.categories',
      () => ({ disclosures: [{ ...disclosures('umea-skola')[0], categories: [] }] }),
    ],
    [
      'with a category of another unit',
      'FOREIGN_CATEGORY',
      'disclosures.0.categories',
      () => ({ disclosures: [{ ...disclosures('umea-skola')[0], categories: ['OPEN_SUPPORT'] }] }),
    ],
    [
      'without recipients',
      'NO_RECIPIENT',
      'disclosures.0.recipients',
      () => ({ disclosures: [{ ...disclosures('umea-skola')[0], recipientSectors: [] }] }),
    ],
    [
      'with a recipient that is nowhere',
      'UNKNOWN_ORGANISATION',
      'disclosures.0.recipients',
      () => ({ disclosures: [{ ...disclosures('umea-skola')[0], recipientOrganisationIds: ['nowhere'] }] }),
    ],
    [
      'with a discloser that has no place in the case',
      'ORGANISATION_NOT_IN_CASE',
      'disclosures.0.organisationId',
      () => ({ disclosures: disclosures('vannas-skola') }),
    ],
    [
      'with a personal number in a text',
      'PERSONAL_NUMBER',
      'textVersion',
      () => ({ textVersion: '2026-1 20240229-2383' }),
    ],
    [
      'with a discloser twice',
      'DISCLOSER_TWICE',
      'disclosures',
      () => ({ disclosures: [disclosures('umea-skola')[0], disclosures('umea-skola')[0]] }),
    ],
    [
      'with an exception without its reason',
      'EXCEPTION_WITHOUT_REASON',
      'exception.reason',
      () => ({ exception: { code: 'LEGAL_REVIEW', reason: ' ' } }),
    ],
    [
      'where the child decides and does not sign',
      'CHILD_MUST_SIGN',
      'childSigns',
      () => ({ exception: { code: 'CHILD_DECIDES', reason: '15 år' } }),
    ],
    [
      'signed tomorrow',
      'IN_THE_FUTURE',
      'answers.0.answeredAt',
      () => ({ answers: [answerOf(made.guardianIds[0]!, { answeredAt: days(1) })] }),
    ],
    ['in a language that is none', 'WRONG_LANGUAGE', 'language', () => ({ language: 'svenska!' })],
    ['without a key', 'WRONG_LENGTH', 'clientMutationId', () => ({ clientMutationId: '' })],
  ];
  it.each(problems)(
    '%s is answered with %s, in both languages, and nothing is written',
    async (_name, code, field, more) => {
      const answer = await changed(coordinator, 'registerConsent', form(more()));
      expect(answer.consents).toEqual([]);
      expect(answer.problems).toContainEqual({
        code,
        field,
        message: expect.any(String),
        messageEnglish: expect.any(String),
      });
      for (const { message, messageEnglish } of answer.problems) expect(message).not.toBe(messageEnglish);
      expect(await forms()).toBe(0);
    },
  );

  it('with a character that no database takes is told apart from a fault of the hub', async () => {
    const { body } = await send(coordinator, 'registerConsent', form({ textVersion: '2026\u0000' }));
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await forms()).toBe(0);
  });

  it('with an answer of somebody whom it does not ask writes nothing at all', async () => {
    await world.deliver();
    const answers = [...made.guardianIds.map((id) => answerOf(id)), answerOf(randomUUID())];
    expect(await codes(coordinator, 'registerConsent', form({ answers }))).toEqual(['NOT_A_SIGNER']);
    expect(await forms()).toBe(0);
    expect(await em().execute('select 1 from pgboss.job where state = ?', ['created'])).toEqual([]);
  });

  it('sent again, or twice at once, makes no second form', async () => {
    const input = form();
    const [first, second] = await Promise.all([1, 2].map(() => changed(coordinator, 'registerConsent', input)));
    const third = await changed(coordinator, 'registerConsent', input);
    expect(await forms()).toBe(1);
    const ids = [first, second, third].map((one) => one!.consents.map(({ id }) => id).sort());
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });

  it('with the key of another form is refused', async () => {
    const clientMutationId = randomUUID();
    await changed(coordinator, 'registerConsent', form({ clientMutationId }));
    expect(await codes(coordinator, 'registerConsent', form({ clientMutationId, interpreter: true }))).toEqual([
      'KEY_USED',
    ]);
    expect(await forms()).toBe(1);
  });
});

describe('a further answer', () => {
  it('of the last guardian opens every consent that waits for it', async () => {
    await consent(world, made, { signatures: 1 });
    const input = { caseId: made.id, guardianId: made.guardianIds[1], answeredAt: days(-1), method: 'ELECTRONIC' };
    const { consents } = await changed(coordinator, 'signConsent', input);
    expect(consents.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE']);
    expect(await codes(coordinator, 'signConsent', input)).toEqual(['NOTHING_TO_ANSWER']);
  });

  it('can be a no, for the named consents only', async () => {
    const [first, ...others] = await consent(world, made, { signatures: 1 });
    const input = { caseId: made.id, consentIds: [first], guardianId: made.guardianIds[1], answeredAt: days(-1) };
    const { consents } = await changed(coordinator, 'refuseConsent', input);
    expect(consents.map(({ id, state }) => [id, state])).toEqual([[first, 'REFUSED']]);
    expect(await em().count(ConsentGrantEntity, { id: { $in: others }, version: 2 })).toBe(others.length);
  });

  it('is refused from somebody else, a second time, for another case’s consent, and from the future', async () => {
    const [id] = await consent(world, made, { signatures: 1 });
    const [foreign] = await consent(world, await makeCase(world), { signatures: 1 });
    const input = { caseId: made.id, guardianId: made.guardianIds[1], answeredAt: days(-1), method: 'PAPER' };
    const ask = (more: object): Promise<string[]> => codes(coordinator, 'signConsent', { ...input, ...more });
    expect(await ask({ consentIds: [id], guardianId: randomUUID() })).toEqual(['NOT_A_SIGNER']);
    expect(await ask({ consentIds: [id], guardianId: made.guardianIds[0] })).toEqual(['ALREADY_ANSWERED']);
    expect(await ask({ consentIds: [foreign] })).toEqual(['UNKNOWN_CONSENT']);
    expect(await ask({ consentIds: [] })).toEqual(['UNKNOWN_CONSENT']);
    expect(await ask({ answeredAt: days(1) })).toEqual(['IN_THE_FUTURE']);
    expect(await em().findOneOrFail(ConsentGrantEntity, { id: foreign! })).toMatchObject({ version: 2 });
  });
});

describe('a withdrawal', () => {
  const all = (): object => ({ caseId: made.id, guardianId: made.guardianIds[0] });

  it('by the coordinator on a guardian’s word takes back every consent of the case, and says who wrote it down', async () => {
    await consent(world, made);
    const { consents } = await changed(coordinator, 'withdrawConsent', all());
    expect(consents.map(({ state, delivery }) => `${state} ${delivery.state}`)).toEqual(
      Array(4).fill('WITHDRAWN WAITING'),
    );
    const rows = await em().find(ConsentWithdrawalEntity, { grantId: { $in: consents.map(({ id }) => id) } });
    expect(new Set(rows.map(({ registrarId }) => registrarId))).toEqual(new Set([made.personIds[0]]));
    await world.deliver();
    expect(world.owner('umea-skola').received.at(-1)?.claims.grant.withdrawnAt).toEqual(expect.any(String));
  });

  it('by a guardian needs nobody else, and is the guardian’s own', async () => {
    await consent(world, made);
    const { consents } = await changed(made.guardians[1]!, 'withdrawConsent', { caseId: made.id });
    expect(new Set(consents.map(({ state }) => state))).toEqual(new Set(['WITHDRAWN']));
    const [row] = await em().find(ConsentWithdrawalEntity, { grantId: consents[0]!.id });
    expect(row?.registrarId ?? null).toBeNull();
  });

  it('of some categories leaves the others, in those consents that have them', async () => {
    await consent(world, made);
    const { consents } = await changed(made.guardians[0]!, 'withdrawConsent', {
      caseId: made.id,
      categories: ['OPEN_SUPPORT'],
    });
    expect(
      consents.map(({ discloser, withdrawnCategories, state }) => [discloser.id, withdrawnCategories, state]),
    ).toEqual([['umea-socialtjanst', ['OPEN_SUPPORT'], 'ACTIVE']]);
  });

  it('of a named consent leaves the others', async () => {
    const [first, ...others] = await consent(world, made);
    const { consents } = await changed(coordinator, 'withdrawConsent', { ...all(), consentIds: [first] });
    expect(consents.map(({ id }) => id)).toEqual([first]);
    expect(await em().count(ConsentGrantEntity, { id: { $in: others }, withdrawnAt: null })).toBe(others.length);
  });

  it('made twice changes nothing the second time', async () => {
    const grantIds = await consent(world, made);
    await changed(coordinator, 'withdrawConsent', all());
    expect(await changed(coordinator, 'withdrawConsent', all())).toMatchObject({ problems: [], consents: [] });
    expect(await em().count(ConsentGrantEntity, { id: { $in: [...grantIds] }, version: 4 })).toBe(grantIds.length);
  });

  it('is refused for what is not there, with what to do', async () => {
    const [id] = await consent(world, made, { disclosures: everythingOf('umea-skola') });
    const ask = (more: object): Promise<string[]> => codes(coordinator, 'withdrawConsent', { ...all(), ...more });
    expect(await ask({ categories: ['OPEN_SUPPORT'] })).toEqual(['CATEGORY_NOT_IN_CONSENT']);
    expect(await ask({ guardianId: randomUUID(), consentIds: [id] })).toEqual(['NOT_A_SIGNER']);
    expect(await ask({ guardianId: null })).toEqual(['NOT_A_SIGNER']);
    expect(await ask({ consentIds: [randomUUID()] })).toEqual(['UNKNOWN_CONSENT']);
  });

  it('waits for no meeting: the window is closed, and the very next receipt has nothing', async () => {
    const past = await makeCase(world, { meetings: [[days(-30), days(-20)]] });
    await consent(world, past);
    const input = { caseId: past.id, guardianId: past.guardianIds[0] };
    const { problems } = await changed(past.staff[0]!, 'withdrawConsent', input);
    expect(problems).toEqual([]);
    expect(await em().count(ConsentGrantEntity, { caseId: past.id, withdrawnAt: null })).toBe(0);
  });

  it('shows at once in the same operation', async () => {
    await consent(world, made);
    const { body } = await world.ask(
      made.guardians[0]!,
      `mutation ($part: WithdrawConsentInput!, $whole: WithdrawConsentInput!) {
        part: withdrawConsent(input: $part) { case { consents { state } } }
        whole: withdrawConsent(input: $whole) { case { consents { state } } } }`,
      { variables: { part: { caseId: made.id, categories: ['OPEN_SUPPORT'] }, whole: { caseId: made.id } } },
    );
    const states = (name: string): string[] =>
      listOf<{ state: string }>(body.data[name].case.consents).map(({ state }) => state);
    expect(new Set(states('part'))).toEqual(new Set(['ACTIVE']));
    expect(new Set(states('whole'))).toEqual(new Set(['WITHDRAWN']));
  });
});

describe('whoever is not entitled', () => {
  const inputs: [string, () => object][] = [
    ['registerConsent', () => form()],
    [
      'signConsent',
      () => ({ caseId: made.id, guardianId: made.guardianIds[0], answeredAt: days(-1), method: 'PAPER' }),
    ],
    ['refuseConsent', () => ({ caseId: made.id, guardianId: made.guardianIds[0], answeredAt: days(-1) })],
    ['withdrawConsent', () => ({ caseId: made.id, guardianId: made.guardianIds[0] })],
  ];
  const errorsOf = async (who: TokenWish, name: string, input: object): Promise<(string | undefined)[]> =>
    ((await send(who, name, input)).body.errors ?? []).map(({ extensions }) => extensions.code);

  it.each(inputs)(
    'is told FORBIDDEN as another participant, and nothing of the case as a stranger: %s',
    async (name, input) => {
      const ids = await consent(world, made, { signatures: 1 });
      const elsewhere = await makeCase(world);
      expect(await errorsOf(made.staff[1]!, name, input())).toEqual(['FORBIDDEN']);
      expect(await errorsOf(elsewhere.staff[0]!, name, input())).toEqual(['CASE_NOT_FOUND']);
      expect(await errorsOf(elsewhere.guardians[0]!, name, input())).toEqual(['CASE_NOT_FOUND']);
      expect(await errorsOf({ roles: ['OPERATOR'] }, name, input())).toEqual(['CASE_NOT_FOUND']);
      expect(await errorsOf(coordinator, name, { ...input(), caseId: randomUUID() })).toEqual(['CASE_NOT_FOUND']);
      expect(await em().count(ConsentGrantEntity, { caseId: made.id, version: 2 })).toBe(ids.length);
    },
  );

  it('as a guardian registers nothing, and withdraws for nobody else', async () => {
    await consent(world, made);
    for (const [name, input] of inputs)
      expect(await errorsOf(made.guardians[1]!, name, input())).toEqual(['FORBIDDEN']);
    expect(await em().count(ConsentGrantEntity, { caseId: made.id, version: 3 })).toBe(4);
  });

  it('as the coordinator of a closed case is told why, and after the meeting registers all the same', async () => {
    await em().nativeUpdate(
      CaseEntity,
      { id: made.id },
      { status: 'CLOSED', closedAt: new Date(), closingReason: 'MOVED' },
    );
    expect(await codes(coordinator, 'registerConsent', form())).toEqual(['CASE_CLOSED']);
    const past = await makeCase(world, { meetings: [[days(-30), days(-20)]] });
    const { guardianIds } = past;
    const answers = guardianIds.map((id) => answerOf(id));
    const later = form({ caseId: past.id, guardianIds, answers });
    expect(await codes(past.staff[0]!, 'registerConsent', later)).toEqual([]);
  });

  it('cannot consent in a consultation without a child', async () => {
    const consultation = await makeCase(world, { kind: 'DE_IDENTIFIED' });
    const input = form({ caseId: consultation.id });
    expect(await codes(consultation.staff[0]!, 'registerConsent', input)).toEqual(['NO_CHILD']);
  });
});
