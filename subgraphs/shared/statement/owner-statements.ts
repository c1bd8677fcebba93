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

export function createOwnerStatements(parts: StatementParts): OwnerStatements {
  const { organisationId, audience, vault, fork, readHead, now } = parts;
  const state = async (em: SqlEntityManager, withdrawals: readonly StatedWithdrawal[]): Promise<string> => {
    const iat = Math.floor(now().getTime() / 1000);
    const claims: StatementClaims = { iss: organisationId, aud: audience, iat, head: await readHead(em), withdrawals };
    return signMessage(statementMessageType, { ...claims }, await getActiveKey(em, vault));
  };
  return {
    after: async (sequence) => {
      const em = fork();
      return state(em, await withdrawalsAfter(em, sequence));
    },
    latest: async () => {
      const em = fork();
      return state(em, await latestWithdrawals(em));
    },
  };
}
