// From the row that the database answers to grants, holds and waivers with real dates.
import type { ConsentGrant, Signer } from '../consent/grant.ts';
import type { Hold } from '../consent/hold.ts';
import type { OwnCopies } from '../consent/own-copies.ts';
import type { Waiver } from '../person/waiver.ts';

type Stored<T> = { readonly [Key in keyof T]: Date extends T[Key] ? Exclude<T[Key], Date> | string : T[Key] };
export interface OwnCopiesRow {
  readonly grants: readonly (Stored<Omit<ConsentGrant, 'signers'>> & { readonly signers: readonly Stored<Signer>[] })[];
  readonly holds: readonly Stored<Hold>[];
  readonly waivers: readonly Stored<Waiver>[];
  readonly caller: OwnCopies['caller'];
}

const moment = (text: string): Date => new Date(text);
const maybe = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const ownCopies = (row: OwnCopiesRow): OwnCopies => ({
  grants: row.grants.map((grant) => ({
    ...grant,
    validFrom: moment(grant.validFrom),
    validUntil: moment(grant.validUntil),
    withdrawnAt: maybe(grant.withdrawnAt),
    signers: grant.signers.map((signer) => ({
      ...signer,
      signedAt: maybe(signer.signedAt),
      refusedAt: maybe(signer.refusedAt),
    })),
  })),
  holds: row.holds.map((hold) => ({
    ...hold,
    from: moment(hold.from),
    until: moment(hold.until),
    liftedAt: maybe(hold.liftedAt),
  })),
  waivers: row.waivers.map((waiver) => ({
    ...waiver,
    validFrom: moment(waiver.validFrom),
    validUntil: moment(waiver.validUntil),
    signedAt: moment(waiver.signedAt),
    withdrawnAt: maybe(waiver.withdrawnAt),
  })),
  caller: row.caller,
});
