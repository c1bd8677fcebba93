// Why a case that is due is not purged yet. What ends a consent must have reached its owner, always: afterwards nobody knows that it
// should. And each organisation is to have its own part first (domain rule 4), unless the operator says otherwise. Pure.

export interface DueCase {
  readonly id: string;
  /** Organisations that have not exported since the case was closed. */
  readonly notExported: readonly string[];
  /** Consents whose end has not been acknowledged by their owners. */
  readonly undelivered: number;
}

export const reasonToWait = (
  { notExported, undelivered }: DueCase,
  { withoutExport }: { readonly withoutExport: boolean },
): string | null => {
  if (undelivered > 0) return `consents whose end has not reached their owner: ${String(undelivered)}`;
  return notExported.length > 0 && !withoutExport ? `not exported by ${notExported.join(', ')}` : null;
};
