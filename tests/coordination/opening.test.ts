// Opening a case: identity and consent come together, for the right team, with places by domain rule 21; all or nothing.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitEntity } from '@hlt/coordination/directory/organisation.entity.ts';
import type { TokenWish } from '../support/identity.ts';
import { days, everythingOf, testPersonalNumber } from './support/family.ts';
import { makePerson, type MadePerson } from './support/team-person.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
let coordinator: MadePerson;
let school: MadePerson;
let social: MadePerson;
let healthcare: MadePerson;
let otherCoordinator: MadePerson;
beforeAll(async () => {
  world = await startWorld();
  const vannas = { teamId: 'hlt-vannas' };
  coordinator = await makePerson(world, { ...vannas, organisationId: 'vannas-skola', teamRole: 'COORDINATOR' });
  school = await makePerson(world, { ...vannas, organisationId: 'vannas-skola', unitId: 'vannas-bjorkskolan' });
  social = await makePerson(world, { ...vannas, organisationId: 'vannas-socialtjanst' });
  const region = { ...vannas, organisationId: 'region-vasterbotten' };
  healthcare = await makePerson(world, { ...region, unitId: 'vannas-halsocentral' });
  const umea = { teamId: 'hlt-umea', organisationId: 'umea-skola' };
  otherCoordinator = await makePerson(world, { ...umea, teamRole: 'COORDINATOR' });
});
afterAll(async () => world.close());

interface Placement {
  schoolUnitId?: string | null;
  municipalityCode?: string | null;
  listedUnitId?: string | null;
  listedNotInDirectory?: boolean;
}
const atHome: Placement = {
  ...{ schoolUnitId: 'vannas-bjorkskolan', municipalityCode: '2460', listedUnitId: 'vannas-halsocentral' },
};
const person = (more: object = {}) => ({
  ...{ givenName: 'Tova', familyName: 'Öppnad', personalIdentityNumber: testPersonalNumber() },
  ...more,
});
const child = (placement: Placement = atHome, more: object = {}) => ({
  ...person(),
  ...{ birthDate: '2016-03-14', sex: 'GIRL', placement },
  ...more,
});
const disclosures = (...ids: string[]): object[] =>
  ids.flatMap(everythingOf).map(({ recipients, ...rest }) => ({ ...rest, recipientSectors: recipients.sectors }));
const yes = (guardian: number | null, more: object = {}): object => ({
  ...{ guardian, answeredAt: days(-1), method: 'PAPER', place: 'Vännäs' },
  ...more,
});
const form = (more: object = {}): object => ({
  ...{ language: 'sv', interpreter: false, textVersion: '2026-1', validFrom: days(-1), validUntil: days(200) },
  ...{ disclosures: disclosures('vannas-skola', 'vannas-socialtjanst', 'region-vasterbotten') },
  answers: [yes(0), yes(1)],
  ...more,
});
const wish = (more: object = {}): object => ({
  ...{ clientMutationId: randomUUID(), cause: 'ATTENDANCE', raisedBy: 'SCHOOL' },
  ...{ child: child(), guardians: [person(), person()], form: form() },
  ...more,
});

