// The account to the family: who is given it, what stands in it, and that it opens nothing else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { createStaffChange } from '@hlt/shared/access-log/staff-change.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import { storeGrant } from '@hlt/shared/consent/store-grant.ts';
import type { ReceiptContent } from '@hlt/shared/receipt/mint-receipt.ts';
import { sqlAsOwner } from '../support/database.ts';
import {
  colleague,
  days,
  openOwner,
  organisationId,
  recordQuery,
  representation,
  staffOf,
  type Family,
  type OwnerUnderTest,
} from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(async () => owner.close());

const member = (role: 'GUARDIAN' | 'CHILD', sub = `demo-${role.toLowerCase()}`): Actor => ({
  sub,
  organisation: 'guardian',
  sector: null,
  role,
  profession: null,
  unit: null,
});
const names = {
  organisations: { [organisationId]: 'Umeå kommun, skola', 'umea-socialtjanst': 'Umeå kommun, socialtjänst' },
  units: {},
};
const forAccount = ({ caseId }: Family, role: 'GUARDIAN' | 'CHILD' = 'GUARDIAN'): Partial<ReceiptContent> => ({
  act: member(role),
  authorization_details: [{ type: 'hlt-account', case: caseId, purpose: 'HLT_MEETING', categories: [], names }],
});
const receipt = (family: Family, change: Partial<ReceiptContent> = {}): string =>
  owner.receipt(family, { ...forAccount(family), ...change });

interface Line {
  readonly cursor: string;
  readonly event: string;
  readonly decision: string | null;
  readonly inSwedish: string;
  readonly inEnglish: string;
}
const everyField =
  'account { cursor at event who whoEnglish organisation unit released withheld purpose decision inSwedish inEnglish }';

async function accountOf(family: Family, fields = everyField, subject = 'demo-guardian'): Promise<Line[]> {
  const { record, errors } = await owner.ask(fields, receipt(family), subject);
  expect(errors).toEqual([]);
  return record['account'] as Line[];
}
const read = (family: Family, change: Partial<ReceiptContent> = {}): Promise<unknown> =>
  owner.ask('attendanceSummary { summary }', owner.receipt(family, change));
/** Entries that are not bound to a case, too. */
const allEntries = (): Promise<Record<string, unknown>[]> =>
  sqlAsOwner(owner.database, 'select * from access_log order by id');

