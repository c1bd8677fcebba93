// Who is asking, as the access token says. A person's place in a case comes from coordination, never from here.

/** Roles are given by the identity provider; which claim carries them is configuration (`OIDC_ROLES_CLAIM`). */
export const roles = [
  'COORDINATOR',
  'PROFESSIONAL',
  'PROCESS_LEADER',
  'GUARDIAN',
  'CHILD',
  'INTEGRATOR',
  'OPERATOR',
] as const;
export type Role = (typeof roles)[number];

export interface Caller {
  /** `sub`: opaque, never a personal identity number. */
  readonly subject: string;
  readonly issuer: string;
  readonly roles: readonly Role[];
  /** `https://id.oidc.se/claim/orgNumber`: ten digits, or none for a guardian, a child or a machine. */
  readonly organisationNumber: string | null;
  /** `https://id.oidc.se/claim/orgUnit`. */
  readonly organisationUnit: string | null;
  /** Guardians and children (BankID, Freja): twelve digits. Never logged, never sent on. */
  readonly personalIdentityNumber: string | null;
  readonly expiresAt: Date;
}
