// Delivery of grants to their discloser: what is kept, whatever the order, and what is refused whole (attack 7).
import { randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { school } from '@hlt/school/school.ts';
import type { GrantCopy } from '@hlt/shared/delivery/grant-message.ts';
import { colleague, days, organisationId, openOwner, type Family, type OwnerUnderTest } from '../support/owner.ts';
import { count, deliver, keptVersions, post, someGrant, someNumber, type Delivered } from './delivery.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const familyOf = async (grant: GrantCopy): Promise<Family> => {
  const [kept] = await keptVersions(owner, grant.id);
  const childId = kept?.child_id ?? randomUUID();
  return { childId, caseId: grant.caseId, pseudonym: grant.childPseudonym, grants: [{ ...grant, childId }] };
};

/** What the next request is told about attendance under this version: the items' number, or the reason why not. */
async function attendance(grant: GrantCopy): Promise<number | string | undefined> {
  const receipt = owner.receipt(await familyOf(grant), {
    authorization_details: [
      { type: 'hlt-release', case: grant.caseId, purpose: 'HLT_MEETING', categories: grant.categories },
    ],
  });
  const { record } = await owner.ask('attendanceSummary { id } withheld { category reason }', receipt, colleague.sub);
  if (Array.isArray(record['attendanceSummary'])) return record['attendanceSummary'].length;
  return record.withheld?.find(({ category }) => category === 'ATTENDANCE_SUMMARY')?.reason;
}

const withdrawn = (grant: GrantCopy, version: number): GrantCopy => ({ ...grant, version, withdrawnAt: days(-1) });
const conflict = (answer: Delivered): void => {
  expect(answer).toMatchObject({ status: 409, text: '{"code":"GRANT_CONFLICT"}' });
};

describe('a delivered grant', () => {
  test('is kept, acknowledged with a fresh statement of the owner, and opens what it names', async () => {
    const grant = someGrant();
    expect(await attendance(grant)).toBe('CONSENT_NOT_DELIVERED');
    const answer = await deliver(owner, grant, someNumber());
    expect(answer.status).toBe(200);
    expect(answer.body.acknowledged).toEqual({ id: grant.id, version: 1 });
    expect(decodeJwt(answer.body.statement ?? '')).toMatchObject({ iss: organisationId, withdrawals: [] });
    expect(decodeProtectedHeader(answer.body.statement ?? '')).toMatchObject({ typ: 'hlt-statement+jwt' });
    expect(await attendance(grant)).toBe(0);
  });

  test('that comes twice, and with its lists in another order, changes nothing', async () => {
    const [grant, number] = [someGrant(), someNumber()];
    await deliver(owner, grant, number);
    const again = { ...grant, categories: [...grant.categories].reverse(), signers: [...grant.signers].reverse() };
    expect((await deliver(owner, again, number)).body.acknowledged).toEqual({ id: grant.id, version: 1 });
    expect(await keptVersions(owner, grant.id)).toHaveLength(1);
  });

  test('of a known child is kept under the child’s own id; another child is added', async () => {
    const [first, second, number] = [someGrant(), someGrant(), someNumber()];
    await deliver(owner, first, number);
    await deliver(owner, second, number);
    const other = someGrant();
    await deliver(owner, other, someNumber());
    const [a, b, c] = await Promise.all(
      [first, second, other].map(async ({ id }) => (await keptVersions(owner, id))[0]),
    );
    expect(a?.child_id).toBe(b?.child_id);
    expect(a?.child_id).not.toBe(c?.child_id);
  });

  test('takes a personal number that holds', async () => {
    expect((await deliver(owner, someGrant(), '202402292383')).status).toBe(200);
  });

  test('signed by one guardian alone opens nothing until the other has signed', async () => {
    const number = someNumber();
    const [first, second] = someGrant().signers;
    const waiting = someGrant({ signers: [first!, { ...second!, signedAt: null, method: null }] });
    await deliver(owner, waiting, number);
    expect(await attendance(waiting)).toBe('WAITING_FOR_OTHER_GUARDIAN');
    const whole = { ...waiting, version: 2, signers: [first!, second!] };
    expect((await deliver(owner, whole, number)).body.acknowledged?.version).toBe(2);
    expect(await attendance(whole)).toBe(0);
  });
});

