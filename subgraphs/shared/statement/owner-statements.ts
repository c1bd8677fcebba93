// Makes the owner's statements, each fresh and signed with the key that is active now.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { signMessage } from '../delivery/hub-message.ts';
import type { KeyVault } from '../signing-keys/key-vault.ts';
import { getActiveKey } from '../signing-keys/signing-key.reader.ts';
import { latestWithdrawals, withdrawalsAfter } from '../withdrawal/withdrawal.reader.ts';
import {
  statementMessageType,
  type LogHead,
  type StatedWithdrawal,
  type StatementClaims,
} from './statement-message.ts';

export interface OwnerStatements {
  /** With what was withdrawn after that number, the oldest first. */
  after(sequence: number): Promise<string>;
  /** With what was withdrawn last. */
  latest(): Promise<string>;
}

export interface StatementParts {
  readonly organisationId: string;
  /** Coordination's issuer. */
  readonly audience: string;
  readonly vault: KeyVault;
  readonly fork: () => SqlEntityManager;
  readonly readHead: (em: SqlEntityManager) => Promise<LogHead | null>;
  readonly now: () => Date;
}

/** An arbitrary number that only the making of statements locks on. */
const statementLock = 4_811_003;

export function createOwnerStatements(parts: StatementParts): OwnerStatements {
  const { organisationId, audience, vault, fork, readHead, now } = parts;
  const make = (read: (em: SqlEntityManager) => Promise<StatedWithdrawal[]>): Promise<string> =>
    fork().transactional(async (em) => {
      // One at a time: a statement with a later time never tells of a shorter log, which would be an alarm at coordination.
      await em.execute(`select pg_advisory_xact_lock(${String(statementLock)})`);
      const iat = Math.floor(now().getTime() / 1000);
      const told = { head: await readHead(em), withdrawals: await read(em) };
      const claims: StatementClaims = { iss: organisationId, aud: audience, iat, ...told };
      return signMessage(statementMessageType, { ...claims }, await getActiveKey(em, vault));
    });
  return {
    after: (sequence) => make((em) => withdrawalsAfter(em, sequence)),
    latest: () => make(latestWithdrawals),
  };
}
