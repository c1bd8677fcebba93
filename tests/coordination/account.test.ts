// Who may ask who has read about a child, and what coordination vouches for then.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuardianEntity } from '@hlt/coordination/cases/child.entity.ts';
import { signConsent, withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { ReleaseDecisionEntity } from '@hlt/coordination/receipts/release-decision.entity.ts';
import type { ReceiptClaims } from '@hlt/shared/consent/receipt.ts';
import { receiptClaims } from '@hlt/shared/receipt/receipt-claims.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, makeCase, type CaseWish, type MadeCase } from './support/family.ts';
import { verifyAs } from './support/receipts.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const query = `query ($id: ID!) { accessAccount(caseId: $id) { caseId childName
  school { organisationId releaseReceipt } socialServices { organisationId releaseReceipt } healthcare { organisationId releaseReceipt } } }`;
const ask = (id: string, who: TokenWish): Promise<Reply> => world.ask(who, query, { variables: { id } });
const childOf = ({ childNumber }: MadeCase): TokenWish => ({
  subject: 'the-child',
  roles: ['CHILD'],
  personalIdentityNumber: childNumber,
});

type Records = readonly { organisationId: string; releaseReceipt: string }[];
const recordsOf = ({ body }: Reply): Records => {
  const { school, socialServices, healthcare } = body.data.accessAccount as Record<string, Records>;
  return [...(school ?? []), ...(socialServices ?? []), ...(healthcare ?? [])];
};
const claimsOf = (reply: Reply): ReceiptClaims[] =>
  recordsOf(reply).map(({ releaseReceipt }) =>
    receiptClaims.parse(JSON.parse(Buffer.from(releaseReceipt.split('.')[1] ?? '', 'base64url').toString())),
  );
const outcome = ({ body }: Reply): string => body.errors?.[0]?.extensions.code ?? 'GIVEN';

describe('the account is asked for by', () => {
  const callers: Readonly<Record<string, [expected: 'GIVEN' | 'CASE_NOT_FOUND', who: (made: MadeCase) => TokenWish]>> =
    {
      'the first guardian': ['GIVEN', ({ guardians }) => guardians[0] ?? {}],
      'the second guardian': ['GIVEN', ({ guardians }) => guardians[1] ?? {}],
      'a guardian whose token does not say that they come as one': [
        'CASE_NOT_FOUND',
        ({ guardians }) => ({ ...guardians[0], roles: ['PROFESSIONAL'] }),
      ],
      'another child’s guardian': [
        'CASE_NOT_FOUND',
        () => ({ subject: 'other', roles: ['GUARDIAN'], personalIdentityNumber: '198603142384' }),
      ],
      'a guardian without a number': ['CASE_NOT_FOUND', () => ({ subject: 'other', roles: ['GUARDIAN'] })],
      'the child, who is ten': ['CASE_NOT_FOUND', childOf],
      'the coordinator': ['CASE_NOT_FOUND', ({ staff }) => staff[0] ?? {}],
      'a professional of the case': ['CASE_NOT_FOUND', ({ staff }) => staff[1] ?? {}],
      'a process leader': ['CASE_NOT_FOUND', () => ({ roles: ['PROCESS_LEADER'] })],
      'an integrator': ['CASE_NOT_FOUND', () => ({ roles: ['INTEGRATOR'] })],
      'the operator': ['CASE_NOT_FOUND', () => ({ roles: ['OPERATOR'] })],
      'somebody who has every role but is nobody to the child': [
        'CASE_NOT_FOUND',
        () => ({ roles: ['COORDINATOR', 'PROFESSIONAL', 'GUARDIAN', 'CHILD'], personalIdentityNumber: '198603142384' }),
      ],
    };
  it.each(Object.entries(callers))('%s', async (_who, [expected, who]) => {
    const made = await makeCase(world);
    await consent(world, made);
    const reply = await ask(made.id, who(made));
    expect(outcome(reply)).toBe(expected);
    if (expected === 'GIVEN') expect(recordsOf(reply)).toHaveLength(3);
    else expect(reply.body.data.accessAccount).toBeNull();
  });
});

describe('the account is given', () => {
  const whatever: Readonly<Record<string, CaseWish>> = {
    'when the case is closed': { closed: true },
    'before the first meeting': { meetings: [] },
    'for an organisation that has stepped aside': {
      organisations: [
        { id: 'umea-skola' },
        { id: 'umea-socialtjanst', steppedAside: true },
        { id: 'region-vasterbotten' },
      ],
    },
  };
  it.each(Object.entries(whatever))('%s', async (_when, wish) => {
    const made = await makeCase(world, wish);
    const reply = await ask(made.id, made.guardians[0] ?? {});
    expect(
      recordsOf(reply)
        .map(({ organisationId }) => organisationId)
        .sort(),
    ).toEqual(['region-vasterbotten', 'umea-skola', 'umea-socialtjanst']);
  });

  it('when every consent is withdrawn, and its papers are named all the same', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made);
    const withdrawal = { grantIds, signer: { guardianId: made.guardianIds[0] ?? '' }, at: new Date() };
    await withdrawConsent(world.coordination.changes(), withdrawal);
    const claims = claimsOf(await ask(made.id, made.guardians[1] ?? {}));
    expect(claims.flatMap(({ grants }) => grants.map(({ id }) => id)).sort()).toEqual([...grantIds].sort());
  });
});

describe('protected identity (domain rule 14)', () => {
  it.each([
    ['of the child', { protectedChild: true }],
    ['of the other guardian', { protectedGuardian: true }],
    ['of the case', { kind: 'PROTECTED' as const }],
  ])(
    '%s is never told of: the same answer and the same statements as for a case that there is not',
    async (_whose, wish) => {
      const made = await makeCase(world, wish);
      for (const who of [...made.guardians, childOf(made)]) {
        const reply = await ask(made.id, who);
        const unknown = await ask(randomUUID(), who);
        expect(reply.text).toBe(unknown.text);
        expect(reply.statements).toBe(unknown.statements);
        expect(reply.text).not.toMatch(/manuell|manual|PROTECTED|skola/);
      }
      expect(await world.coordination.fork().count(ReleaseDecisionEntity, { caseId: made.id })).toBe(0);
    },
  );

  it('closes it for both as soon as it is noted', async () => {
    const made = await makeCase(world);
    expect(outcome(await ask(made.id, made.guardians[1] ?? {}))).toBe('GIVEN');
    await world.coordination
      .fork()
      .nativeUpdate(GuardianEntity, { id: made.guardianIds[0] ?? '' }, { protectedIdentity: true });
    expect(outcome(await ask(made.id, made.guardians[1] ?? {}))).toBe('CASE_NOT_FOUND');
  });
});

describe('the receipt of an account', () => {
  it('is for the account alone: no category, no recipient, the guardian as a guardian, names for ids', async () => {
    const made = await makeCase(world);
    await consent(world, made);
    const reply = await ask(made.id, made.guardians[0] ?? {});
    for (const claims of claimsOf(reply)) {
      expect(claims.act).toMatchObject({ sub: made.guardians[0]?.subject, role: 'GUARDIAN', sector: null });
      expect(claims.authorization_details).toMatchObject([{ type: 'hlt-account', case: made.id, categories: [] }]);
      expect(claims.authorization_details[0].recipient).toBeUndefined();
      expect(JSON.stringify(claims)).not.toMatch(new RegExp(`${made.childNumber}|${made.childId}|Alva|Förälder`));
    }
    const [details] = claimsOf(reply)[0]?.authorization_details ?? [];
    expect(details).toMatchObject({
      names: { organisations: { 'region-vasterbotten': expect.stringContaining('Region') } },
    });
  });

  it('does not pass for a release', async () => {
    const made = await makeCase(world);
    const who = made.guardians[0] ?? {};
    for (const { organisationId, releaseReceipt } of recordsOf(await ask(made.id, who)))
      expect(await verifyAs(world, organisationId, who.subject ?? '', releaseReceipt)).toEqual({
        holds: false,
        fault: 'OTHER_KIND',
      });
  });

  it('is written down as what it is, and costs the same for any number of organisations', async () => {
    const made = await makeCase(world);
    const small = await makeCase(world, { staff: [{ organisationId: 'umea-skola', role: 'COORDINATOR' }] });
    const [many, one] = [await ask(made.id, made.guardians[0] ?? {}), await ask(small.id, small.guardians[0] ?? {})];
    expect([recordsOf(many).length, recordsOf(one).length]).toEqual([3, 1]);
    // The door, and the record of what is vouched for.
    expect([many.statements, one.statements]).toEqual([2, 2]);
    const rows = await world.coordination.fork().find(ReleaseDecisionEntity, { caseId: made.id });
    expect(rows.map(({ usedFor, categories }) => [usedFor, categories])).toEqual(rows.map(() => ['ACCOUNT', []]));
  });

  it('names the papers of all the child’s cases, the newest first, and of no other child', async () => {
    const [made, other] = [await makeCase(world), await makeCase(world)];
    await consent(world, other);
    const grantIds = await consent(world, made);
    const claims = claimsOf(await ask(made.id, made.guardians[0] ?? {}));
    expect(claims.flatMap(({ grants }) => grants.map(({ id }) => id)).sort()).toEqual([...grantIds].sort());
  });
});

it('a malformed id is told as one', async () => {
  expect(outcome(await ask('1', { roles: ['GUARDIAN'] }))).toBe('BAD_USER_INPUT');
});

// Last: it stops the clock.
async function at<T>(moment: string, work: () => Promise<T>): Promise<T> {
  world.setNow(new Date(moment));
  return work().finally(() => world.setNow(new Date()));
}

describe('a child', () => {
  // Born on 14 March 2016.
  it.each([
    ['a day before fifteen', '2031-03-13T12:00:00Z', 'CASE_NOT_FOUND'],
    ['at fifteen', '2031-03-14T12:00:00Z', 'GIVEN'],
  ])('is mature enough by age: %s', async (_age, now, expected) => {
    const made = await makeCase(world);
    const reply = await at(now, async () => ask(made.id, childOf(made)));
    expect(outcome(reply)).toBe(expected);
  });

  it.each([
    ['at eleven not even then', '2027-06-01T12:00:00Z', 'CASE_NOT_FOUND'],
    ['at twelve', '2028-06-01T12:00:00Z', 'GIVEN'],
  ])('is noted as mature when a registrar has taken its own signature: %s', async (_age, now, expected) => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made, { childSigns: true, signatures: 0 });
    const askThen = (): Promise<Reply> => at(now, async () => ask(made.id, childOf(made)));
    const before = await askThen();
    await signConsent(world.coordination.changes(), { grantIds, signer: 'CHILD', at: new Date(), method: 'PAPER' });
    const after = await askThen();
    expect(outcome(before)).toBe('CASE_NOT_FOUND');
    expect(outcome(after)).toBe(expected);
  });
});