describe('the newest version wins', () => {
  test('when an older one comes late', async () => {
    const [grant, number] = [someGrant(), someNumber()];
    await deliver(owner, withdrawn(grant, 2), number);
    expect((await deliver(owner, grant, number)).body.acknowledged).toEqual({ id: grant.id, version: 2 });
    expect(await attendance(grant)).toBe('CONSENT_WITHDRAWN');
  });

  test.each([[[1, 2, 3]], [[1, 3, 2]], [[2, 1, 3]], [[2, 3, 1]], [[3, 1, 2]], [[3, 2, 1]], [[3, 3, 1, 1, 2, 3, 1]]])(
    'in the order %j',
    async (order) => {
      const [base, number] = [someGrant(), someNumber()];
      const versions: Record<number, GrantCopy> = {
        1: base,
        2: { ...base, version: 2, withdrawnCategories: ['SCHOOL_PLACEMENT'] },
        3: { ...base, version: 3, withdrawnCategories: ['SCHOOL_PLACEMENT'], withdrawnAt: days(-1) },
      };
      for (const version of order) expect((await deliver(owner, versions[version]!, number)).status).toBe(200);
      expect((await keptVersions(owner, base.id)).map(({ version }) => version)).toEqual([1, 2, 3]);
      expect(await attendance(base)).toBe('CONSENT_WITHDRAWN');
    },
  );

  test('and a replay of the first after the withdrawal opens nothing', async () => {
    const [grant, number] = [someGrant(), someNumber()];
    await deliver(owner, grant, number);
    expect(await attendance(grant)).toBe(0);
    await deliver(owner, withdrawn(grant, 2), number);
    for (let replay = 0; replay < 3; replay += 1) await deliver(owner, grant, number);
    expect(await attendance(grant)).toBe('CONSENT_WITHDRAWN');
  });

  test('when sixteen deliveries of three versions come at once', async () => {
    const [grant, number] = [someGrant(), someNumber()];
    const sent = Array.from({ length: 16 }, (_, index) => {
      const version = 1 + (index % 3);
      return deliver(owner, version === 1 ? grant : withdrawn(grant, version), number);
    });
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(16).fill(200));
    const kept = await keptVersions(owner, grant.id);
    expect(kept.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(new Set(kept.map(({ child_id }) => child_id)).size).toBe(1);
  });
});

describe('what was withdrawn stays withdrawn', () => {
  test.each([
    ['of the whole grant', { withdrawnAt: days(-1) }],
    ['of a category', { withdrawnCategories: ['ATTENDANCE_SUMMARY'] as const }],
  ])('a newer version without the withdrawal %s is refused', async (_what, change) => {
    const [grant, number] = [someGrant(), someNumber()];
    await deliver(owner, { ...grant, version: 2, ...change }, number);
    conflict(await deliver(owner, { ...grant, version: 3 }, number));
    expect(await attendance(grant)).toBe('CONSENT_WITHDRAWN');
  });

  test.each([
    ['of the whole grant', { withdrawnAt: days(-1) }],
    ['of a category', { withdrawnCategories: ['ATTENDANCE_SUMMARY'] as const }],
  ])('also when the version with the withdrawal %s comes after a newer one without it', async (_what, change) => {
    const [grant, number] = [someGrant(), someNumber()];
    await deliver(owner, { ...grant, version: 3 }, number);
    expect(await attendance({ ...grant, version: 3 })).toBe(0);
    expect((await deliver(owner, { ...grant, version: 2, ...change }, number)).status).toBe(200);
    expect(await attendance({ ...grant, version: 3 })).toBe('CONSENT_WITHDRAWN');
  });
});

