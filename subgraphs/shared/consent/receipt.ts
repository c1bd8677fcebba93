// The release receipt: coordination's word, for one organisation and at most 60 seconds, that this caller has a place
// in this child's case and which grants apply. Necessary and never sufficient. Claims: RFC 7519, 8693 (act), 9396.
import type { Role } from '@hlt/service/caller/caller.ts';
import type { Category, Purpose, Sector } from './category.ts';

export const receiptType = 'hlt-release+jwt';
export const receiptAlgorithm = 'EdDSA';
export const receiptLifetimeSeconds = 60;
/** An owner refuses `exp - iat` above this, whoever signed it. */
export const longestAcceptedLifetimeSeconds = 90;

/** The caller as the owner is told: `act` (RFC 8693, section 4.1). */
export interface Actor {
  readonly sub: string;
  readonly organisation: string;
  readonly sector: Sector | null;
  readonly role: Role;
  readonly profession: string | null;
  readonly unit: string | null;
}

/** Whose view is decided: a colleague at the meeting in a preview for the owner's own staff, otherwise the caller. */
export const recipientOf = ({ act, authorization_details: [{ recipient }] }: ReceiptClaims): Actor => recipient ?? act;

/** `authorization_details` (RFC 9396) of a view, or of a preview of somebody else's. */
export interface ReleaseDetails {
  readonly type: 'hlt-release';
  readonly case: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
  /** Only in a preview: the participant as whom the owner's own staff looks. */
  readonly recipient?: Actor | undefined;
}

/** Of the account to the family (domain rule 17): it opens the owner's log about the child, and never a category. */
export interface AccountDetails {
  readonly type: 'hlt-account';
  readonly case: string;
  readonly purpose: Purpose;
  /** Always empty. */
  readonly categories: readonly Category[];
  readonly recipient?: undefined;
  readonly names: PlaceNames;
}

/** What the organisations and units round the child are called, by their ids: an owner's log has only those. */
export interface PlaceNames {
  readonly organisations: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

export type ReceiptKind = (ReleaseDetails | AccountDetails)['type'];

export interface GrantReference {
  readonly id: string;
  readonly version: number;
}

/** The payload as it is signed. Times in seconds since 1970. */
export interface ReceiptClaims {
  readonly iss: string;
  /** One organisation's id; a list is refused. */
  readonly aud: string;
  /** The child's pairwise pseudonym for that organisation. */
  readonly sub: string;
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly jti: string;
  /** One for each gateway operation. */
  readonly txn: string;
  readonly act: Actor;
  readonly authorization_details: readonly [ReleaseDetails | AccountDetails];
  /** One for each secrecy unit of the organisation that discloses: EMI has a grant of its own (domain rule 6). */
  readonly grants: readonly GrantReference[];
  readonly decision_ref: string;
}