describe('who is given the account', () => {
  it.each(['GUARDIAN', 'CHILD'] as const)('%s is', async (role) => {
    const family = await owner.family();
    const { record } = await owner.ask(
      everyField,
      receipt(family, forAccount(family, role)),
      `demo-${role.toLowerCase()}`,
    );
    expect(record['account']).toMatchObject([{ event: 'ACCOUNT' }]);
  });

  const refusals: Readonly<
    Record<string, [fault: string, change: (family: Family) => Partial<ReceiptContent>, subject?: string]>
  > = {
    'staff with a receipt of their own that is for the account': [
      'OTHER_CALLER',
      () => ({ act: colleague }),
      colleague.sub,
    ],
    'staff who call themselves a guardian in the receipt alone': [
      'OTHER_CALLER',
      () => ({ act: member('GUARDIAN', colleague.sub) }),
      colleague.sub,
    ],
    'a child with a guardian’s receipt': [
      'OTHER_CALLER',
      () => ({ act: member('GUARDIAN', 'demo-child') }),
      'demo-child',
    ],
    'somebody with another guardian’s receipt': ['OTHER_CALLER', () => ({}), 'demo-guardian-two'],
    'a guardian with a receipt for another organisation': ['AUDIENCE', () => ({ aud: 'another-owner' })],
    'a guardian with a receipt that somebody else issued': ['ISSUER', () => ({ iss: 'https://else.example' })],
    'a guardian whose receipt is about another child than its papers': ['CLAIMS', () => ({ sub: randomUUID() })],
  };
  it.each(Object.entries(refusals))('%s is not, and the attempt is logged', async (_who, [fault, change, subject]) => {
    const family = await owner.family();
    await read(family);
    const before = (await allEntries()).length;
    const token = receipt(family, change(family));
    const { record, text } = await owner.ask(everyField, token, subject ?? 'demo-guardian');
    expect(record['account']).toBeNull();
    expect(text).not.toContain('socialsekreterare');
    expect((await allEntries()).slice(before)).toMatchObject([
      { event: 'ACCOUNT', receipt_fault: fault, child_id: null },
    ]);
  });

  it('a guardian with the papers of two children is not', async () => {
    const [one, other] = [await owner.family(), await owner.family()];
    const both = [...one.grants, ...other.grants].map(({ id, version }) => ({ id, version }));
    const { record } = await owner.ask(everyField, receipt(one, { grants: both }), 'demo-guardian');
    expect(record['account']).toBeNull();
  });

  it('nobody is with the receipt of a case view, which is still one entry', async () => {
    const family = await owner.family();
    const { record, errors } = await owner.ask('account { at } attendanceSummary { id }', owner.receipt(family));
    expect(errors).toEqual([]);
    expect(record).toMatchObject({ account: null, attendanceSummary: [] });
    expect(await owner.log(family)).toMatchObject([{ event: 'READ', requested: ['ATTENDANCE_SUMMARY'] }]);
    await owner.ask('account { at }', owner.receipt(family));
    expect(await owner.log(family)).toMatchObject([{}, { event: 'READ', requested: [], released: [] }]);
  });

  it.each(['', 'x', 'a.b.c', `e30.${Buffer.from('null').toString('base64url')}.e30`])(
    'nobody is with the token “%s”',
    async (token) => {
      const before = (await allEntries()).length;
      const { record, errors } = await owner.ask(everyField, token, 'demo-guardian');
      expect(errors).toEqual([]);
      expect(record['account']).toBeNull();
      expect((await allEntries()).slice(before)).toHaveLength(1);
    },
  );
});

describe('the receipt of the account', () => {
  it('opens no category, whichever is asked', async () => {
    const family = await owner.family();
    await owner.item(attendanceSummary, family, {
      code: 'TERM_TO_DATE',
      periodStart: '2026-01-08',
      periodEnd: '2026-03-01',
      absencePercent: 22,
      unauthorisedAbsencePercent: 4,
    });
    const { record, text } = await owner.ask(
      'attendanceSummary { summary } withheld { category reason }',
      receipt(family),
      'demo-guardian',
    );
    expect(record['attendanceSummary']).toBeNull();
    expect(record.withheld).toContainEqual({ category: 'ATTENDANCE_SUMMARY', reason: 'ACCESS_NOT_PROVEN' });
    expect(text).not.toContain('hemliga');
  });
});

