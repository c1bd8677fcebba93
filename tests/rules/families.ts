// Families, grants and receipts for the pure rules: whole and signed unless a test says otherwise.
import type { Category, Sector } from '@hlt/shared/consent/category.ts';
import { decideRelease, type Release } from '@hlt/shared/consent/decide-release.ts';
import type { ConsentGrant, Signer } from '@hlt/shared/consent/grant.ts';
import type { Hold } from '@hlt/shared/consent/hold.ts';
import type { OwnCopies } from '@hlt/shared/consent/own-copies.ts';
import type { ReceiptClaims } from '@hlt/shared/consent/receipt.ts';
import type { WithheldReason } from '@hlt/shared/consent/withheld-reason.ts';
import type { Waiver } from '@hlt/shared/person/waiver.ts';
import type { VerifiedReceipt } from '@hlt/shared/receipt/verified-receipt.ts';

export const now = new Date('2026-03-10T09:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
export const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);

export const childId = '11111111-1111-4111-8111-111111111111';
export const caseId = '22222222-2222-4222-8222-222222222222';
export const school = 'umea-skola';

export const signer = (id: string, change: Partial<Signer> = {}): Signer => ({
  id,
  capacity: 'GUARDIAN',
  signedAt: days(-10),
  refusedAt: null,
  method: 'ELECTRONIC',
  ...change,
});

export const grant = (change: Partial<ConsentGrant> = {}): ConsentGrant => ({
  id: '33333333-3333-4333-8333-333333333333',
  version: 1,
  childId,
  childPseudonym: 'pseudonym-a',
  caseId,
  organisationId: school,
  secrecyUnit: 'SCHOOL',
  recipients: { sectors: ['SOCIAL_SERVICES', 'HEALTHCARE'], organisationIds: [], excludedOrganisationIds: [] },
  categories: ['ATTENDANCE_SUMMARY', 'SUPPORT_ADJUSTMENTS'],
  purpose: 'HLT_MEETING',
  validFrom: days(-10),
  validUntil: days(355),
  signers: [signer('guardian-1'), signer('guardian-2')],
  exception: null,
  withdrawnAt: null,
  withdrawnCategories: [],
  ...change,
});

export interface ReceiptChange extends Partial<Omit<ReceiptClaims, 'act'>> {
  readonly act?: Partial<ReceiptClaims['act']>;
  readonly categories?: readonly Category[];
  readonly purpose?: 'HLT_MEETING' | 'SIP';
  readonly case?: string;
}

/** As verify-receipt.ts would hand it over: the signature is not the concern of the rules. */
export function receipt(change: ReceiptChange = {}): VerifiedReceipt {
  const { act, categories = ['ATTENDANCE_SUMMARY', 'SUPPORT_ADJUSTMENTS'], purpose = 'HLT_MEETING', ...rest } = change;
  return {
    iss: 'https://coordination.example',
    aud: school,
    sub: 'pseudonym-a',
    iat: seconds,
    nbf: seconds,
    exp: seconds + 60,
    jti: 'jti-1',
    txn: 'txn-1',
    act: {
      sub: 'demo-social',
      organisation: 'umea-socialtjanst',
      sector: 'SOCIAL_SERVICES',
      role: 'PROFESSIONAL',
      profession: 'socialsekreterare',
      unit: 'Barn och unga',
      ...act,
    },
    authorization_details: [{ type: 'hlt-release', case: change.case ?? caseId, purpose, categories }],
    grants: [{ id: grant().id, version: 1 }],
    decision_ref: 'decision-1',
    ...rest,
  } as unknown as VerifiedReceipt;
}

export const hold = (change: Partial<Hold> = {}): Hold => ({
  childId,
  category: 'ATTENDANCE_SUMMARY',
  sourceId: null,
  from: days(-1),
  until: days(30),
  liftedAt: null,
  ...change,
});

/** The other guardian, the new partner: persons of the school. */
export const mother = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
export const father = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
export const partner = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';

export const guardian: Partial<ReceiptClaims['act']> = {
  sub: 'demo-guardian',
  organisation: 'guardian',
  sector: null,
  role: 'GUARDIAN',
  profession: null,
  unit: null,
};

export const waiver = (change: Partial<Waiver> = {}): Waiver => ({
  personId: mother,
  childId,
  categories: ['ATTENDANCE_SUMMARY'],
  recipients: { ...grant().recipients, guardians: false },
  purpose: 'HLT_MEETING',
  validFrom: days(-10),
  validUntil: days(355),
  signedAt: days(-10),
  withdrawnAt: null,
  ...change,
});

export interface Situation {
  readonly receipt?: VerifiedReceipt | undefined;
  readonly grants?: readonly ConsentGrant[];
  readonly holds?: readonly Hold[];
  readonly waivers?: readonly Waiver[];
  readonly caller?: OwnCopies['caller'];
  readonly categories?: readonly Category[];
  readonly sector?: Sector;
  readonly now?: Date;
}

export function decide(situation: Situation = {}): Release {
  const {
    grants = [grant()],
    holds = [],
    waivers = [],
    caller = null,
    categories = ['ATTENDANCE_SUMMARY'],
    sector = 'SCHOOL',
  } = situation;
  const request = { organisationId: school, sector, categories };
  const given = 'receipt' in situation ? situation.receipt : receipt();
  return decideRelease(given, { grants, holds, waivers, caller }, request, situation.now ?? now);
}

/** `RELEASED`, or why not. */
export function outcome(
  situation: Situation = {},
  category: Category = 'ATTENDANCE_SUMMARY',
): WithheldReason | 'RELEASED' {
  const release = decide({ categories: [category], ...situation });
  return release.released.has(category) ? 'RELEASED' : (release.withheld.get(category) ?? 'NO_CONSENT');
}
