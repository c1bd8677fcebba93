// An owner's statement, signed with the owner's own key: how far its access log has come, and what was withdrawn at the owner itself.
// Coordination keeps all of them: a log that is rewritten later contradicts them (attack 19).
import { z } from 'zod';
import { categories, type Category } from '../consent/category.ts';

export const statementMessageType = 'hlt-statement+jwt';
/** Older than this it is no longer fresh, whatever it says. */
export const longestStatementSeconds = 300;
export const mostWithdrawalsInStatement = 500;

export interface StatedWithdrawal {
  /** Rises with every withdrawal at this owner; there may be gaps. */
  readonly sequence: number;
  readonly id: string;
  readonly grantId: string;
  /** Null: the whole grant. */
  readonly category: Category | null;
  /** In words, as the owner's staff wrote it. */
  readonly withdrawnBy: string;
  /** ISO 8601. */
  readonly withdrawnAt: string;
}

/** The last sealed entry: its place in the chain, and the hash over it and all before it. */
export interface LogHead {
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface StatementClaims {
  /** The organisation's id. */
  readonly iss: string;
  /** Coordination's issuer; a list is refused. */
  readonly aud: string;
  readonly iat: number;
  /** Null: nothing has been logged yet. */
  readonly head: LogHead | null;
  /** In the order of `sequence`. */
  readonly withdrawals: readonly StatedWithdrawal[];
}

const identifier = z.string().min(1).max(200);
const whole = z.number().int().nonnegative();

export const statementShape: z.ZodType<StatementClaims> = z.strictObject({
  iss: identifier,
  aud: identifier,
  iat: whole,
  head: z.strictObject({ position: whole, hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  withdrawals: z
    .array(
      z.strictObject({
        sequence: whole,
        id: z.guid(),
        grantId: z.guid(),
        category: z.enum(categories).nullable(),
        withdrawnBy: identifier,
        withdrawnAt: z.iso.datetime({ offset: true }),
      }),
    )
    .max(mostWithdrawalsInStatement),
});
