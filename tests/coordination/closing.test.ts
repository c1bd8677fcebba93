// The end of a case: who ends it, what ends with it, and that nothing is left open (domain rules 8, 13, 23 and 27).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closingReasons } from '@hlt/coordination/cases/case-words.ts';
import { purgeDueAt } from '@hlt/coordination/keeping/retention.rules.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, makeCase, type MadeCase } from './support/family.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  world.coordination.fork().execute<Row[]>(text, values);
const result = `{ id problems { code message messageEnglish currentVersion }
  case { id status refusal { code } process { state legalSteps closing { familyEndsAt closedAt reason purgedFrom } } } }`;
const send = (who: TokenWish, name: 'closeCase' | 'endSupport', input: object): Promise<Reply> =>
  world.ask(
    who,
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${result} }`,
    { variables: { input } },
  );
const close = (made: MadeCase, more: object = {}): Promise<Reply> =>
  send(made.staff[0]!, 'closeCase', { caseId: made.id, reason: 'GOALS_MET', ...more });
const codesOf = (reply: Reply, name: string): string[] =>
  (reply.body.data[name].problems as { code: string }[]).map(({ code }) => code);
const grants = (made: MadeCase): Promise<{ withdrawn: boolean; over: boolean; version: number }[]> =>
  sql(
    `select withdrawn_at is not null as withdrawn, valid_until <= now() as over, version from consent_grant where case_id = ?`,
    [made.id],
  );

describe('closing a case', () => {
  it('ends all consents at the very moment, tells the owners, and refuses everybody', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made);
    const { body } = await close(made);
    expect(body.data.closeCase.problems).toEqual([]);
    expect(body.data.closeCase.case).toMatchObject({
      status: 'CLOSED',
      refusal: { code: 'CASE_CLOSED' },
      process: { state: 'CLOSED', legalSteps: [], closing: { reason: 'GOALS_MET' } },
    });
    for (const grant of await grants(made)) expect(grant).toMatchObject({ withdrawn: true, version: 4 });
    await world.deliver();
    const kept = new Map(
      ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'].flatMap((id) => [...world.owner(id).kept]),
    );
    for (const id of grantIds) expect(kept.get(id)).toBe(4);
    const opened = await world.ask(
      made.staff[1]!,
      `{ case(id: "${made.id}") { refusal { code } process { state } child { givenName } } }`,
    );
    expect(opened.body.data.case).toEqual({ refusal: { code: 'CASE_CLOSED' }, process: null, child: null });
  });

  it('ends what nobody has signed without telling its owner of the child', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made, { signatures: 0, validFrom: days(2) });
    await close(made);
    for (const grant of await grants(made)) expect(grant).toMatchObject({ withdrawn: false, over: true });
    await world.deliver();
    await world.coordination.owners.deliveries.enqueueOutstanding();
    await world.deliver();
    for (const id of ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'])
      expect([...world.owner(id).kept.keys()].filter((kept) => grantIds.includes(kept))).toEqual([]);
  });

  it('ends the places, the invitations, the plan and the agendas to come', async () => {
    const made = await makeCase(world, {
      staff: [
        { organisationId: 'umea-skola', role: 'COORDINATOR' },
        { organisationId: 'umea-socialtjanst' },
        { organisationId: 'region-vasterbotten', accessFrom: days(5) },
      ],
    });
    const [{ meeting_id: meetingId }] = (await sql<{ meeting_id: string }>(
      'select meeting_id from agenda_item where case_id = ?',
      [made.id],
    )) as [{ meeting_id: string }];
    await sql(
      `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at) values (?, ?, ?, 'vannas-skola', 'SENT', now())`,
      [randomUUID(), made.id, meetingId],
    );
    await sql(
      `insert into plan (id, case_id, status, called_by_organisation_id, created_by_id, created_at) values (?, ?, 'DRAFT', 'umea-skola', ?, now())`,
      [randomUUID(), made.id, made.personIds[0]],
    );
    expect(codesOf(await close(made), 'closeCase')).toEqual([]);
    const places = await sql(
      `select role, access_until <= now() as over, stepped_aside_at is not null as never from participant where case_id = ? order by access_from, role`,
      [made.id],
    );
    expect(places).toEqual([
      { role: 'COORDINATOR', over: false, never: false },
      { role: 'MEMBER', over: true, never: false },
      { role: 'MEMBER', over: false, never: true },
    ]);
    expect(await sql('select status from invitation where case_id = ?', [made.id])).toEqual([{ status: 'CANCELLED' }]);
    expect(await sql('select status from plan where case_id = ?', [made.id])).toEqual([{ status: 'CLOSED' }]);
    expect(await sql('select 1 from agenda_item where case_id = ?', [made.id])).toEqual([]);
  });

  it.each(closingReasons)('keeps why: %s', async (reason) => {
    const made = await makeCase(world, { guardians: 1, meetings: [] });
    const { body } = await close(made, { reason });
    expect(body.data.closeCase.case.process.closing.reason).toBe(reason);
  });

  it('is done once, and not over what somebody else has changed', async () => {
    const made = await makeCase(world, { meetings: [] });
    const old = await close(made, { caseVersion: 7 });
    expect(old.body.data.closeCase.problems).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }]);
    expect(codesOf(await close(made, { caseVersion: 1 }), 'closeCase')).toEqual([]);
    expect(codesOf(await close(made), 'closeCase')).toEqual(['CASE_CLOSED']);
  });

  it('is for the coordinator of the case alone', async () => {
    const made = await makeCase(world, { meetings: [] });
    const foreign = await makeCase(world, { meetings: [] });
    const input = { caseId: made.id, reason: 'FAMILY_ENDED' };
    for (const who of [made.staff[1]!, made.guardians[0]!])
      expect((await send(who, 'closeCase', input)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await send(foreign.staff[0]!, 'closeCase', input)).body.errors?.[0]?.extensions.code).toBe(
      'CASE_NOT_FOUND',
    );
    expect(await sql('select status from hlt_case where id = ?', [made.id])).toEqual([{ status: 'OPEN' }]);
  });

  it('is possible for protected identity too, and then tells the manual route and nothing of the family', async () => {
    const made = await makeCase(world, { protectedChild: true });
    const { body, text } = await close(made, { reason: 'OTHER_PROCESS' });
    expect(body.data.closeCase).toMatchObject({
      problems: [],
      case: { refusal: { code: 'PROTECTED_IDENTITY' }, process: null },
    });
    expect(text).not.toContain('Alva');
    expect(await sql('select status from hlt_case where id = ?', [made.id])).toEqual([{ status: 'CLOSED' }]);
  });
});

describe('the family ends the support', () => {
  it('takes the guardian’s own consents back at once and asks the coordinator to close', async () => {
    const made = await makeCase(world);
    await consent(world, made);
    const { body } = await send(made.guardians[0]!, 'endSupport', { caseId: made.id });
    expect(body.data.endSupport).toMatchObject({ problems: [], case: { status: 'OPEN' } });
    expect(body.data.endSupport.case.process.closing.familyEndsAt).not.toBeNull();
    for (const grant of await grants(made)) expect(grant).toMatchObject({ withdrawn: true, version: 4 });
    const signers = await sql(
      `select distinct s.guardian_id from consent_withdrawal w join consent_signer s on s.id = w.signer_id
       join consent_grant g on g.id = w.grant_id where g.case_id = ?`,
      [made.id],
    );
    expect(signers).toEqual([{ guardian_id: made.guardianIds[0] }]);
    const events = await sql('select kind, recipient_person_id from event where case_id = ?', [made.id]);
    expect(events).toEqual([{ kind: 'SUPPORT_ENDED', recipient_person_id: made.personIds[0] }]);
  });

  it('says no for that guardian where nobody has signed yet', async () => {
    const made = await makeCase(world);
    await consent(world, made, { signatures: 0, delivered: false });
    await send(made.guardians[0]!, 'endSupport', { caseId: made.id });
    const refused = await sql(
      `select s.guardian_id, bool_and(s.refused_at is not null) as refused from consent_signer s
       join consent_grant g on g.id = s.grant_id where g.case_id = ? group by 1`,
      [made.id],
    );
    expect(refused).toHaveLength(2);
    for (const one of refused) expect(one['refused']).toBe(one['guardian_id'] === made.guardianIds[0]);
  });

  it('leaves consents that the guardian does not sign, and is for guardians of the child alone', async () => {
    const made = await makeCase(world, { meetings: [] });
    await consent(world, made, {
      guardianIds: made.guardianIds.slice(0, 1),
      exception: { code: 'SOLE_CUSTODY', reason: 'Ensam vårdnad.' },
      signatures: 1,
    });
    expect(codesOf(await send(made.guardians[1]!, 'endSupport', { caseId: made.id }), 'endSupport')).toEqual([]);
    for (const grant of await grants(made)) expect(grant).toMatchObject({ withdrawn: false });
    for (const who of made.staff)
      expect((await send(who, 'endSupport', { caseId: made.id })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('how long a closed case is kept', () => {
  it.each([
    ['2026-01-15T10:00:00Z', 24, '2028-01-15T10:00:00Z'],
    ['2026-08-31T10:00:00Z', 6, '2027-02-28T10:00:00Z'],
    ['2027-08-31T10:00:00Z', 6, '2028-02-29T10:00:00Z'],
    ['2026-12-31T23:00:00Z', 1, '2027-01-31T23:00:00Z'],
    ['2026-05-05T05:05:05Z', 0, '2026-05-05T05:05:05Z'],
  ])('closed %s and kept %i months: due %s', (closed, months, due) => {
    expect(purgeDueAt(new Date(closed), months)).toEqual(new Date(due));
  });
});
