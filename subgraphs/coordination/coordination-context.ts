// What every resolver of coordination is given: the base, the moment, and readers that live and die with the request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { SubgraphContext } from '@hlt/shared/subgraph-context.ts';
import { accountDoor, type AccountDoor } from './account/account-door.ts';
import { caseOpener, type CaseOpener } from './cases/case-opener.ts';
import { caseParts, type CaseParts } from './cases/case-parts.reader.ts';
import { grantsOfCases } from './consents/grant.reader.ts';
import { consultationReference } from './consultations/reference.ts';
import type { Outbox } from './delivery/outbox.ts';
import { deliveriesOfCases, type CaseDelivery } from './delivery/grant-delivery.reader.ts';
import type { CurrentDirectory } from './directory/directory-snapshot.ts';
import { directoryReader, type DirectoryReader } from './directory/directory.reader.ts';
import { meetingsOfCases, type CaseMeeting } from './meetings/meeting.reader.ts';
import { people, type People } from './people/person.reader.ts';
import type { KeyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { receiptMinter, type ReceiptMinter } from './receipts/receipt-minter.ts';
import type { Many } from './row-loader.ts';
import { surveyCodes, type SurveyCodes } from './surveys/survey-code.ts';

/** What has been read lives as long as these do: for a request, or until a mutation has changed something. */
interface Readers {
  readonly directory: DirectoryReader;
  readonly people: People;
  readonly cases: CaseOpener;
  readonly accounts: AccountDoor;
  readonly parts: CaseParts;
  readonly meetings: Many<CaseMeeting>;
  readonly grants: Many<ConsentGrant>;
  readonly deliveries: Many<CaseDelivery>;
  readonly receipts: ReceiptMinter;
  /** The one of this kind for the request: `context.reader(interventionsOfCases)`. */
  readonly reader: <Reader>(make: (em: SqlEntityManager) => Reader) => Reader;
}

export interface CoordinationContext extends SubgraphContext, Readers {
  readonly now: Date;
  readonly em: SqlEntityManager;
  readonly outbox: Outbox;
  /** That a consent may last (domain rule 8). */
  readonly longestMonths: number;
  /** By which a guardian without a case reads the answer to its question: the same for the same `key`, and nobody else's. */
  readonly consultationReference: (key: string) => string;
  /** Codes that tell of nobody (domain rule 29). */
  readonly surveyCodes: SurveyCodes;
  /** A grant was changed and committed: it is delivered now. */
  readonly wake: () => void;
  /** Something was changed: what was read before is forgotten. Take readers from the context anew. */
  refresh(): void;
}

export interface ContextParts {
  readonly em: SqlEntityManager;
  readonly currentDirectory: CurrentDirectory;
  readonly vault: KeyVault;
  readonly issuer: string;
  readonly pseudonymSecret: string;
  readonly outbox: Outbox;
  readonly wake: () => void;
  readonly longestMonths: number;
  readonly now: Date;
}

export function coordinationContext(base: SubgraphContext, parts: ContextParts): CoordinationContext {
  const { em, outbox, wake, longestMonths, now } = parts;
  return {
    ...base,
    ...{ now, em, outbox, wake, longestMonths },
    surveyCodes: surveyCodes(parts.pseudonymSecret),
    consultationReference: (key) => consultationReference(parts.pseudonymSecret, base.caller.subject, key),
    ...readersOf(base, parts),
    // The server hands a copy of the context to the resolvers: it is theirs that forgets.
    refresh() {
      em.clear();
      Object.assign(this, readersOf(base, parts));
    },
  };
}

function readersOf(base: SubgraphContext, parts: ContextParts): Readers {
  const { em, currentDirectory, pseudonymSecret, now } = parts;
  const grants = grantsOfCases(em, pseudonymSecret);
  const made = new Map<unknown, unknown>();
  return {
    directory: directoryReader(() => currentDirectory(em)),
    people: people(em),
    cases: caseOpener(em, base.caller, now),
    accounts: accountDoor(em, base.caller, now),
    parts: caseParts(em),
    meetings: meetingsOfCases(em),
    grants,
    deliveries: deliveriesOfCases(em),
    receipts: receiptMinter({ ...parts, ...base, grants }),
    reader<Reader>(make: (em: SqlEntityManager) => Reader): Reader {
      if (!made.has(make)) made.set(make, make(em));
      return made.get(make) as Reader;
    },
  };
}
