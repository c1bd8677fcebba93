// What the routes of delivery are made of.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ReceiptKeys } from '../receipt/receipt-keys.ts';
import type { OwnerStatements } from '../statement/owner-statements.ts';
import type { Examiner } from './examine-grant.rules.ts';

export interface DeliveryParts {
  readonly examiner: Examiner;
  /** Coordination: `iss` of what it signs, and with which keys. */
  readonly coordination: { readonly issuer: string; readonly keys: ReceiptKeys };
  readonly fork: () => SqlEntityManager;
  readonly statements: OwnerStatements;
  readonly now: () => Date;
}
