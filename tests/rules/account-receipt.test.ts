// Which receipt opens the account to the family, and what stands in the log of it, whatever it opens.
import { beforeAll, describe, expect, test } from 'vitest';
import { decideAccount } from '@hlt/shared/account/account-decision.ts';
import { saysAccount, verifyAccountReceipt, type AccountVerdict } from '@hlt/shared/account/account-receipt.ts';
import type { GrantOfChild } from '@hlt/shared/account/account.reader.ts';
import type { ReceiptClaims } from '@hlt/shared/consent/receipt.ts';
import { mintReceipt, type ReceiptContent, type ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import type { VerifiedReceipt } from '@hlt/shared/receipt/verified-receipt.ts';
import type { SubgraphContext } from '@hlt/shared/subgraph-context.ts';
import { content, issuer, keysOf, now, organisationId } from '../shared/receipts.ts';

let key: ReceiptSigningKey;
beforeAll(async () => {
  key = await createReceiptKey();
});

const names = { organisations: { [organisationId]: 'Umeå skola' }, units: {} };
const [release] = content().authorization_details;
const details = {
  type: 'hlt-account',
  case: release.case,
  purpose: release.purpose,
  categories: [],
  names,
} as const;
const guardian = {
  sub: 'demo-guardian',
  organisation: 'guardian',
  sector: null,
  role: 'GUARDIAN',
  profession: null,
  unit: null,
} as const;
const caller = {
  subject: 'demo-guardian',
  issuer: 'https://id.example',
  roles: ['GUARDIAN', 'PROFESSIONAL'],
  organisationNumber: '2120002627',
  organisationUnit: 'Enhet 3',
  personalIdentityNumber: null,
  expiresAt: now,
} as const;
const account = (change: Partial<ReceiptContent> = {}): ReceiptContent =>
  content({ act: guardian, authorization_details: [details], ...change });
const verified = (change: Partial<ReceiptContent> = {}, who: object = {}): Promise<AccountVerdict> => {
  const token = mintReceipt(account(change), key, now);
  return verifyAccountReceipt(token, { ...caller, ...who }, { issuer, organisationId, keys: keysOf(key) }, now);
};

describe('the account is opened', () => {
  test('to a guardian, and to the child itself, as the access token says too', async () => {
    expect(await verified()).toMatchObject({ holds: true, details, receipt: { act: guardian } });
    const child = { act: { ...guardian, role: 'CHILD' } } as const;
    expect(await verified(child, { roles: ['CHILD'] })).toMatchObject({ holds: true });
    expect(await verified(child)).toEqual({ holds: false, fault: 'OTHER_CALLER' });
  });

  test('to nobody of a sector, and to no other role', async () => {
    const refused = { holds: false, fault: 'OTHER_CALLER' };
    expect(await verified({ act: { ...guardian, sector: 'SCHOOL' } })).toEqual(refused);
    expect(await verified({ act: { ...guardian, role: 'PROFESSIONAL' } })).toEqual(refused);
    expect(await verified({}, { subject: 'somebody-else' })).toEqual(refused);
  });

  test('by no receipt of another kind', async () => {
    expect(await verified({ authorization_details: [release] })).toEqual({ holds: false, fault: 'OTHER_KIND' });
  });
});

describe('what a token says that it is for', () => {
  const token = (payload: unknown): string => `x.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`;
  test('is read without believing it', () => {
    expect(saysAccount(mintReceipt(account(), key, now))).toBe(true);
    expect(saysAccount(mintReceipt(content(), key, now))).toBe(false);
  });
  test.each(['', 'x', 'x.%.x', token(null), token({}), token({ authorization_details: [] }), token('x')])(
    'is nothing in “%s”',
    (text) => {
      expect(saysAccount(text)).toBe(false);
    },
  );
});

describe('the decision on an account', () => {
  const asking = { caller, transactionId: 'header-txn' } as unknown as SubgraphContext;
  const [named] = account().grants;
  const grant = (change: Partial<GrantOfChild> = {}): GrantOfChild =>
    ({ ...named, childId: 'child-1', childPseudonym: 'pseudonym-a', organisationId, ...change }) as GrantOfChild;
  const receipt = account() as ReceiptClaims as VerifiedReceipt;
  const decided = (...grants: readonly GrantOfChild[]): ReturnType<typeof decideAccount> =>
    decideAccount({ holds: true, receipt, details }, grants, asking);
  const always = { subject: 'demo-guardian', event: 'ACCOUNT', unit: 'Enhet 3', profession: null, recipient: null };
  const nothing = { requested: [], released: [], withheld: {}, changed: [] };
  const signed = {
    ...always,
    ...nothing,
    transaction_id: 'txn-1',
    receipt_id: 'jti-1',
    role: 'GUARDIAN',
    organisation: 'guardian',
    case_id: details.case,
    purpose: 'HLT_MEETING',
  };

  test('names the child by the own copies, and they stand in the entry', () => {
    expect(decided(grant())).toMatchObject({
      names,
      childId: 'child-1',
      entry: { ...signed, receipt_fault: null, child_id: 'child-1', grants: [named] },
    });
  });

  test('names it by any of several grants that the receipt names', () => {
    const two = { ...receipt, grants: [{ id: 'another', version: 1 }, ...receipt.grants] } as VerifiedReceipt;
    expect(decideAccount({ holds: true, receipt: two, details }, [grant()], asking).childId).toBe('child-1');
  });

  test('knows no child where there is no copy, or only of grants that the receipt does not name', () => {
    for (const grants of [[], [grant({ id: 'other', childId: 'child-2' })]])
      expect(decided(...grants)).toMatchObject({ names, childId: null, entry: { child_id: null, grants: [] } });
  });

  test.each<[string, readonly GrantOfChild[]]>([
    ['another child’s pseudonym', [grant({ childPseudonym: 'pseudonym-b' })]],
    ['another organisation', [grant({ organisationId: 'vannas-skola' })]],
    ['another organisation among its own', [grant(), grant({ organisationId: 'vannas-skola' })]],
    ['two children', [grant(), grant({ childId: 'child-2' })]],
  ])('is refused when a copy is of %s', (_what, grants) => {
    expect(decided(...grants)).toMatchObject({
      names: null,
      childId: null,
      entry: { ...signed, receipt_fault: 'CLAIMS', child_id: null, grants: [] },
    });
  });

  test('of a receipt that does not hold tells the fault, and by the access token who asked', () => {
    expect(decideAccount({ holds: false, fault: 'EXPIRED' }, [grant()], asking)).toMatchObject({
      names: null,
      childId: null,
      entry: {
        ...always,
        ...nothing,
        transaction_id: 'header-txn',
        receipt_id: null,
        receipt_fault: 'EXPIRED',
        role: 'GUARDIAN PROFESSIONAL',
        organisation: '2120002627',
        case_id: null,
        purpose: null,
        child_id: null,
        grants: [],
      },
    });
  });
});
