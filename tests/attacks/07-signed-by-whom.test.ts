// Attack 7: nothing is released that the family did not sign for, whoever signed, whatever the consent names, and however it is
// delivered: twice, out of order, again after its withdrawal. Asked through the gateway in every way; refused in every way.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { refuseConsent, signConsent, withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { readGrants } from '@hlt/coordination/consents/grant.reader.ts';
import { grantToken } from '@hlt/coordination/delivery/grant-token.ts';
import type { ConsentForm } from '@hlt/coordination/consents/make-consent.writer.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { days, everythingOf } from '../coordination/support/family.ts';
import { sqlAsOwner } from '../support/database.ts';
import type { Hub } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';
import { coordinationKey } from './receipt-in-hand.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

type Signed = Parameters<typeof makeHubCase>[2];
const caseWith = (signed: Signed): Promise<HubCase> => makeHubCase(hub, {}, signed);

const record = 'school { attendanceSummary { summary } withheld { category reason } }';
const ways: readonly [string, string][] = [
  ['plainly', `query ($id: ID!) { case(id: $id) { ${record} } }`],
  [
    'by aliases',
    `query ($id: ID!) { case: case(id: $id) { school { attendanceSummary: attendanceSummary { summary: summary } withheld { category reason } } } }`,
  ],
  [
    'by a fragment',
    `query ($id: ID!) { case(id: $id) { school { ...f } } } fragment f on SchoolRecord { attendanceSummary { ...s } withheld { category reason } } fragment s on AttendanceSummary { summary }`,
  ],
  [
    'in a list of the same case',
    `query ($id: ID!) { a: case(id: $id) { ${record} } b: case(id: $id) { ${record} } case(id: $id) { ${record} } }`,
  ],
];

/** What a member is told about attendance, however it is asked: the one answer, or all of them when they differ. */
async function seen(made: HubCase, staff: 0 | 1 | 2 = 1): Promise<unknown> {
  const authorization = await hub.identity.authorization(made.staff[staff]);
  const answers = await Promise.all(
    ways.map(async ([, query]) => {
      const { data, text } = await hub.ask({ authorization }, query, { id: made.id });
      const [one] = data.case.school;
      if (one.attendanceSummary !== null) return 'RELEASED';
      expect(text).not.toContain(secret);
      const withheld = one.withheld as { category: string; reason: string }[];
      return withheld.find(({ category }) => category === 'ATTENDANCE_SUMMARY')?.reason;
    }),
  );
  return new Set(answers).size === 1 ? answers[0] : answers;
}

const grantsOf = (made: HubCase): Promise<ConsentGrant[]> =>
  readGrants(hub.coordination.fork(), { id: { $in: [...made.grantIds] } }, hub.pseudonymSecret);
const schoolGrant = async (made: HubCase): Promise<ConsentGrant> =>
  (await grantsOf(made)).find(
    ({ organisationId, secrecyUnit }) => organisationId === 'umea-skola' && secrecyUnit === 'SCHOOL',
  )!;

async function send(grant: ConsentGrant, personalIdentityNumber: string): Promise<number> {
  const sent = { grant, personalIdentityNumber, issuer: 'https://coordination.example' };
  return sendToken(await grantToken(sent, await coordinationKey(hub), new Date()));
}
async function sendToken(token: string): Promise<number> {
  const response = await fetch(new URL('/delivery/grants', hub.owners.get('umea-skola')!.url), {
    method: 'POST',
    headers: { 'content-type': 'application/jwt' },
    body: token,
  });
  await response.text();
  return response.status;
}
const schoolOnly = (change: object): ConsentForm['disclosures'] =>
  everythingOf('umea-skola').map((one) => ({ ...one, ...(one.secrecyUnit === 'SCHOOL' ? change : {}) }));