describe('a delivery that does not go with what is kept is refused, and nothing is stored', () => {
  const changes: readonly (readonly [string, Partial<GrantCopy>])[] = [
    ['the same version with another category', { categories: ['ATTENDANCE_SUMMARY'] }],
    ['the same version without a signature', { signers: [{ ...someGrant().signers[0]!, signedAt: null }] }],
    ['the same version with a longer period', { validUntil: days(301) }],
    ['the same version with an exception', { exception: { code: 'LEGAL_REVIEW', reason: 'Prövad.' } }],
    ['another pseudonym', { version: 2, childPseudonym: 'pseudonym-b' }],
    ['another case', { version: 2, caseId: '22222222-2222-4222-8222-222222222222' }],
    ['another secrecy unit', { version: 2, secrecyUnit: 'STUDENT_HEALTH_MEDICAL', categories: ['VACCINATION_STATUS'] }],
    ['another purpose', { version: 2, purpose: 'SIP' }],
    ['a category more', { version: 2, categories: [...someGrant().categories, 'SUPPORT_ADJUSTMENTS'] }],
    ['a longer period', { version: 2, validUntil: days(301) }],
    ['a longer period backwards', { version: 2, validFrom: days(-11) }],
    [
      'a recipient more',
      { version: 2, recipients: { ...someGrant().recipients, organisationIds: ['a-private-school'] } },
    ],
    [
      'a sector more',
      { version: 2, recipients: { ...someGrant().recipients, sectors: ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'] } },
    ],
  ];
  test.each(changes)('%s', async (_what, change) => {
    const [grant, number] = [someGrant(), someNumber()];
    await deliver(owner, grant, number);
    const before = await count(owner, 'consent_grant');
    conflict(await deliver(owner, { ...grant, ...change }, number));
    expect(await count(owner, 'consent_grant')).toBe(before);
  });

  test('an exclusion that is dropped', async () => {
    const recipients = { ...someGrant().recipients, excludedOrganisationIds: ['umea-socialtjanst'] };
    const [grant, number] = [someGrant({ recipients }), someNumber()];
    await deliver(owner, grant, number);
    conflict(
      await deliver(
        owner,
        { ...grant, version: 2, recipients: { ...recipients, excludedOrganisationIds: [] } },
        number,
      ),
    );
  });

  test('another child, who is not added either', async () => {
    const grant = someGrant();
    await deliver(owner, grant, someNumber());
    const before = await count(owner, 'child');
    for (const version of [1, 2]) conflict(await deliver(owner, { ...grant, version }, someNumber()));
    expect(await count(owner, 'child')).toBe(before);
  });

  test('of two contents of one version at once, one is kept', async () => {
    const [grant, number] = [someGrant(), someNumber()];
    const other = { ...grant, categories: ['ATTENDANCE_SUMMARY'] as const };
    const answers = await Promise.all([grant, other].map((one) => deliver(owner, one, number)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await keptVersions(owner, grant.id)).toHaveLength(1);
  });
});

describe('the owner examines by itself, and stores nothing that is wrong', () => {
  const wrong: readonly (readonly [string, Partial<GrantCopy>, string?])[] = [
    ['another organisation’s', { organisationId: 'vannas-skola' }],
    ['a unit that it does not have', { secrecyUnit: 'HEALTHCARE', categories: [] }],
    ['a category of another sector', { categories: ['BUP_REFERRAL'] }],
    ['a category that another unit of it discloses', { categories: ['VACCINATION_STATUS'] }],
    ['a withdrawal of a category that it does not name', { withdrawnCategories: ['SUPPORT_ADJUSTMENTS'] }],
    ['a period that ends before it begins', { validUntil: days(-11) }],
    ['a period without end', { validUntil: new Date('2999-01-01T00:00:00Z') }],
    ['nobody’s signature asked', { signers: [] }],
    ['a number with a wrong check digit', {}, '202402292384'],
    ['a number of eleven digits', {}, '20240229238'],
    ['a name in place of the number', {}, 'Kim Exempel'],
  ];
  test.each(wrong.map(([what, change, number]) => ({ what, change, number })))(
    '$what',
    async ({ change, number = someNumber() }) => {
      const before = [await count(owner, 'child'), await count(owner, 'consent_grant')];
      conflict(await deliver(owner, someGrant(change), number));
      expect([await count(owner, 'child'), await count(owner, 'consent_grant')]).toEqual(before);
    },
  );
});

describe('the body', () => {
  test('that is larger than any grant is refused as too large', async () => {
    expect(await post(owner, 'a'.repeat(70_000))).toMatchObject({ status: 413, text: '{"code":"BODY_TOO_LARGE"}' });
  });

  test.each(['application/json', 'text/plain', 'application/jwt+json', 'application/x-www-form-urlencoded'])(
    'of type %s is refused as such',
    async (type) => {
      expect(await post(owner, '{}', type)).toMatchObject({ status: 415, text: '{"code":"UNSUPPORTED_MEDIA_TYPE"}' });
    },
  );

  test('that is empty, or missing, proves nothing', async () => {
    expect(await post(owner, '')).toMatchObject({ status: 401 });
    const bare = await owner.app.inject({ method: 'POST', url: '/delivery/grants' });
    expect([bare.statusCode, bare.body]).toEqual([401, '{"code":"NOT_PROVEN"}']);
  });
});
