// Attacks 2, 3, 6 and 7 on one owner, from outside: over HTTP, with everything real but the identity provider.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { ForeignGrant, storeGrant } from '@hlt/shared/consent/store-grant.ts';
import { WithdrawalEntity } from '@hlt/shared/consent/withdrawal.entity.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { mintReceipt } from '@hlt/shared/receipt/mint-receipt.ts';
import { attendanceSummaryCase } from './attendance-summary.case.ts';
import {
  colleague,
  days,
  now,
  openOwner,
  organisationId,
  recordQuery,
  representation,
  type Family,
  type OwnerUnderTest,
} from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const fields = 'attendanceSummary { summary } withheld { category reason }';
async function familyWithAttendance(change?: Parameters<OwnerUnderTest['family']>[0]): Promise<Family> {
  const family = await owner.family(change);
  await owner.item(attendanceSummary, family, attendanceSummaryCase.content);
  return family;
}
async function reasonFor(receipt: string, subject?: string): Promise<string> {
  const { record, errors } = await owner.ask(fields, receipt, subject);
  expect(errors).toEqual([]);
  if (record['attendanceSummary'] !== null) return 'RELEASED';
  return record.withheld?.find(({ category }) => category === 'ATTENDANCE_SUMMARY')?.reason ?? 'NOT TOLD';
}

describe('attack 2: a receipt of one thing used for another', () => {
  test('child, case, organisation and user, in every pairing', async () => {
    const [a, b] = [await familyWithAttendance(), await familyWithAttendance()];
    const details = {
      type: 'hlt-release',
      case: b.caseId,
      purpose: 'HLT_MEETING',
      categories: ['ATTENDANCE_SUMMARY'],
    } as const;
    const grantsOfB = b.grants.map(({ id, version }) => ({ id, version }));
    const pairings = {
      'the child of A with the grants of B': { grants: grantsOfB },
      'the case of B with the child and grants of A': { authorization_details: [details] },
      'the child of B with the grants of A': { sub: b.pseudonym },
      'case and grants of B with the child of A': { authorization_details: [details], grants: grantsOfB },
      'grants of both': { grants: [...a.grants, ...b.grants].map(({ id, version }) => ({ id, version })) },
      'another organisation': { aud: 'vannas-skola' },
      'another user': { act: { ...colleague, sub: 'demo-other' } },
    } as const;
    expect(await reasonFor(owner.receipt(a))).toBe('RELEASED');
    for (const change of Object.values(pairings)) {
      expect(await reasonFor(owner.receipt(a, change as never))).toBe('ACCESS_NOT_PROVEN');
    }
    expect(await reasonFor(owner.receipt(a), 'demo-other')).toBe('ACCESS_NOT_PROVEN');
  });

  test('a receipt of another key than coordination’s', async () => {
    const family = await familyWithAttendance();
    const genuine = owner.receipt(family);
    const payload = JSON.parse(Buffer.from(genuine.split('.')[1] ?? '', 'base64url').toString()) as never;
    expect(await reasonFor(mintReceipt(payload, await createReceiptKey(), now))).toBe('ACCESS_NOT_PROVEN');
  });
});

