// The one door to a case: `case(id)`, `myCases` and the entity reference all come through here.
import DataLoader from 'dataloader';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { caseIdFrom, caseNotFound } from './case-id.ts';
import { readCasesWithPlaces, readOwnCases, type CaseWithPlaces } from './case-place.reader.ts';
import { refusalFor } from './case-refusal.ts';
import type { CaseStage } from './case-words.ts';
import type { Case } from './case.type.ts';
import { mayOpenCase, type Place } from './may-open-case.rules.ts';
import { once } from '../row-loader.ts';

export interface CaseOpener {
  /** Throws BAD_USER_INPUT for a malformed id, CASE_NOT_FOUND for one that is unknown or somebody else's. */
  open(id: string): Promise<Case>;
  /** As `open`, with the caller's place in the case even while it is refused: a withdrawal waits for no meeting (domain rule 13). */
  stand(id: string): Promise<Standing>;
  /** Those in which the caller has a place, refused ones too, the newest first. */
  own(): Promise<Case[]>;
  /** As `own`, with the caller's place in each. */
  ownStandings(): Promise<readonly Standing[]>;
}

export interface Standing {
  readonly case: Case;
  readonly childId: string | null;
  readonly teamId: string;
  readonly stage: CaseStage;
  readonly version: number;
  readonly place: Place;
}

export function caseOpener(em: SqlEntityManager, caller: Caller, now: Date): CaseOpener {
  const cases = new DataLoader<string, Standing | undefined>(async (ids) => {
    const found = await readCasesWithPlaces(em, caller, ids);
    const opened = new Map(found.map((one) => [one.state.id, standingIn(one, caller, now)]));
    return ids.map((id) => opened.get(id));
  });
  const stand = async (id: string): Promise<Standing> => {
    const standing = await cases.load(caseIdFrom(id));
    if (standing === undefined) throw caseNotFound();
    return standing;
  };
  const ownStandings = once(async () => {
    const own = await readOwnCases(em, caller);
    return own.flatMap((one) => standingIn(one, caller, now) ?? []);
  });
  return {
    stand,
    open: async (id) => (await stand(id)).case,
    own: async () => (await ownStandings()).map((standing) => standing.case),
    ownStandings,
  };
}

function standingIn(found: CaseWithPlaces, caller: Caller, now: Date): Standing | undefined {
  const { state, purpose, teamId, childId, stage, version, places } = found;
  const opening = mayOpenCase(caller, state, places, now);
  if (opening.outcome === 'NOT_FOUND') return undefined;
  const { place } = opening;
  const rest = { childId, teamId, stage, version, place };
  const frame = { id: state.id, kind: state.kind, status: state.status, purpose };
  if (opening.outcome === 'REFUSED')
    return { case: { ...frame, refusal: refusalFor(opening.code), opened: null }, ...rest };
  return {
    case: { ...frame, refusal: null, opened: { id: state.id, purpose, teamId, childId, place } },
    ...rest,
  };
}
