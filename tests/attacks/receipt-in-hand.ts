// What an attacker could hold: real receipts taken out of the query plan, coordination's own key to sign with, and the way straight to
// an owner.
import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { categoriesOf } from '@hlt/shared/consent/category.ts';
import { getActiveKey } from '@hlt/shared/signing-keys/signing-key.reader.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { sqlAsOwner } from '../support/database.ts';
import { post, type Hub, type Reply } from '../support/hub.ts';
import type { HubCase } from '../support/hub-case.ts';

/** The organisations of a test's case: the case's field, the record, and a category to ask for. */
export const sides = {
  'umea-skola': { field: 'school', record: 'SchoolRecord', asked: 'attendanceSummary', sector: 'SCHOOL' },
  'umea-socialtjanst': {
    field: 'socialServices',
    record: 'SocialServicesRecord',
    asked: 'openSupport',
    sector: 'SOCIAL_SERVICES',
  },
  'region-vasterbotten': {
    field: 'healthcare',
    record: 'HealthcareRecord',
    asked: 'listedCareUnit',
    sector: 'HEALTHCARE',
  },
} as const;
export type Side = keyof typeof sides;
export const everySide = Object.keys(sides) as Side[];

/** As coordination hands them to the gateway, for a member of the case. */
export async function receiptsOf(hub: Hub, made: HubCase, staff: number): Promise<Record<Side, string>> {
  const fields = everySide.map((side) => `${sides[side].field} { organisationId releaseReceipt }`).join(' ');
  const reply = await post(hub.coordinationUrl, await hub.identity.authorization(made.staff[staff]), {
    query: `query ($id: ID!) { case(id: $id) { ${fields} } }`,
    variables: { id: made.id },
  });
  const entries = everySide.map((side) => [side, reply.data.case[sides[side].field][0].releaseReceipt as string]);
  return Object.fromEntries(entries) as Record<Side, string>;
}

/** Straight to an organisation, past the gateway: everything that it could tell of the child. */
export async function present(
  hub: Hub,
  side: Side,
  receipt: string,
  authorization: string | undefined,
  named: string = side,
): Promise<Reply> {
  const { record, asked } = sides[side];
  return post(hub.owners.get(side)!.url, authorization, {
    query: `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on ${record} { ${asked} { summary } withheld { category reason } } } }`,
    variables: { r: [{ __typename: record, organisationId: named, releaseReceipt: receipt }] },
  });
}

/** OPEN: something was released. CLOSED: every category is withheld as not proven, and nothing is told. */
export function verdictOf(reply: Reply, side: Side): 'OPEN' | 'CLOSED' | 'PARTLY' {
  const record = reply.data?._entities?.[0] as Record<string, unknown> | null;
  if (record == null) return 'CLOSED';
  const withheld = record['withheld'] as { reason: string }[];
  if (record[sides[side].asked] !== null) return 'OPEN';
  const allClosed = withheld.length === categoriesOf(sides[side].sector).length;
  return allClosed && withheld.every(({ reason }) => reason === 'ACCESS_NOT_PROVEN') ? 'CLOSED' : 'PARTLY';
}

export async function lastEntry(hub: Hub, side: Side): Promise<Record<string, unknown>> {
  const rows = await sqlAsOwner(hub.owners.get(side)!.database, 'select * from access_log order by id desc limit 1');
  return rows[0] ?? {};
}

export const coordinationKey = (hub: Hub): Promise<ReceiptSigningKey> =>
  getActiveKey(hub.coordination.fork(), hub.coordination.vault);

export const publicKeyOf = ({ privateKey }: ReceiptSigningKey): KeyObject => createPublicKey(privateKey);

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function jws(header: object, payload: unknown, key: ReceiptSigningKey): string {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${sign(null, Buffer.from(text), key.privateKey).toString('base64url')}`;
}

/** The header and the claims of a token, to be changed. */
export function opened(token: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header = '', claims = ''] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  return {
    header: JSON.parse(header) as Record<string, unknown>,
    claims: JSON.parse(claims) as Record<string, unknown>,
  };
}
