// What a plan says after a change of it: what is not told stays as it was. Pure; the ids of new measures are handed in.
import type { Measure, MeasureByOthers, OverallResponsible, PlanContent } from './plan-content.ts';

/** As a client sends it. Left out: unchanged. Null: nothing, where a text or a day was; of a list: unchanged. */
export interface ContentWish {
  readonly situation?: string | null;
  readonly goals?: readonly string[] | null;
  readonly childWords?: string | null;
  readonly childWordsHidden?: boolean | null;
  readonly guardianWords?: readonly { readonly guardianId?: string | null; readonly words: string }[] | null;
  readonly measures?: readonly MeasureWish[] | null;
  readonly measuresByOthers?: readonly MeasureByOthers[] | null;
  readonly responsible?: ResponsibleWish | null;
  readonly followUpOn?: string | null;
}

export interface MeasureWish {
  /** Of a measure that the plan has already; none for a new one. */
  readonly id?: string | null;
  readonly what: string;
  readonly organisationId: string;
  readonly unitId?: string | null;
  readonly participantId?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

interface ResponsibleWish {
  readonly organisationId: string;
  readonly participantId?: string | null;
}

export function changedContent(content: PlanContent, wish: ContentWish, newId: () => string): PlanContent {
  const { guardianWords, measures, measuresByOthers } = wish;
  return {
    ...content,
    situation: told(content.situation, wish.situation),
    goals: wish.goals?.map((goal) => goal.trim()) ?? content.goals,
    childWords: told(content.childWords, wish.childWords),
    childWordsHidden: wish.childWordsHidden ?? content.childWordsHidden,
    guardianWords:
      guardianWords?.map(({ guardianId = null, words }) => ({ guardianId, words: words.trim() })) ??
      content.guardianWords,
    measures: measures?.map((measure) => toMeasure(measure, content.measures, newId)) ?? content.measures,
    measuresByOthers:
      measuresByOthers?.map(({ what, who }) => ({ what: what.trim(), who: who.trim() })) ?? content.measuresByOthers,
    responsible: wish.responsible === undefined ? content.responsible : toResponsible(wish.responsible),
    followUpOn: wish.followUpOn === undefined ? content.followUpOn : wish.followUpOn,
  };
}

const told = (before: string | null, wished: string | null | undefined): string | null => {
  if (wished === undefined) return before;
  const text = wished?.trim() ?? '';
  return text === '' ? null : text;
};

/** A measure that is changed keeps its id and how far it has come. */
const toMeasure = (wish: MeasureWish, before: readonly Measure[], newId: () => string): Measure => ({
  id: wish.id ?? newId(),
  what: wish.what.trim(),
  organisationId: wish.organisationId,
  unitId: wish.unitId ?? null,
  participantId: wish.participantId ?? null,
  startsOn: wish.startsOn ?? null,
  endsOn: wish.endsOn ?? null,
  status: before.find(({ id }) => id === wish.id)?.status ?? 'PLANNED',
});

const toResponsible = (wish: ResponsibleWish | null): OverallResponsible | null =>
  wish === null ? null : { organisationId: wish.organisationId, participantId: wish.participantId ?? null };

/** A measure that is named must be one of the plan's, and once. */
export const namesUnknownMeasure = (
  named: readonly { readonly id?: string | null }[] | null | undefined,
  { measures }: PlanContent,
): boolean => {
  const ids = named?.flatMap(({ id }) => id ?? []) ?? [];
  return new Set(ids).size < ids.length || ids.some((id) => !measures.some((measure) => measure.id === id));
};
