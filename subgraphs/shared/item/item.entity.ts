// What every stored item has, whatever its category: short and structured (domain: Information categories).
import { p } from '@mikro-orm/core';

const itemStatuses = ['PLANNED', 'ONGOING', 'PAUSED', 'COMPLETED'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** Spread into the properties of each category's entity, with the category's own codes. */
export const itemProperties = <Code extends string>(codes: readonly Code[]) => ({
  id: p.uuid().primary(),
  childId: p.uuid(),
  /** The item's id in the owner's own system. */
  sourceId: p.string(),
  code: p.enum(codes),
  status: p.enum(itemStatuses),
  /** At most 280 characters. */
  summary: p.string(),
  /** Dates are YYYY-MM-DD. */
  asOf: p.date(),
  validUntil: p.date().nullable(),
  unit: p.string(),
  /** When the owner opened this very item; an EXTRA category shows no other. */
  releasedAt: p.datetime().nullable(),
  /** About somebody whom the owner has not named: nobody can have waived, so it is never shown (domain rule 12). */
  aboutOtherPerson: p.boolean(),
  /** Parents, siblings and partners whom it is about, as the owner's own persons: shown when each of them has waived (domain rule 12). */
  aboutPersons: p.array().columnType('uuid[]').defaultRaw(`'{}'`),
  /** Kept from every guardian, or from those named (domain rule 11, OSL 12:3). */
  hiddenFromGuardians: p.boolean().default(false),
  hiddenFrom: p.array().columnType('uuid[]').defaultRaw(`'{}'`),
  /** Rises with every change; who changes says which one was read. */
  version: p.integer().default(1),
  /** Written by the owner's own staff, or brought by an import. */
  origin: p.enum(['STAFF', 'IMPORT']).default('STAFF'),
  updatedAt: p.datetime().defaultRaw('now()'),
  /** Shown to nobody since then. An import does not bring back what staff withdrew. */
  withdrawnAt: p.datetime().nullable(),
  withdrawnBy: p.enum(['STAFF', 'IMPORT']).nullable(),
});
