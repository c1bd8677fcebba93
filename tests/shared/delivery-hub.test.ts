// Withdrawals and keys between an owner and coordination, over HTTP, as the own staff start them through the gateway.
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { units } from '@hlt/demo/units.ts';
import { getActiveKey } from '@hlt/shared/signing-keys/signing-key.reader.ts';
import { readGrants } from '@hlt/coordination/consents/grant.reader.ts';
import { startHub, type Hub, type Reply } from '../support/hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => hub.close());

const mutation = `mutation ($input: WithdrawOwnConsentInput!) {
  withdrawSchoolConsent(input: $input) { consents { id state } problems { code } } }`;

async function withdrawAtSchool(made: HubCase, wish: object = {}): Promise<Reply> {
  const own = { organisationNumber: '2120002627', organisationUnit: units.school.name };
  const authorization = await hub.identity.authorization({ subject: 'demo-mentor', ...own, ...wish });
  return hub.ask({ authorization }, mutation, {
    input: { caseId: made.id, withdrawnBy: 'Vårdnadshavare, per telefon.' },
  });
}
const isWithdrawnAtCoordination = async (made: HubCase): Promise<boolean> => {
  const grants = await readGrants(hub.coordination.fork(), { id: { $in: [...made.grantIds] } }, hub.pseudonymSecret);
  return grants.some(({ withdrawnAt, secrecyUnit }) => withdrawnAt !== null && secrecyUnit === 'SCHOOL');
};

describe('a withdrawal that the school’s own staff register through the gateway', () => {
  test('is in force there at the next request, and coordination is told at once', async () => {
    const made = await makeHubCase(hub);
    expect(await made.attendance(1)).toEqual([{ summary: secret }]);
    const reply = await withdrawAtSchool(made);
    expect(reply.errors).toEqual([]);
    expect(reply.data.withdrawSchoolConsent).toMatchObject({ problems: [], consents: [{ state: 'WITHDRAWN' }] });
    expect(await made.attendance(1)).toEqual(expect.any(String));
    await vi.waitFor(async () => expect(await isWithdrawnAtCoordination(made)).toBe(true), 5_000);
    await made.deliver();
    expect(await made.attendance(1)).toBe('CONSENT_WITHDRAWN');
  });

  test('is found when coordination collects, whether it was told or not; twice is once', async () => {
    const made = await makeHubCase(hub);
    await withdrawAtSchool(made);
    await hub.coordination.owners.collect();
    await hub.coordination.owners.collect();
    expect(await isWithdrawnAtCoordination(made)).toBe(true);
    const rows = await hub.coordination
      .fork()
      .execute<object[]>(
        'select w.id from consent_withdrawal w where w.organisation_id is not null and w.grant_id = any (?::uuid[])',
        [`{${made.grantIds.join(',')}}`],
      );
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['of another unit than the school’s', { organisationUnit: 'Någon annan enhet' }],
    ['without an organisation', { organisationNumber: undefined }],
    ['who is a guardian', { roles: ['GUARDIAN'] }],
  ])('is not for a person %s', async (_who, wish) => {
    const made = await makeHubCase(hub);
    const reply = await withdrawAtSchool(made, wish);
    expect(reply.data?.withdrawSchoolConsent ?? null).toBeNull();
    expect(reply.errors).toHaveLength(1);
    expect(await made.attendance(1)).toEqual([{ summary: secret }]);
  });
});

test('staff of another municipality’s school reach that school alone, which does not know the case', async () => {
  const made = await makeHubCase(hub);
  const { data } = await withdrawAtSchool(made, {
    organisationNumber: '2120002841',
    organisationUnit: units.otherSchool.name,
  });
  expect(data.withdrawSchoolConsent).toEqual({ consents: [], problems: [{ code: 'CASE_NOT_KNOWN' }] });
  expect(await made.attendance(1)).toEqual([{ summary: secret }]);
});

test('each organisation signs its statements with a key of its own, and coordination keeps what it signed', async () => {
  await makeHubCase(hub);
  await hub.coordination.owners.collect();
  const heads = await hub.coordination
    .fork()
    .execute<{ organisation_id: string; kid: string; statement: string }[]>('select * from witnessed_head');
  const byOwner = new Map(heads.map(({ organisation_id: id, kid }) => [id, kid]));
  expect(byOwner.size).toBe(5);
  expect(new Set(byOwner.values()).size).toBe(5);
  const { kid } = await getActiveKey(hub.coordination.fork(), hub.coordination.vault);
  expect([...byOwner.values()]).not.toContain(kid);
  for (const head of heads) expect(decodeProtectedHeader(head.statement).typ).toBe('hlt-statement+jwt');
});
