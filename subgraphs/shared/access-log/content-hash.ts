// The two hashes of the log, written down a second time outside the database: a verifier that asked the database's own functions
// would believe whoever changed them. The same as access_log_hash and seal_access_log in log-seal.migration.ts.
import { createHash } from 'node:crypto';

/** In the order in which they are hashed, and as SQL that makes each a text or null. */
export const hashedColumns = {
  id: 'id::text',
  at: `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  database_transaction: 'database_transaction::text',
  transaction_id: 'transaction_id',
  receipt_id: 'receipt_id',
  receipt_fault: 'receipt_fault',
  subject: 'subject',
  role: 'role',
  profession: 'profession',
  organisation: 'organisation',
  unit: 'unit',
  child_id: 'child_id::text',
  case_id: 'case_id::text',
  purpose: 'purpose',
  requested: 'requested::text',
  released: 'released::text',
  withheld: 'withheld::text',
  grants: 'grants::text',
  policy_version: 'policy_version',
  event: 'event',
  changed: 'changed::text',
  recipient: 'recipient',
} as const;

/** `values`: of the hashed columns, in their order. Hexadecimal. */
export const contentHash = (values: readonly (string | null)[]): string =>
  createHash('sha256')
    .update(`[${values.map((value) => JSON.stringify(value)).join(', ')}]`)
    .digest('hex');

/** Of the entry at `position`, over all entries before it. Hexadecimal, all three. */
export function sealHash(position: number, prev: string, content: string): string {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  return createHash('sha256').update(place).update(prev, 'hex').update(content, 'hex').digest('hex');
}

/** Before the first entry. */
export const beginning = { position: 0, hash: '00'.repeat(32) } as const;
