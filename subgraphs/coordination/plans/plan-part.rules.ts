// Each unit confirms its part of the plan (domain rule 28): which parts there are, who confirms for them, and which confirmations
// still stand when the plan has been changed.
import type { Measure, PlanContent } from './plan-content.ts';

/** `unitId`: empty for the organisation as a whole. */
export interface PlanPart {
  readonly organisationId: string;
  readonly unitId: string;
}

export const isSamePart = (one: PlanPart, other: PlanPart): boolean =>
  one.organisationId === other.organisationId && one.unitId === other.unitId;

const partOf = ({ organisationId, unitId }: Measure): PlanPart => ({ organisationId, unitId: unitId ?? '' });

/** One for each unit with a measure, and the organisation with the overall responsibility even when it has none. */
export function partsOf({ measures, responsible }: PlanContent): PlanPart[] {
  const parts: PlanPart[] = [];
  for (const measure of measures) {
    const part = partOf(measure);
    if (!parts.some((one) => isSamePart(one, part))) parts.push(part);
  }
  if (responsible !== null && !parts.some(({ organisationId }) => organisationId === responsible.organisationId))
    parts.push({ organisationId: responsible.organisationId, unitId: '' });
  return parts;
}

/** A person of a unit confirms for it and for the whole organisation, and one without a unit for all of the organisation's. */
export const mayConfirm = (by: { organisationId: string; unitId: string | null }, part: PlanPart): boolean =>
  by.organisationId === part.organisationId && (by.unitId === null || part.unitId === '' || by.unitId === part.unitId);

/** Whoever has confirmed has done so for what all share and for its own measures; what others do may change. */
export function unchangedParts(before: PlanContent, after: PlanContent): PlanPart[] {
  if (shared(before) !== shared(after)) return [];
  return partsOf(after).filter((part) => own(before, part) === own(after, part));
}

const shared = ({ situation, goals, responsible, followUpOn }: PlanContent): string =>
  JSON.stringify([situation, goals, responsible, followUpOn]);

/** How far a measure has come is no part of what is promised. */
const own = ({ measures }: PlanContent, part: PlanPart): string =>
  JSON.stringify(
    measures
      .filter((measure) => isSamePart(partOf(measure), part))
      .map(({ id, what, participantId, startsOn, endsOn }) => [id, what, participantId, startsOn, endsOn]),
  );
