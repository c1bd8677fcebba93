// Consents through the whole hub: registered at the gateway, delivered to the real owners, taken back at either end.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ConsentGrantEntity } from '@hlt/coordination/consents/consent.entity.ts';
import { units } from '@hlt/demo/units.ts';
import type { TokenWish } from '../support/identity.ts';
import { days, everythingOf, makeCase, type MadeCase } from '../coordination/support/family.ts';
import type { Hub, Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

const deliver = (): Promise<void> => hub.coordination.owners.deliveries.deliverDue({ early: true });
const as = async (who: TokenWish, query: string, variables: object): Promise<Reply> =>
  hub.ask({ authorization: await hub.identity.authorization(who) }, query, variables);

const withheldOf = async (made: MadeCase): Promise<Record<string, string>> => {
  const fields = 'school { withheld { category reason } }';
  const { data } = await as(made.staff[1]!, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: made.id });
  const withheld = data.case.school[0].withheld as { category: string; reason: string }[];
  return Object.fromEntries(withheld.map(({ category, reason }) => [category, reason]));
};

const register = (made: MadeCase): Promise<Reply> =>
  as(
    made.staff[0]!,
    `mutation ($input: RegisterConsentInput!) { registerConsent(input: $input) { problems { code } consents { id delivery { state } } } }`,
    {
      input: {
        ...{
          clientMutationId: randomUUID(),
          caseId: made.id,
          language: 'sv',
          interpreter: false,
          textVersion: '2026-1',
        },
        ...{ validFrom: days(-1), validUntil: days(100), guardianIds: made.guardianIds },
        disclosures: everythingOf('umea-skola').map(({ recipients, ...rest }) => ({
          ...rest,
          recipientSectors: recipients.sectors,
        })),
        answers: made.guardianIds.map((guardianId) => ({ guardianId, answeredAt: days(-1), method: 'PAPER' })),
      },
    },
  );

describe('a form that the coordinator registers', () => {
  it('opens what the family signed when the owner has got it, and not before', async () => {
    const made = await makeCase(hub);
    const { data, errors } = await register(made);
    expect([errors, data.registerConsent.problems]).toEqual([[], []]);
    expect(await withheldOf(made)).toMatchObject({ SCHOOL_PLACEMENT: 'CONSENT_NOT_DELIVERED' });
    await deliver();
    expect(await withheldOf(made)).not.toHaveProperty('SCHOOL_PLACEMENT');
  });

  it('is the same at both ends', async () => {
    const made = await makeCase(hub);
    const { data } = await register(made);
    await deliver();
    const ids = (data.registerConsent.consents as { id: string }[]).map(({ id }) => id);
    const fields = 'consents { id delivery { state version } }';
    const after = await as(made.staff[0]!, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: made.id });
    const delivered = { state: 'DELIVERED', version: 3 };
    expect(after.data.case.consents).toEqual(ids.sort().map((id) => ({ id, delivery: delivered })));
  });
});

describe('what is taken back', () => {
  const withdrawHere = (made: HubCase, who: TokenWish): Promise<Reply> =>
    as(who, 'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { problems { code } } }', {
      input: { caseId: made.id },
    });

  it('by a guardian is refused at the very next request, and stays so when it is delivered', async () => {
    const made = await makeHubCase(hub);
    expect(await made.attendance(1)).toEqual([{ summary: secret }]);
    const { data } = await withdrawHere(made, made.guardians[0]!);
    expect(data.withdrawConsent.problems).toEqual([]);
    expect(await made.attendance(1)).toEqual(expect.any(String));
    await deliver();
    expect(await made.attendance(1)).toBe('CONSENT_WITHDRAWN');
  });

  it('at the owner is refused there at once, and reaches coordination and back without a conflict', async () => {
    const made = await makeHubCase(hub);
    const staff: TokenWish = {
      subject: 'rektor',
      roles: ['PROFESSIONAL'],
      organisationNumber: '2120002627',
      organisationUnit: units.school.name,
    };
    const { data, errors } = await as(
      staff,
      'mutation ($input: WithdrawOwnConsentInput!) { withdrawSchoolConsent(input: $input) { problems { code } } }',
      { input: { caseId: made.id, categories: ['ATTENDANCE_SUMMARY'], withdrawnBy: 'Vårdnadshavare, i telefon' } },
    );
    expect([errors, data?.withdrawSchoolConsent.problems]).toEqual([[], []]);
    // Refused with a reason; which one depends on whether coordination has made the next version already.
    expect(await made.attendance(1)).toEqual(expect.any(String));
    await hub.coordination.owners.collect();
    const where = { caseId: made.id, organisationId: 'umea-skola', secrecyUnit: 'SCHOOL' as const };
    const grant = await hub.coordination.fork().findOneOrFail(ConsentGrantEntity, where);
    expect(grant).toMatchObject({ version: 4, withdrawnCategories: ['ATTENDANCE_SUMMARY'] });
    await deliver();
    const fields = 'consents { id delivery { state version } }';
    const after = await as(made.staff[0]!, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: made.id });
    const delivered = { id: grant.id, delivery: { state: 'DELIVERED', version: 4 } };
    expect(after.data.case.consents).toContainEqual(delivered);
    expect(await made.attendance(1)).toBe('CONSENT_WITHDRAWN');
  });
});

it('nothing of it leaves a personal number in any log', async () => {
  const made = await makeHubCase(hub);
  await deliver();
  for (const number of [made.childNumber, ...made.guardianNumbers]) expect(hub.logged()).not.toContain(number);
});