describe('a consent that is signed', () => {
  it('by both guardians opens, so that the refusals below mean something', async () => {
    const made = await caseWith({});
    expect(await seen(made)).toBe('RELEASED');
  });

  it.each([
    [0, 'NO_CONSENT'],
    [1, 'WAITING_FOR_OTHER_GUARDIAN'],
  ])('by %i of two guardians opens nothing', async (signatures, reason) => {
    const made = await caseWith({ signatures });
    expect(await seen(made)).toBe(reason);
  });

  it('by one, with a no of the other, opens nothing (domain rule 10)', async () => {
    const made = await caseWith({ signatures: 1 });
    const refusal = { grantIds: made.grantIds, signer: { guardianId: made.guardianIds[1]! }, at: new Date() };
    await refuseConsent(hub.coordination.changes(), refusal);
    await made.deliver();
    expect(await seen(made)).toBe('CONSENT_REFUSED');
  });

  it('by somebody who is no guardian is refused, and opens nothing', async () => {
    const made = await caseWith({ signatures: 1 });
    const other = await caseWith({});
    for (const guardianId of [other.guardianIds[0]!, made.personIds[0]!, made.childId, randomUUID()]) {
      const signature = { grantIds: made.grantIds, signer: { guardianId }, at: new Date(), method: 'PAPER' } as const;
      await expect(signConsent(hub.coordination.changes(), signature)).rejects.toThrow();
    }
    await made.deliver();
    expect(await seen(made)).toBe('WAITING_FOR_OTHER_GUARDIAN');
  });

  it('by the same guardian twice counts once', async () => {
    const made = await caseWith({ signatures: 1 });
    const signer = { guardianId: made.guardianIds[0]! };
    const signature = { grantIds: made.grantIds, signer, at: new Date(), method: 'PAPER' } as const;
    await expect(signConsent(hub.coordination.changes(), signature)).rejects.toThrow();
    expect(await seen(made)).toBe('WAITING_FOR_OTHER_GUARDIAN');
  });

  it('by a coordinator’s hand in coordination’s own database opens nothing that was not delivered', async () => {
    const made = await caseWith({ signatures: 1 });
    await hub.coordination
      .fork()
      .execute(`update consent_signer set signed_at = now(), method = 'PAPER' where grant_id = any (?::uuid[])`, [
        `{${made.grantIds.join(',')}}`,
      ]);
    expect(await seen(made)).toBe('WAITING_FOR_OTHER_GUARDIAN');
  });
});

describe('a consent that does not name', () => {
  it('the category opens it not, and others that it names', async () => {
    const made = await caseWith({ disclosures: schoolOnly({ categories: ['SCHOOL_PLACEMENT'] }) });
    expect(await seen(made)).toBe('NO_CONSENT');
    const { data } = await made.ask(1, 'school { schoolPlacement { id } }');
    expect(data.case.school[0].schoolPlacement).toEqual([]);
  });

  it.each([
    [
      'the recipient',
      { sectors: ['HEALTHCARE'], organisationIds: [], excludedOrganisationIds: [] },
      'RECIPIENT_NOT_NAMED',
    ],
    [
      'the recipient but another organisation of its sector',
      { sectors: [], organisationIds: ['vannas-socialtjanst'], excludedOrganisationIds: [] },
      'RECIPIENT_NOT_NAMED',
    ],
    [
      'the recipient, since it is excluded',
      {
        sectors: ['SOCIAL_SERVICES', 'HEALTHCARE'],
        organisationIds: ['umea-socialtjanst'],
        excludedOrganisationIds: ['umea-socialtjanst'],
      },
      'RECIPIENT_EXCLUDED',
    ],
  ] as const)('%s opens nothing for it', async (_what, recipients, reason) => {
    const made = await caseWith({ disclosures: schoolOnly({ recipients }) });
    expect(await seen(made, 1)).toBe(reason);
    expect(await seen(made, 2)).toBe(recipients.sectors.includes('HEALTHCARE' as never) ? 'RELEASED' : reason);
  });

  it.each([
    ['this day yet', { validFrom: days(1) }, 'CONSENT_NOT_YET_VALID'],
    ['this day any more', { validFrom: days(-9), validUntil: days(-1) }, 'CONSENT_EXPIRED'],
    ['this purpose', { purpose: 'SIP' }, 'PURPOSE_NOT_NAMED'],
  ] as const)('%s opens nothing', async (_what, change, reason) => {
    expect(await seen(await caseWith(change))).toBe(reason);
  });
});