describe('attack 3: the owner asked directly', () => {
  const service = '{ _service { sdl } }';

  test.each([
    ['no token', undefined],
    ['a foreign token', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['something else than a bearer token', 'Basic ZGVtbzpkZW1v'],
  ])('with %s: 401 with a code, before the query is read', async (_what, authorization) => {
    const family = await familyWithAttendance();
    const variables = { representations: [representation(school, owner.receipt(family))] };
    for (const query of [recordQuery(school, fields), service, 'not even graphql']) {
      const { status, errors, text } = await owner.send(query, variables, authorization);
      expect(status).toBe(401);
      expect(errors).toEqual([{ message: expect.any(String) as string, extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(text).not.toContain('data');
    }
    expect(await owner.log(family)).toEqual([]);
  });

  test('with a token and no receipt, or anything that is none: withheld, and logged', async () => {
    const strange: unknown[] = [undefined, null, 7, {}, [], '', 'x'.repeat(50_000), { toString: 'x' }];
    for (const releaseReceipt of strange) {
      const before = (await owner.log()).length;
      const reference = { __typename: 'SchoolRecord', organisationId, releaseReceipt };
      const { record, errors } = await owner.send(
        recordQuery(school, fields),
        { representations: [reference] },
        'Bearer demo-colleague',
      );
      expect(errors).toEqual([]);
      expect(record['attendanceSummary']).toBeNull();
      expect((await owner.log()).slice(before)).toMatchObject([
        { child_id: null, released: [], receipt_fault: 'MALFORMED' },
      ]);
    }
  });

  test('with a record that is named as another organisation’s: its own receipt opens nothing', async () => {
    const family = await familyWithAttendance();
    const releaseReceipt = owner.receipt(family);
    for (const named of ['vannas-skola', undefined, null, [organisationId], '']) {
      const reference = { __typename: 'SchoolRecord', organisationId: named, releaseReceipt };
      const { record } = await owner.send(
        recordQuery(school, fields),
        { representations: [reference] },
        'Bearer demo-colleague',
      );
      expect(record['attendanceSummary']).toBeNull();
    }
  });

  test('`_service` is the operator’s only', async () => {
    const professional = await owner.send(service, {}, 'Bearer demo-colleague');
    expect(professional.errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(professional.text).not.toContain('SchoolRecord');
    const operator = await owner.send(service, {}, 'Bearer demo-operator');
    expect(operator.text).toContain('type SchoolRecord');
  });

  test('no introspection, and no hint of what fields there are', async () => {
    const asked = await owner.send('{ __schema { types { name } } }', {}, 'Bearer demo-colleague');
    expect(asked.errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const misspelt = await owner.send(
      recordQuery(school, 'attendanceSumary { id }'),
      { representations: [] },
      'Bearer demo-colleague',
    );
    expect(misspelt.text).not.toMatch(/did you mean|attendanceSummary/i);
  });

  test('asked by GET, whose address would be written down with the receipt in it: not there', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
    const headers = { authorization: 'Bearer demo-colleague', 'apollo-require-preflight': 'yes' };
    expect((await owner.app.inject({ method: 'GET', url, headers })).statusCode).toBe(404);
  });

  test('a representation of another type, and more records than a case can have: refused, nothing read', async () => {
    const bearer = 'Bearer demo-colleague';
    const foreign = await owner.send(
      recordQuery(school, fields),
      { representations: [{ __typename: 'HealthcareRecord' }] },
      bearer,
    );
    expect(foreign.errors.length).toBeGreaterThan(0);
    const many = Array.from({ length: 101 }, (_, index) => representation(school, `receipt-${String(index)}`));
    const { errors } = await owner.send(
      recordQuery(school, 'attendanceSummary { id }'),
      { representations: many },
      bearer,
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('attacks 6 and 7: what happens between mint and use, and grants that come twice, late or from elsewhere', () => {
  test('a hold placed, or a withdrawal made to the owner, after the receipt was minted counts at once', async () => {
    const family = await familyWithAttendance();
    const receipt = owner.receipt(family);
    expect(await reasonFor(receipt)).toBe('RELEASED');
    await owner.hold(family, 'ATTENDANCE_SUMMARY');
    expect(await reasonFor(receipt)).toBe('HELD_BY_OWNER');

    const other = await familyWithAttendance();
    const grantId = other.grants.find(({ categories }) => categories.includes('ATTENDANCE_SUMMARY'))?.id ?? '';
    const withdrawal = { id: randomUUID(), grantId, withdrawnBy: 'guardian-2', withdrawnAt: days(0) };
    const withdraw = (change: object): Promise<unknown> =>
      asMigrationOwner(owner.database, (em) => em.insert(WithdrawalEntity, { ...withdrawal, ...change }));
    await withdraw({ category: 'SCHOOL_SAFETY' });
    expect(await reasonFor(owner.receipt(other))).toBe('RELEASED');
    await withdraw({ id: randomUUID(), category: null });
    expect(await reasonFor(owner.receipt(other))).toBe('CONSENT_WITHDRAWN');
  });

  test('the newest version wins, in whatever order the versions come and however often', async () => {
    const family = await familyWithAttendance();
    const em = owner.database.orm.em.fork();
    for (const grant of family.grants) {
      await storeGrant(em, organisationId, { ...grant, version: 3, withdrawnAt: days(-1) });
      await storeGrant(em, organisationId, { ...grant, version: 2 });
      await storeGrant(em, organisationId, grant);
      await storeGrant(em, organisationId, { ...grant, version: 3, withdrawnAt: null });
    }
    expect(await reasonFor(owner.receipt(family))).toBe('CONSENT_WITHDRAWN');
  });

  test('a grant for another organisation is not stored', async () => {
    const family = await owner.family();
    const [grant] = family.grants;
    if (grant === undefined) throw new Error('The family has a grant.');
    const foreign = { ...grant, id: randomUUID(), organisationId: 'vannas-skola' };
    await expect(storeGrant(owner.database.orm.em, organisationId, foreign)).rejects.toThrow(ForeignGrant);
  });
});
