// What a plan says (domain rule 28): kept whole for each revision, so that what was agreed can be read as it was.
import type { State } from '../process/steps.rules.ts';

export const measureStatuses = ['PLANNED', 'ONGOING', 'DONE', 'STOPPED'] as const;
export type MeasureStatus = (typeof measureStatuses)[number];
export type PlanStatus = State<'PLAN'>;

/** A needed measure, and the organisation that is responsible for it. */
export interface Measure {
  readonly id: string;
  readonly what: string;
  readonly organisationId: string;
  readonly unitId: string | null;
  /** The place in the case of the person who answers for it. */
  readonly participantId: string | null;
  /** Days, YYYY-MM-DD, as all days here. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly status: MeasureStatus;
}

/** By somebody who is none of the organisations: the family itself, a relative, an association. */
export interface MeasureByOthers {
  readonly what: string;
  readonly who: string;
}

/** `guardianId`: null when the guardians have said it together. */
export interface GuardianWords {
  readonly guardianId: string | null;
  readonly words: string;
}

export interface Invited {
  readonly id: string;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  /** Of somebody who comes for no organisation, such as a grandparent. */
  readonly who: string | null;
  readonly absent: boolean;
}

export interface OverallResponsible {
  readonly organisationId: string;
  readonly participantId: string | null;
}

export interface PlanContent {
  readonly situation: string | null;
  readonly goals: readonly string[];
  readonly childWords: string | null;
  /** The child does not want its guardians to read them (domain rule 11). */
  readonly childWordsHidden: boolean;
  readonly guardianWords: readonly GuardianWords[];
  readonly measures: readonly Measure[];
  readonly measuresByOthers: readonly MeasureByOthers[];
  readonly responsible: OverallResponsible | null;
  readonly followUpOn: string | null;
  readonly invited: readonly Invited[];
}

export const emptyContent: PlanContent = {
  ...{ situation: null, goals: [], childWords: null, childWordsHidden: false, guardianWords: [], measures: [] },
  ...{ measuresByOthers: [], responsible: null, followUpOn: null, invited: [] },
};