describe('a delivery', () => {
  it('twice, thrice and with another token changes nothing', async () => {
    const made = await caseWith({});
    const grant = await schoolGrant(made);
    for (let again = 0; again < 3; again += 1) expect(await send(grant, made.childNumber)).toBe(200);
    expect(await seen(made)).toBe('RELEASED');
    const rows = await sqlAsOwner(
      hub.owners.get('umea-skola')!.database,
      'select version from consent_grant where id = ?',
      [grant.id],
    );
    expect(rows.filter(({ version }) => version === grant.version)).toHaveLength(1);
  });

  it('that is replayed after the withdrawal opens nothing: the very token, and the old version signed anew', async () => {
    const made = await caseWith({});
    const grant = await schoolGrant(made);
    const sent = { grant, personalIdentityNumber: made.childNumber, issuer: 'https://coordination.example' };
    const token = await grantToken(sent, await coordinationKey(hub), new Date());
    expect(await sendToken(token)).toBe(200);
    await made.withdraw();
    await made.deliver();
    for (const replay of [() => sendToken(token), () => send(grant, made.childNumber)]) {
      expect(await replay()).toBe(200);
      expect(await seen(made)).toBe('CONSENT_WITHDRAWN');
    }
  });

  it('that undoes a withdrawal under a higher version is refused', async () => {
    const made = await caseWith({});
    const grant = await schoolGrant(made);
    await made.withdraw();
    await made.deliver();
    expect(await send({ ...grant, version: grant.version + 9 }, made.childNumber)).toBe(409);
    expect(await seen(made)).toBe('CONSENT_WITHDRAWN');
  });

  it('whose withdrawal comes before the grant itself opens nothing', async () => {
    const made = await caseWith({});
    const [grant, id] = [await schoolGrant(made), randomUUID()];
    const early = { ...grant, id, version: 3, withdrawnAt: new Date() };
    expect(await send(early, made.childNumber)).toBe(200);
    expect(await send({ ...grant, id, version: 2 }, made.childNumber)).toBe(200);
    const [newest] = await sqlAsOwner(
      hub.owners.get('umea-skola')!.database,
      'select withdrawn_at from consent_grant where id = ? order by version desc limit 1',
      [id],
    );
    expect(newest?.['withdrawn_at']).not.toBeNull();
  });

  it.each([
    ['another purpose', (grant: ConsentGrant) => ({ ...grant, purpose: 'SIP' as const })],
    [
      'a category of another unit',
      (grant: ConsentGrant) => ({ ...grant, categories: [...grant.categories, 'VACCINATION_STATUS' as const] }),
    ],
    ['another child’s pseudonym', (grant: ConsentGrant) => ({ ...grant, childPseudonym: 'another' })],
    ['another case', (grant: ConsentGrant) => ({ ...grant, caseId: randomUUID() })],
    ['a longer life', (grant: ConsentGrant) => ({ ...grant, validUntil: days(400) })],
  ])('of the same grant with %s is refused, and the consent is what it was', async (_what, change) => {
    const made = await caseWith({});
    const grant = await schoolGrant(made);
    for (const version of [grant.version, grant.version + 1])
      expect(await send({ ...change(grant), version }, made.childNumber)).toBe(409);
    expect(await seen(made)).toBe('RELEASED');
  });

  it('of the same grant for another child is refused', async () => {
    const [made, other] = [await caseWith({}), await caseWith({})];
    const grant = await schoolGrant(made);
    expect(await send({ ...grant, version: grant.version + 1 }, other.childNumber)).toBe(409);
    expect(await seen(made)).toBe('RELEASED');
  });

  it('that a client sends is none: no token of a person is a delivery', async () => {
    const made = await caseWith({});
    for (const wish of [made.staff[0], made.guardians[0], { roles: ['OPERATOR'] }])
      expect(await sendToken(await hub.identity.token(wish))).toBe(401);
  });
});

describe('a withdrawal', () => {
  it.each([0, 1])('by guardian %i alone closes what both have signed (domain rule 13)', async (index) => {
    const made = await caseWith({});
    const [guardianId] = made.guardianIds.slice(index);
    const { grantIds } = made;
    await withdrawConsent(hub.coordination.changes(), {
      grantIds,
      signer: { guardianId: guardianId! },
      at: new Date(),
    });
    expect(await seen(made)).not.toBe('RELEASED');
    await made.deliver();
    expect(await seen(made)).toBe('CONSENT_WITHDRAWN');
  });
});
