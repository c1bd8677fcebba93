// What may stand in a plan: texts of a length and without personal numbers, and only those who are in the case. Pure.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import type { ContentWish, MeasureWish } from './plan-change.rules.ts';
import {
  endsBeforeStart,
  organisationNotInCase,
  participantOfAnother,
  tooMany,
  unitOfAnother,
  unknownGuardian,
} from './plan-content-faults.ts';

/** Who is in the case now; those who have stepped aside are not. */
export interface PlanFacts {
  readonly organisationIds: readonly string[];
  readonly units: readonly { readonly id: string; readonly organisationId: string }[];
  readonly participants: readonly { readonly id: string; readonly organisationId: string }[];
  readonly guardianIds: readonly string[];
}

const longText = { longest: 2000 };
const most = { goals: 10, measures: 40, words: 10, byOthers: 20 };

export const faultsOfContent = (wish: ContentWish, facts: PlanFacts): Problem[] => [
  ...faultsOfFreeText(wish.situation, 'situation', { ...longText, optional: true }),
  ...faultsOfFreeText(wish.childWords, 'childWords', { ...longText, optional: true }),
  ...eachOf('goals', wish.goals, most.goals, (goal, field) => faultsOfFreeText(goal, field, { longest: 300 })),
  ...eachOf('guardianWords', wish.guardianWords, most.words, ({ guardianId, words }, field) => [
    ...faultsOfFreeText(words, `${field}.words`, longText),
    ...(guardianId == null || facts.guardianIds.includes(guardianId) ? [] : [unknownGuardian(`${field}.guardianId`)]),
  ]),
  ...eachOf('measures', wish.measures, most.measures, (measure, field) => faultsOfMeasure(measure, field, facts)),
  ...eachOf('measuresByOthers', wish.measuresByOthers, most.byOthers, ({ what, who }, field) => [
    ...faultsOfFreeText(what, `${field}.what`, { longest: 500 }),
    ...faultsOfFreeText(who, `${field}.who`, { longest: 120 }),
  ]),
  ...(wish.responsible == null ? [] : faultsOfPlace(wish.responsible, 'responsible', facts)),
];

interface Place {
  readonly organisationId: string;
  readonly unitId?: string | null;
  readonly participantId?: string | null;
}

export function faultsOfPlace(
  { organisationId, unitId, participantId }: Place,
  field: string,
  { organisationIds, units, participants }: PlanFacts,
): Problem[] {
  if (!organisationIds.includes(organisationId)) return [organisationNotInCase(`${field}.organisationId`)];
  const isOf = (all: readonly { id: string; organisationId: string }[], wanted: string): boolean =>
    all.some((one) => one.id === wanted && one.organisationId === organisationId);
  return [
    ...(unitId == null || isOf(units, unitId) ? [] : [unitOfAnother(`${field}.unitId`)]),
    ...(participantId == null || isOf(participants, participantId)
      ? []
      : [participantOfAnother(`${field}.participantId`)]),
  ];
}

function faultsOfMeasure(measure: MeasureWish, field: string, facts: PlanFacts): Problem[] {
  const { what, startsOn, endsOn } = measure;
  return [
    ...faultsOfFreeText(what, `${field}.what`, { longest: 500 }),
    ...faultsOfPlace(measure, field, facts),
    ...(startsOn != null && endsOn != null && endsOn < startsOn ? [endsBeforeStart(`${field}.endsOn`)] : []),
  ];
}

/** Of a list, each with its place in it. */
export const eachOf = <Item>(
  field: string,
  items: readonly Item[] | null | undefined,
  most: number,
  faultsOf: (item: Item, field: string) => Problem[],
): Problem[] => {
  if (items == null) return [];
  if (items.length > most) return [tooMany(most, field)];
  return items.flatMap((item, index) => faultsOf(item, `${field}.${String(index)}`));
};
