// What coordination sends an owner, for the tests of delivery: in order unless a test changes something.
import { randomUUID } from 'node:crypto';
import type { SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { GrantCopy, GrantMessageClaims } from '@hlt/shared/delivery/grant-message.ts';
import { signMessage, type HubMessageType } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { days, issuer, now, organisationId, type OwnerUnderTest } from '../support/owner.ts';

const seconds = now.getTime() / 1000;

let drawn = 0;
/** A school's temporary id: never anybody's personal number. */
export const someNumber = (): string => {
  drawn += 1;
  return `2014010${String(1 + (Math.floor(drawn / 100) % 9))}TF${String(drawn % 100).padStart(2, '0')}`;
};

export const someGrant = (change: Partial<GrantCopy> = {}): GrantCopy => ({
  id: randomUUID(),
  version: 1,
  childPseudonym: randomUUID(),
  caseId: randomUUID(),
  organisationId,
  secrecyUnit: 'SCHOOL' satisfies SecrecyUnit,
  recipients: { sectors: ['SOCIAL_SERVICES', 'HEALTHCARE'], organisationIds: [], excludedOrganisationIds: [] },
  categories: ['ATTENDANCE_SUMMARY', 'SCHOOL_PLACEMENT'],
  purpose: 'HLT_MEETING',
  validFrom: days(-10),
  validUntil: days(300),
  signers: ['guardian-1', 'guardian-2'].map((id) => ({
    id,
    capacity: 'GUARDIAN',
    signedAt: days(-10),
    refusedAt: null,
    method: 'ELECTRONIC',
  })),
  exception: null,
  withdrawnAt: null,
  withdrawnCategories: [],
  ...change,
});

export const grantClaims = (
  grant: GrantCopy,
  personalIdentityNumber: string,
  change: object = {},
): GrantMessageClaims => ({
  iss: issuer,
  aud: organisationId,
  iat: seconds,
  exp: seconds + 120,
  jti: randomUUID(),
  grant,
  personalIdentityNumber,
  ...change,
});

export const collectClaims = (change: object = {}): object => ({
  iss: issuer,
  aud: organisationId,
  iat: seconds,
  exp: seconds + 60,
  jti: randomUUID(),
  ...change,
});

/** As JSON carries it. */
export const sign = (type: HubMessageType, claims: object, key: ReceiptSigningKey): Promise<string> =>
  signMessage(type, JSON.parse(JSON.stringify(claims)) as Record<string, unknown>, key);

export interface Delivered {
  readonly status: number;
  readonly text: string;
  readonly body: { acknowledged?: { id: string; version: number }; statement?: string; code?: string };
}

export async function post(owner: OwnerUnderTest, token: string, contentType = 'application/jwt'): Promise<Delivered> {
  const response = await owner.app.inject({
    method: 'POST',
    url: '/delivery/grants',
    headers: { 'content-type': contentType },
    payload: token,
  });
  return { status: response.statusCode, text: response.body, body: JSON.parse(response.body) as Delivered['body'] };
}

export const deliver = async (owner: OwnerUnderTest, grant: GrantCopy, number: string): Promise<Delivered> =>
  post(owner, await sign('hlt-grant+jwt', grantClaims(grant, number), owner.key));

export interface Statement {
  readonly status: number;
  readonly text: string;
}

export async function collect(owner: OwnerUnderTest, token: string | undefined, after?: string): Promise<Statement> {
  const response = await owner.app.inject({
    url: `/delivery/statement${after === undefined ? '' : `?after=${after}`}`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, text: response.body };
}

export interface KeptVersion {
  readonly version: number;
  readonly child_id: string;
  readonly withdrawn: boolean;
}

/** Every version of a grant that the owner has. */
export const keptVersions = (owner: OwnerUnderTest, id: string): Promise<KeptVersion[]> =>
  owner.database.asOwner((em) =>
    em.execute<KeptVersion[]>(
      `select version, child_id, withdrawn_at is not null as withdrawn from consent_grant where id = ? order by version`,
      [id],
    ),
  );

export const count = async (owner: OwnerUnderTest, table: 'child' | 'consent_grant'): Promise<number> => {
  const [row] = await owner.database.asOwner((em) =>
    em.execute<{ count: number }[]>(`select count(*)::int as count from ${table}`),
  );
  return row?.count ?? 0;
};
