// The one door to the account: for those who may ask, the records of every organisation that may have a log about the child.
import DataLoader from 'dataloader';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import { caseIdFrom, caseNotFound } from '../cases/case-id.ts';
import { familyActor } from '../receipts/receipt-content.rules.ts';
import { readAccountPlaces, type AccountPlace } from './account-place.reader.ts';
import { mayAskAccount } from './may-ask-account.rules.ts';

export interface OpenedAccount extends AccountPlace {
  readonly actor: Actor;
}

export interface AccountDoor {
  /** Throws BAD_USER_INPUT for a malformed id, CASE_NOT_FOUND for everybody who may not ask; in both no more is told than `case` tells. */
  open(caseId: string): Promise<OpenedAccount>;
}

export function accountDoor(em: SqlEntityManager, caller: Caller, now: Date): AccountDoor {
  const accounts = new DataLoader<string, OpenedAccount | undefined>(async (ids) => {
    const places = await readAccountPlaces(em, caller, ids);
    return ids.map((id) => {
      const place = places.find(({ caseId }) => caseId === id);
      const role = place && mayAskAccount(caller, place.state, now);
      return place && role && { ...place, actor: familyActor(caller.subject, role) };
    });
  });
  return {
    async open(given) {
      const account = await accounts.load(caseIdFrom(given));
      if (account === undefined) throw caseNotFound();
      return account;
    },
  };
}