const mutation = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { id problems { code field message }
  case { child { name } participants { role organisation { id } unit { id } steppedAside }
    organisations { invited steppedAside reason { code } organisation { id } } consents { state } process { state } } } }`;
const send = (input: object, who: TokenWish | null = coordinator.token): Promise<Reply> =>
  world.ask(who, mutation, { variables: { input } });
interface Opened {
  id: string | null;
  problems: { code: string; field: string; message: string }[];
  case: {
    child: { name: string };
    participants: { role: string; organisation: { id: string }; steppedAside: boolean }[];
    organisations: {
      invited: boolean;
      steppedAside: boolean;
      reason: { code: string } | null;
      organisation: { id: string };
    }[];
    consents: { state: string }[];
    process: { state: string };
  } | null;
}
const open = async (input: object, who: TokenWish = coordinator.token): Promise<Opened> => {
  const { body, text } = await send(input, who);
  if (body.errors) throw new Error(text);
  return body.data.openCase as Opened;
};
const codes = async (input: object, who?: TokenWish): Promise<string[]> =>
  (await open(input, who)).problems.map(({ code, field }) => `${code} ${field}`);
const sees = async (who: TokenWish, id: string): Promise<unknown> => {
  const { body } = await world.ask(who, 'query ($id: ID!) { case(id: $id) { child { name } } }', { variables: { id } });
  return body.errors?.[0]?.extensions.code ?? body.data.case.child?.name;
};
const guardianToken = (personalIdentityNumber: string): TokenWish => ({
  ...{ subject: `guardian-${personalIdentityNumber}`, roles: ['GUARDIAN'], personalIdentityNumber },
});
const counts = async (): Promise<string> => {
  const tables = ['child', 'guardian', 'hlt_case', 'participant', 'consent_form', 'consent_grant', 'client_mutation'];
  const all = tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ');
  return JSON.stringify(await world.coordination.fork().execute(`select ${all}`));
};

describe('a case that is opened', () => {
  it('has the child, the team’s own members, the organisations and an active consent', async () => {
    const { id, problems, case: opened } = await open(wish());
    expect(problems).toEqual([]);
    expect(opened?.child.name).toBe('Tova Öppnad');
    expect(opened?.process.state).toBe('OPENED');
    expect(new Set(opened?.consents.map(({ state }) => state))).toEqual(new Set(['ACTIVE']));
    expect(opened?.participants.map(({ role, steppedAside }) => `${role} ${String(steppedAside)}`).sort()).toEqual([
      'COORDINATOR false',
      'MEMBER false',
      'MEMBER false',
      'MEMBER false',
    ]);
    for (const { token } of [coordinator, school, social, healthcare])
      expect(await sees(token, id!)).toBe('Tova Öppnad');
    expect(await sees(otherCoordinator.token, id!)).toBe('CASE_NOT_FOUND');
  });

  it('invites the services of the child’s registration and listing; the members whom they replace never see it (rule 21)', async () => {
    const placement = { ...atHome, municipalityCode: '2480', listedUnitId: 'umea-halsocentral' };
    const {
      id,
      problems,
      case: opened,
    } = await open(
      wish({
        child: child(placement),
        form: form({ disclosures: disclosures('vannas-skola', 'umea-socialtjanst', 'region-vasterbotten') }),
      }),
    );
    expect(problems).toEqual([]);
    expect(
      opened?.organisations.map(({ organisation, invited, steppedAside, reason }) =>
        [organisation.id, invited && 'invited', steppedAside && 'aside', reason?.code].filter(Boolean).join(' '),
      ),
    ).toEqual([
      'region-vasterbotten invited LISTED_THERE',
      'umea-socialtjanst invited REGISTERED_THERE',
      'vannas-skola',
      'vannas-socialtjanst aside REGISTERED_ELSEWHERE',
    ]);
    expect(await sees(school.token, id!)).toBe('Tova Öppnad');
    for (const { token } of [social, healthcare]) {
      expect(await sees(token, id!)).toBe('CASE_NOT_FOUND');
      expect((await world.ask(token, '{ myCases { id } }')).text).not.toContain(id);
    }
  });

  it('lets its coordinator run it also when the coordinator’s own service steps aside', async () => {
    const em = world.coordination.fork();
    const unitId = `friskolan-${randomUUID()}`;
    await em.insert(UnitEntity, {
      ...{ id: unitId, name: 'Friskolan', kind: 'SCHOOL', organisationId: 'asele-skola', municipalityCode: '2460' },
      ...{ example: false, inHlt: false },
    });
    const {
      id,
      problems,
      case: opened,
    } = await open(
      wish({
        child: child({ ...atHome, schoolUnitId: unitId }),
        form: form({ disclosures: disclosures('asele-skola', 'vannas-socialtjanst') }),
      }),
    );
    expect(problems).toEqual([]);
    expect(opened?.organisations.find(({ organisation }) => organisation.id === 'asele-skola')?.reason?.code).toBe(
      'SCHOOL_OUTSIDE_HLT',
    );
    expect(await sees(coordinator.token, id!)).toBe('Tova Öppnad');
    expect(await sees(school.token, id!)).toBe('CASE_NOT_FOUND');
  });

  it('is for the coordinator’s eyes alone until somebody of the family has said yes', async () => {
    const guardians = [person(), person()];
    const { id, case: opened } = await open(wish({ guardians, form: form({ answers: [] }) }));
    expect(opened?.participants.map(({ role }) => role)).toEqual(['COORDINATOR']);
    expect(new Set(opened?.consents.map(({ state }) => state))).toEqual(new Set(['WAITING_FOR_OTHER_GUARDIAN']));
    expect(await sees(school.token, id!)).toBe('CASE_NOT_FOUND');
    expect(await sees(guardianToken(guardians[0]!.personalIdentityNumber), id!)).toBe('Tova Öppnad');
  });

  it('is opened once, however often it is sent, and the key is not taken for another', async () => {
    const input = wish();
    const [first, second] = await Promise.all([open(input), open(input)]);
    expect(first.id).toBe(second.id);
    expect(await codes({ ...input, raisedBy: 'GUARDIAN' })).toEqual(['KEY_USED clientMutationId']);
  });

  it('costs the same number of statements whatever the team’s size', async () => {
    const sizeOf = ({ body }: Reply): number => (body.data.openCase as Opened).case?.participants.length ?? 0;
    const before = await send(wish());
    const more = { teamId: 'hlt-vannas', organisationId: 'vannas-socialtjanst' };
    const added = [await makePerson(world, more), await makePerson(world, more)];
    const after = await send(wish());
    expect(sizeOf(after)).toBe(sizeOf(before) + 2);
    expect(after.statements).toBe(before.statements);
    await world.coordination.fork().execute(
      `update person set team_id = null where id in (?, ?)`,
      added.map(({ id }) => id),
    );
  });
});

describe('the team’s own members', () => {
  const change = async (who: TokenWish, name: string, type: string, input: object): Promise<string[]> => {
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code } } }`;
    const { body, text: answer } = await world.ask(who, text, { variables: { input } });
    if (body.errors) throw new Error(answer);
    return (body.data[name].problems as { code: string }[]).map(({ code }) => code);
  };
  const until = async (caseId: string, personId: string): Promise<string | undefined> => {
    const rows = await world.coordination
      .fork()
      .execute<{ until: string }[]>(
        `select to_char(access_until, 'YYYY-MM-DD') as until from participant where case_id = ? and person_id = ?`,
        [caseId, personId],
      );
    return rows[0]?.until;
  };
  const day = (count: number): string => days(count).toISOString().slice(0, 10);

  it('get their places with the family’s first yes in the hub, seat by seat by the suggestion (rules 20 and 21)', async () => {
    const guardians = [person(), person()];
    const placement = { ...atHome, municipalityCode: '2480', listedUnitId: 'umea-halsocentral' };
    const { id } = await open(
      wish({
        child: child(placement),
        guardians,
        form: form({ disclosures: disclosures('vannas-skola', 'region-vasterbotten'), answers: [] }),
      }),
    );
    const mother = guardianToken(guardians[0]!.personalIdentityNumber);
    expect(await sees(school.token, id!)).toBe('CASE_NOT_FOUND');
    expect(await change(mother, 'signOwnConsent', 'AnswerOwnConsentInput', { caseId: id })).toEqual([]);
    expect(await sees(school.token, id!)).toBe('Tova Öppnad');
    expect(await until(id!, school.id)).toBe(day(200));
    for (const { token } of [social, healthcare]) expect(await sees(token, id!)).toBe('CASE_NOT_FOUND');
    // Who has left stays away when the other guardian signs too.
    await world.coordination
      .fork()
      .execute('update participant set stepped_aside_at = now() where case_id = ? and person_id = ?', [id!, school.id]);
    const father = guardianToken(guardians[1]!.personalIdentityNumber);
    expect(await change(father, 'signOwnConsent', 'AnswerOwnConsentInput', { caseId: id })).toEqual([]);
    expect(await sees(school.token, id!)).toBe('CASE_NOT_FOUND');
  });

  it('get them by where the child belongs when the yes comes, also on a paper that the coordinator registers', async () => {
    const guardians = [person()];
    const made = await open(wish({ guardians, form: form({ answers: [] }) }));
    const id = made.id!;
    const placement = { ...atHome, municipalityCode: '2480' };
    const moved = { caseId: id, placement, addIds: [], stepAsideIds: [] };
    expect(await change(coordinator.token, 'changeOrganisations', 'ChangeOrganisationsInput', moved)).toEqual([]);
    const [row] = await world.coordination
      .fork()
      .execute<{ id: string }[]>(
        'select g.id from guardian g join hlt_case c on c.child_id = g.child_id where c.id = ?',
        [id],
      );
    const paper = { caseId: id, guardianId: row!.id, answeredAt: days(-1), method: 'PAPER', place: 'Vännäs' };
    expect(await change(coordinator.token, 'signConsent', 'SignConsentInput', paper)).toEqual([]);
    expect(await sees(healthcare.token, id)).toBe('Tova Öppnad');
    expect(await sees(social.token, id)).toBe('CASE_NOT_FOUND');
  });

  it('keep them as long as the consent when it is renewed; who has left stays away, and a shorter time stays short', async () => {
    const { id } = await open(wish());
    const [made] = await world.coordination.fork().execute<{ form: string; guardians: string[] }[]>(
      `select f.id as form, array(select g.id from guardian g where g.child_id = f.child_id) as guardians
         from consent_form f where f.case_id = ?`,
      [id!],
    );
    await world.coordination.fork().execute(
      `update participant set access_until = case when person_id = ? then ? else access_until end,
         stepped_aside_at = case when person_id = ? then now() end where case_id = ?`,
      [social.id, days(20), healthcare.id, id!],
    );
    const renewal = {
      ...{ clientMutationId: randomUUID(), caseId: id, formId: made!.form, textVersion: '2026-1' },
      ...{ validFrom: days(0), validUntil: days(330) },
    };
    expect(await change(coordinator.token, 'renewConsent', 'RenewConsentInput', renewal)).toEqual([]);
    expect(await until(id!, school.id)).toBe(day(200));
    const answer = { caseId: id, answeredAt: days(0), method: 'PAPER', place: null };
    for (const guardianId of made!.guardians)
      expect(await change(coordinator.token, 'signConsent', 'SignConsentInput', { ...answer, guardianId })).toEqual([]);
    expect([await until(id!, school.id), await until(id!, social.id), await until(id!, healthcare.id)]).toEqual([
      ...[day(330), day(20), day(200)],
    ]);
  });
});

