// What one entry of the access log says of a request: by the signed receipt where one holds, else by the access token.
import { expect, test } from 'vitest';
import { logEntry, type Access } from '@hlt/shared/access-log/log-entry.ts';
import type { VerifiedReceipt } from '@hlt/shared/receipt/verified-receipt.ts';
import { childId, decide, grant, now, receipt } from './families.ts';

const caller = {
  subject: 'demo-social',
  issuer: 'https://id.example',
  roles: ['PROFESSIONAL', 'COORDINATOR'],
  organisationNumber: '2120002627',
  organisationUnit: 'Enhet 3',
  personalIdentityNumber: null,
  expiresAt: now,
} as const;
const withheld = new Map([['SCHOOL_SAFETY', 'NO_CONSENT'] as const]);
const access = (held: VerifiedReceipt | undefined): Access => ({
  caller,
  transactionId: 'header-txn',
  verdict: held ? { holds: true, receipt: held } : { holds: false, fault: 'EXPIRED' },
  requested: ['ATTENDANCE_SUMMARY'],
  release: decide({ receipt: held }),
  withheld,
});
const always = {
  subject: 'demo-social',
  requested: ['ATTENDANCE_SUMMARY'],
  withheld: { SCHOOL_SAFETY: 'NO_CONSENT' },
  changed: [],
};

test('a view is told by the receipt, with what was released and by which grants', () => {
  expect(logEntry(access(receipt()))).toMatchObject({
    ...always,
    transaction_id: 'txn-1',
    receipt_id: 'jti-1',
    receipt_fault: null,
    role: 'PROFESSIONAL',
    profession: 'socialsekreterare',
    organisation: 'umea-socialtjanst',
    unit: 'Barn och unga',
    child_id: childId,
    case_id: grant().caseId,
    purpose: 'HLT_MEETING',
    released: ['ATTENDANCE_SUMMARY'],
    grants: [{ id: grant().id, version: 1 }],
    event: 'READ',
    recipient: null,
  });
});

test('a preview tells as whom', () => {
  const own = receipt({ act: { organisation: 'umea-skola' } });
  const [details] = own.authorization_details;
  const recipient = receipt().act;
  const preview = { ...own, authorization_details: [{ ...details, recipient }] } as VerifiedReceipt;
  expect(logEntry(access(preview))).toMatchObject({
    event: 'PREVIEW',
    organisation: 'umea-skola',
    recipient: 'PROFESSIONAL / umea-socialtjanst / socialsekreterare',
  });
});

test('a receipt that does not hold tells its fault, and the access token who asked', () => {
  expect(logEntry(access(undefined))).toMatchObject({
    ...always,
    transaction_id: 'header-txn',
    receipt_id: null,
    receipt_fault: 'EXPIRED',
    role: 'PROFESSIONAL COORDINATOR',
    profession: null,
    organisation: '2120002627',
    unit: 'Enhet 3',
    child_id: null,
    case_id: null,
    purpose: null,
    released: [],
    grants: [],
    event: 'READ',
    recipient: null,
  });
});
