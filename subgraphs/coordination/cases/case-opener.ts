// The one door to a case: `case(id)`, `myCases` and the entity reference all come through here.
import DataLoader from 'dataloader';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { caseIdFrom, caseNotFound } from './case-id.ts';
import { readCasesWithPlaces, readOwnCases, type CaseWithPlaces } from './case-place.reader.ts';
import { refusalFor } from './case-refusal.ts';
import type { Case } from './case.type.ts';
import { mayOpenCase } from './may-open-case.rules.ts';

export interface CaseOpener {
  /** Throws BAD_USER_INPUT for a malformed id, CASE_NOT_FOUND for one that is unknown or somebody else's. */
  open(id: string): Promise<Case>;
  /** Those in which the caller has a place, refused ones too, the newest first. */
  own(): Promise<Case[]>;
}

export function caseOpener(em: SqlEntityManager, caller: Caller, now: Date): CaseOpener {
  const cases = new DataLoader<string, Case | undefined>(async (ids) => {
    const found = await readCasesWithPlaces(em, caller, ids);
    const opened = new Map(found.map((one) => [one.state.id, openedFor(caller, one, now)]));
    return ids.map((id) => opened.get(id));
  });
  return {
    async open(id) {
      const opened = await cases.load(caseIdFrom(id));
      if (opened === undefined) throw caseNotFound();
      return opened;
    },
    async own() {
      const own = await readOwnCases(em, caller);
      return own.map((one) => openedFor(caller, one, now)).filter((one) => one !== undefined);
    },
  };
}

function openedFor(caller: Caller, found: CaseWithPlaces, now: Date): Case | undefined {
  const { state, purpose, teamId, childId, places } = found;
  const opening = mayOpenCase(caller, state, places, now);
  if (opening.outcome === 'NOT_FOUND') return undefined;
  const frame = { id: state.id, kind: state.kind, status: state.status, purpose };
  if (opening.outcome === 'REFUSED') return { ...frame, refusal: refusalFor(opening.code), opened: null };
  return { ...frame, refusal: null, opened: { id: state.id, purpose, teamId, childId, place: opening.place } };
}