describe('what stands in the account', () => {
  test('a read: when, who by profession and organisation, what, for what', async () => {
    const family = await owner.family();
    await read(family);
    const [, line] = await accountOf(family);
    expect(line).toMatchObject({
      event: 'READ',
      who: 'en socialsekreterare',
      whoEnglish: 'a social worker',
      organisation: 'Umeå kommun, socialtjänst',
      unit: 'Barn och unga',
      released: ['närvaro, frånvaro (summa)'],
      withheld: [],
      purpose: 'HLT-möte',
      decision: 'RELEASED',
    });
    expect(line?.inSwedish).toMatch(
      /^\d+ \w+ \d{4} kl\. \d\d:\d\d: en socialsekreterare \(Barn och unga, Umeå kommun, socialtjänst\) fick läsa ”närvaro, frånvaro \(summa\)”\. Ändamål: HLT-möte\.$/,
    );
    expect(line?.inEnglish).toMatch(
      /a social worker \(.*\) was allowed to read “attendance summary”\. Purpose: HLT meeting\.$/,
    );
  });

  test('a refusal, as one', async () => {
    const family = await owner.family((grant) => ({ ...grant, withdrawnAt: days(-1) }));
    await read(family);
    const [, line] = await accountOf(family);
    expect(line).toMatchObject({ decision: 'WITHHELD', released: [], withheld: ['närvaro, frånvaro (summa)'] });
    expect(line?.inSwedish).toContain(
      'ville läsa uppgifter men fick inga. Lämnades inte ut: ”närvaro, frånvaro (summa)”.',
    );
  });

  test('a refusal from before the consent had reached the owner, once it has', async () => {
    const family = await owner.family(() => null);
    const other = await owner.family(() => null);
    await read(family);
    await read(other);
    expect(await accountOf(family)).toEqual([]);
    for (const grant of family.grants) await storeGrant(owner.database.orm.em.fork(), organisationId, grant);
    const lines = await accountOf(family);
    expect(lines.map(({ event, decision }) => [event, decision])).toEqual([
      ['ACCOUNT', null],
      ['ACCOUNT', null],
      ['READ', 'WITHHELD'],
    ]);
  });

  test('a preview, and as whom, without a name', async () => {
    const family = await owner.family();
    const staff: Actor = {
      ...colleague,
      sub: 'demo-staff',
      organisation: organisationId,
      sector: 'SCHOOL',
      profession: 'rektor',
    };
    const [details] = JSON.parse(
      Buffer.from(owner.receipt(family).split('.')[1] ?? '', 'base64url').toString(),
    ).authorization_details;
    const preview = owner.receipt(family, {
      act: staff,
      authorization_details: [{ ...details, recipient: colleague }],
    });
    await owner.ask('attendanceSummary { id }', preview, staffOf('skolan'));
    const [, line] = await accountOf(family);
    expect(line?.event).toBe('PREVIEW');
    expect(line?.inSwedish).toContain(
      'Det var en förhandsvisning av vad en socialsekreterare (Umeå kommun, socialtjänst) skulle se.',
    );
  });

  test('the organisation’s own work, one line for each day and without categories: nothing tells what there is', async () => {
    const family = await owner.family();
    const change = createStaffChange(owner.database);
    const caller = {
      subject: 'demo-staff',
      roles: ['PROFESSIONAL'] as const,
      organisationNumber: '2120002627',
      organisationUnit: 'skolan',
    };
    for (const category of ['COUNSELLOR_CONTACT', 'SCHOOL_SAFETY', 'SCHOOL_SAFETY'] as const) {
      const wish = {
        caller,
        transactionId: randomUUID(),
        childId: family.childId,
        categories: [category],
        reason: 'Hemligt skäl',
      };
      await change(wish, async () => undefined);
    }
    const lines = await accountOf(family);
    expect(lines.map(({ event }) => event)).toEqual(['ACCOUNT', 'CHANGE']);
    expect(lines[1]).toMatchObject({
      who: 'verksamhetens egen personal',
      released: [],
      withheld: [],
      purpose: null,
      decision: null,
    });
    expect(JSON.stringify(lines)).not.toMatch(/kurator|trygghet|skäl|SCHOOL_SAFETY/);
  });

  test('that the account has been asked for, each time', async () => {
    const family = await owner.family();
    await accountOf(family);
    expect((await accountOf(family)).map(({ event }) => event)).toEqual(['ACCOUNT', 'ACCOUNT']);
  });

  test('never who somebody is, by name, subject or number, and nothing of other children', async () => {
    const [family, other] = [await owner.family(), await owner.family()];
    await read(other);
    await read(family);
    const lines = await accountOf(family);
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(
      new RegExp(`demo-|${family.childId}|${family.pseudonym}|${other.caseId}`),
    );
  });

  test('nothing, when the owner has no paper about the child and so has released nothing', async () => {
    const family = await owner.family(() => null);
    expect(await accountOf(family)).toEqual([]);
    expect(await owner.log(family)).toMatchObject([{ event: 'ACCOUNT', child_id: null }]);
  });
});