describe('a guardian whom nobody had named (rule 9)', () => {
  const add = async (caseId: string, more: object = {}, who = coordinator.token): Promise<string[]> => {
    const input = { clientMutationId: randomUUID(), caseId, ...person(), ...more };
    const text = `mutation ($input: AddGuardianInput!) { addGuardian(input: $input) { problems { code field } } }`;
    const { body, text: answer } = await world.ask(who, text, { variables: { input } });
    if (body.errors) throw new Error(answer);
    return (body.data.addGuardian.problems as { code: string; field: string }[]).map(
      ({ code, field }) => `${code} ${field}`,
    );
  };
  const states = async (id: string): Promise<unknown[]> => {
    const { body } = await world.ask(coordinator.token, 'query ($id: ID!) { case(id: $id) { consents { state } } }', {
      variables: { id },
    });
    return [...new Set((body.data.case.consents as { state: string }[]).map(({ state }) => state))];
  };

  it('sees the case, and nothing is released before that one too has signed; the owners are told', async () => {
    const { id } = await open(wish({ guardians: [person()], form: form({ answers: [yes(0)] }) }));
    await world.deliver();
    expect(await states(id!)).toEqual(['ACTIVE']);
    const further = person();
    const key = { clientMutationId: randomUUID(), ...further };
    expect(await add(id!, key)).toEqual([]);
    expect(await add(id!, key)).toEqual([]);
    expect(await add(id!, further)).toEqual(['ALREADY_IN_FAMILY personalIdentityNumber']);
    expect(await states(id!)).toEqual(['WAITING_FOR_OTHER_GUARDIAN']);
    await world.deliver();
    const told = world
      .owner('vannas-skola')
      .received.map(({ claims }) => claims.grant)
      .filter(({ caseId }) => caseId === id);
    expect(told.map(({ version, signers }) => `${String(version)} ${String(signers.length)}`).sort()).toEqual([
      ...['2 1', '2 1', '3 2', '3 2'],
    ]);
    const father = guardianToken(further.personalIdentityNumber);
    expect(await sees(father, id!)).toBe('Tova Öppnad');
    const signed = `mutation { signOwnConsent(input: { caseId: "${id!}" }) { problems { code } } }`;
    expect((await world.ask(father, signed)).body.data.signOwnConsent.problems).toEqual([]);
    expect(await states(id!)).toEqual(['ACTIVE']);
  });

  it('ends what an exception let the others sign alone, and a consent that nobody has signed waits for all', async () => {
    const exception = { code: 'SOLE_CUSTODY', reason: 'Ensam vårdnad.' };
    const { id } = await open(wish({ guardians: [person()], form: form({ answers: [yes(0)], exception }) }));
    expect(await states(id!)).toEqual(['ACTIVE']);
    expect(await add(id!)).toEqual([]);
    expect(await states(id!)).toEqual(['WITHDRAWN']);
    const other = await open(wish({ guardians: [person()], form: form({ answers: [] }) }));
    await world.deliver();
    expect(await add(other.id!)).toEqual([]);
    await world.deliver();
    expect(await states(other.id!)).toEqual(['WAITING_FOR_OTHER_GUARDIAN']);
    expect(world.owner('vannas-skola').received.some(({ claims }) => claims.grant.caseId === other.id)).toBe(false);
  });

  it('is not written with a protected identity, with the number of another of the family, or with none that holds', async () => {
    const one = child();
    const { id } = await open(wish({ child: one, guardians: [person()], form: form({ answers: [yes(0)] }) }));
    const hidden = person();
    await open(wish({ guardians: [hidden], form: form({ answers: [yes(0)] }) }));
    await world.coordination
      .fork()
      .execute(`update guardian set protected_identity = true where personal_identity_number = ?`, [
        hidden.personalIdentityNumber,
      ]);
    const before = await counts();
    expect(await add(id!, { protectedIdentity: true })).toEqual(['PROTECTED_IDENTITY protectedIdentity']);
    expect(await add(id!, hidden)).toEqual(['PROTECTED_IDENTITY personalIdentityNumber']);
    expect(await add(id!, { personalIdentityNumber: one.personalIdentityNumber })).toEqual([
      'ALREADY_IN_FAMILY personalIdentityNumber',
    ]);
    expect(await add(id!, { personalIdentityNumber: '201603142380', givenName: ' ' })).toEqual([
      ...['MISSING_TEXT givenName', 'INVALID_PERSONAL_NUMBER personalIdentityNumber'],
    ]);
    await expect(add(id!, {}, school.token)).rejects.toThrow('FORBIDDEN');
    expect(await counts()).toBe(before);
    expect(await states(id!)).toEqual(['ACTIVE']);
  });
});

