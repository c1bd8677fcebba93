// Mints the receipts that a request needs: all decisions recorded in one statement, then each signed. Nothing is minted
// unless the plan asks for a record's key.
import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { mintReceipt } from '@hlt/shared/receipt/mint-receipt.ts';
import { childPseudonym } from '../consents/child-pseudonym.ts';
import type { Many } from '../row-loader.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { detailsFor, grantsFor, receiptContent, type ReceiptSubject } from './receipt-content.rules.ts';
import { wishKey, type ReceiptWish } from './receipt-wish.ts';
import { recordDecisions } from './release-decision.writer.ts';

export interface MinterParts {
  readonly em: SqlEntityManager;
  readonly vault: KeyVault;
  readonly grants: Many<ConsentGrant>;
  readonly issuer: string;
  readonly pseudonymSecret: string;
  readonly caller: Caller;
  readonly transactionId: string;
  readonly now: Date;
}

export type ReceiptMinter = DataLoader<ReceiptWish, string, string>;

export const receiptMinter = (parts: MinterParts): ReceiptMinter =>
  new DataLoader((wishes) => mintAll(wishes, parts), {
    cacheKeyFn: wishKey,
  });

async function mintAll(wishes: readonly ReceiptWish[], parts: MinterParts): Promise<string[]> {
  const { em, vault, issuer, caller, transactionId, now } = parts;
  const plans = await Promise.all(
    wishes.map(async (wish) => {
      const subject = await subjectOf(wish, parts);
      const { actor, use } = wish;
      return { subject, actor, use, details: detailsFor(subject, actor, use, now), decisionId: randomUUID() };
    }),
  );
  const decisions = plans.map(({ subject, actor, use, details, decisionId }) => ({
    id: decisionId,
    caseId: subject.caseId,
    organisationId: subject.organisation.id,
    callerOrganisationId: actor.organisation,
    categories: details.categories,
    use: use.for,
  }));
  const key = await recordDecisions(em, vault, decisions, {
    callerSubject: caller.subject,
    transactionId,
    decidedAt: now,
  });
  return plans.map(({ subject, actor, use, details, decisionId }) => {
    const issue = { issuer, receiptId: randomUUID(), transactionId, decisionId };
    return mintReceipt(receiptContent(subject, actor, details, grantsFor(subject, use), issue), key, now);
  });
}

async function subjectOf({ opened, organisation, use }: ReceiptWish, parts: MinterParts): Promise<ReceiptSubject> {
  const grants = use.for === 'ACCOUNT' ? [] : await parts.grants.load(opened.id);
  return {
    caseId: opened.id,
    purpose: opened.purpose,
    organisation: { id: organisation.id, sector: organisation.sector },
    grants: grants.filter(({ organisationId }) => organisationId === organisation.id),
    childPseudonym: childPseudonym(parts.pseudonymSecret, opened.childId, organisation.id),
  };
}