describe('a long account', () => {
  it('is read page by page, the newest first, and each line once', async () => {
    const family = await owner.family();
    for (let nth = 0; nth < 5; nth += 1) await read(family);
    const seen: Line[] = [];
    let after = 'null';
    for (;;) {
      const part = await accountOf(family, `account(first: 2, after: ${after}) { cursor at event }`);
      if (part.length === 0) break;
      seen.push(...part);
      after = `"${part.at(-1)?.cursor ?? ''}"`;
    }
    expect(seen.map(({ event }) => event)).toEqual(['ACCOUNT', 'READ', 'READ', 'READ', 'READ', 'READ']);
    expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(6);
  });

  it.each(['x', Buffer.from('line -1').toString('base64url'), Buffer.from(`line 1' or '1'='1`).toString('base64url')])(
    'begins with the newest for “%s”, which is no cursor',
    async (after) => {
      const family = await owner.family();
      await read(family);
      const lines = await accountOf(family, `account(after: "${after}") { event }`);
      expect(lines.map(({ event }) => event)).toEqual(['ACCOUNT', 'READ']);
    },
  );

  it('is never given as more than 200 lines at once', async () => {
    const family = await owner.family();
    await read(family);
    await sqlAsOwner(
      owner.database,
      `insert into access_log (transaction_id, subject, role, child_id, requested, released, withheld, grants, policy_version)
       select 'x', 'x', 'PROFESSIONAL', ?::uuid, '{}', '{}', '{}', '[]', 'x' from generate_series(1, 300)`,
      [family.childId],
    );
    expect(await accountOf(family, 'account(first: 100000) { cursor }')).toHaveLength(200);
    expect(await accountOf(family, 'account(first: -1) { cursor }')).toHaveLength(1);
  });
});

describe('one request', () => {
  it.each([
    ['plainly', 'account { at }'],
    ['by aliases', 'a: account(first: 1) { at } b: account(first: 2) { at } c: account { at }'],
    ['by fragments', '... { account { at } } ... @include(if: true) { account { who } }'],
  ])('is one entry when it is asked %s', async (_way, fields) => {
    const family = await owner.family();
    const { errors } = await owner.ask(fields, receipt(family), 'demo-guardian');
    expect(errors).toEqual([]);
    expect(await owner.log(family)).toHaveLength(1);
  });

  it('costs the same whatever the length of the account, and for as many records as are asked at once', async () => {
    const family = await owner.family();
    const cost = async (records: number): Promise<number> => {
      const before = owner.database.statements.count();
      const token = receipt(family);
      const representations = Array.from({ length: records }, () => representation(school, token));
      const { errors } = await owner.send(recordQuery(school, everyField), { representations }, 'Bearer demo-guardian');
      expect(errors).toEqual([]);
      return owner.database.statements.count() - before;
    };
    const first = await cost(1);
    for (let nth = 0; nth < 10; nth += 1) await read(family);
    expect(await cost(1)).toBe(first);
    expect(await cost(5)).toBe(first);
    expect(first).toBe(4);
  });

  it('is refused when it brings more receipts than there can be', async () => {
    const family = await owner.family();
    const representations = Array.from({ length: 101 }, () => representation(school, receipt(family)));
    const { errors } = await owner.send(recordQuery(school, everyField), { representations }, 'Bearer demo-guardian');
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(await owner.log(family)).toEqual([]);
  });

  it('is answered with an error and nothing else when it cannot be logged', async () => {
    const family = await owner.family();
    await read(family);
    await sqlAsOwner(owner.database, 'revoke insert on access_log from hlt_application');
    const { status, text } = await owner.ask(everyField, receipt(family), 'demo-guardian');
    const ready = await owner.app.inject({ url: '/ready' });
    await sqlAsOwner(owner.database, 'grant insert on access_log to hlt_application');
    expect(status).toBe(503);
    expect(text).not.toContain('socialsekreterare');
    expect(ready.json()).toEqual({ status: 'not ready', reason: 'LOG_NOT_WRITABLE' });
    expect((await owner.ask(everyField, receipt(family), 'demo-guardian')).status).toBe(200);
    expect((await owner.app.inject({ url: '/ready' })).json()).toEqual({ status: 'ready' });
  });
});