describe('nothing is written and it is told why', () => {
  const refused = async (input: object, expected: string[], who?: TokenWish): Promise<void> => {
    const before = await counts();
    expect((await codes(input, who)).sort()).toEqual(expected);
    expect(await counts()).toBe(before);
  };

  it('when the child or a guardian has a protected identity: the answer names the manual route', async () => {
    const hidden = { protectedIdentity: true };
    await refused(wish({ child: child(atHome, hidden) }), ['PROTECTED_IDENTITY child']);
    await refused(wish({ guardians: [person(), person(hidden)] }), ['PROTECTED_IDENTITY child']);
    const { problems } = await open(wish({ guardians: [person(hidden)] }));
    expect(problems[0]?.message).toContain('Använd den manuella vägen');
  });

  it('when somebody of the family is known as protected from another case', async () => {
    const guardian = person();
    await open(wish({ guardians: [guardian], form: form({ answers: [yes(0)] }) }));
    const em = world.coordination.fork();
    await em.execute(`update guardian set protected_identity = true where personal_identity_number = ?`, [
      guardian.personalIdentityNumber,
    ]);
    await refused(wish({ guardians: [person(), guardian] }), ['PROTECTED_IDENTITY child']);
  });

  it('when another team is the child’s, or none: straight to SIP', async () => {
    await refused(wish({ child: child({ ...atHome, schoolUnitId: 'umea-alvskolan' }) }), [
      'ANOTHER_TEAM child.placement',
    ]);
    await refused(wish(), ['ANOTHER_TEAM child.placement'], otherCoordinator.token);
    const elsewhere = child({ ...atHome, listedUnitId: null, listedNotInDirectory: true });
    await refused(wish({ child: elsewhere }), ['STRAIGHT_TO_SIP purpose']);
    const outside = wish({ purpose: 'SIP', child: child({ ...atHome, municipalityCode: null }) });
    await refused(outside, ['REGISTERED_OUTSIDE child.placement.municipalityCode']);
    // Not to try a SIP here: that is what was tried.
    expect((await open(outside)).problems[0]?.message).toContain('på vanligt sätt');
    const sip = await open(
      wish({
        purpose: 'SIP',
        child: elsewhere,
        form: form({ disclosures: disclosures('vannas-skola', 'vannas-socialtjanst') }),
      }),
    );
    expect([sip.problems, sip.case?.participants.map(({ role }) => role)]).toEqual([[], ['COORDINATOR']]);
  });

  it('when the form has a fault: the whole opening is undone', async () => {
    await refused(wish({ form: form({ disclosures: [] }) }), ['NO_DISCLOSER form.disclosures']);
    await refused(wish({ form: form({ signers: [0], answers: [yes(0)] }) }), ['GUARDIANS_MISSING form.signers']);
    await refused(wish({ form: form({ disclosures: disclosures('asele-skola') }) }), [
      'ORGANISATION_NOT_IN_CASE form.disclosures.0.organisationId',
      'ORGANISATION_NOT_IN_CASE form.disclosures.1.organisationId',
    ]);
    await refused(wish({ form: form({ validUntil: days(-0.5) }) }), ['CONSENT_OVER form.validUntil']);
    await refused(wish({ form: form({ validUntil: days(900) }) }), ['PERIOD_TOO_LONG form.validUntil']);
    await refused(wish({ form: form({ answers: [yes(7)] }) }), ['UNKNOWN_GUARDIAN form.answers.0.guardian']);
  });

  it.each([
    [
      'a number that does not hold',
      { child: child(atHome, { personalIdentityNumber: '201603142380' }) },
      'INVALID_PERSONAL_NUMBER child.personalIdentityNumber',
    ],
    [
      'a guardian without a number',
      { guardians: [person({ personalIdentityNumber: '20130101TF01' })], form: form({ answers: [yes(0)] }) },
      'INVALID_PERSONAL_NUMBER guardians.0.personalIdentityNumber',
    ],
    ['no guardian', { guardians: [], form: form({ answers: [] }) }, 'WRONG_GUARDIANS guardians'],
    ['a date of birth to come', { child: child(atHome, { birthDate: '2999-01-01' }) }, 'NOT_BORN_YET child.birthDate'],
    ['a worry older than the child', { raisedAt: new Date('2001-01-01') }, 'RAISED_BEFORE_BIRTH raisedAt'],
    ['somebody too old', { child: child(atHome, { birthDate: '2000-01-01' }) }, 'TOO_OLD child.birthDate'],
    ['an empty name', { child: child(atHome, { givenName: ' ' }) }, 'MISSING_TEXT child.givenName'],
    [
      'a unit that is no school',
      { child: child({ ...atHome, schoolUnitId: 'vannas-halsocentral' }) },
      'UNKNOWN_UNIT child.placement.schoolUnitId',
    ],
    [
      'an unknown municipality',
      { child: child({ ...atHome, municipalityCode: '9999' }) },
      'UNKNOWN_MUNICIPALITY child.placement.municipalityCode',
    ],
  ])('when there is %s', async (_what, more, expected) => {
    await refused(wish(more), [expected]);
  });

  it('when the same person stands twice', async () => {
    const one = person();
    await refused(wish({ guardians: [one, one] }), ['SAME_PERSON_TWICE guardians']);
  });

  it('when the child has an open case: told to its own team, and to another one no more than that it cannot be opened', async () => {
    const guardians = [person(), person()];
    const one = child();
    await open(wish({ child: one, guardians }));
    await refused(wish({ child: one, guardians }), ['CASE_ALREADY_OPEN child']);
    const moved = { ...one, placement: { ...atHome, schoolUnitId: 'umea-alvskolan' } };
    await refused(wish({ child: moved, guardians }), ['CANNOT_BE_OPENED child'], otherCoordinator.token);
  });

  it('when another guardian is named than the hub knows: nobody comes into a child’s closed case that way', async () => {
    const guardians = [person(), person()];
    const one = child();
    const { id } = await open(wish({ child: one, guardians }));
    await world.coordination
      .fork()
      .execute(`update hlt_case set status = 'CLOSED', closed_at = now(), closing_reason = 'MOVED' where id = ?`, [
        id!,
      ]);
    const stranger = person();
    await refused(wish({ child: one, guardians: [guardians[0]!, stranger] }), ['CANNOT_BE_OPENED child']);
    expect(await sees(guardianToken(stranger.personalIdentityNumber), id!)).toBe('CASE_NOT_FOUND');
    const again = { child: one, guardians: [...guardians].reverse() };
    const both = await Promise.all([codes(wish(again)), codes(wish(again))]);
    expect(both.sort()).toEqual([[], ['CASE_ALREADY_OPEN child']]);
  });
});

it('is the team’s coordinator’s alone', async () => {
  const guardian = guardianToken(testPersonalNumber());
  const movedOn = { ...coordinator.token, organisationNumber: '2321000222' };
  for (const who of [school.token, guardian, movedOn, { subject: 'nobody', roles: ['COORDINATOR'] } as const])
    expect((await send(wish(), who)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await send(wish(), null)).status).toBe(401);
});

it('leaves no personal number in the log or in an answer', async () => {
  const one = child();
  const { text } = await send(wish({ child: one }));
  expect(text).toContain('"problems":[]');
  for (const place of [text, world.log()]) expect(place).not.toContain(one.personalIdentityNumber);
});
