// How far the measures have come: as the plan says it, until a follow-up has said something else.
import type { MeasureStatus, PlanContent } from './plan-content.ts';

/** By the measure's id. */
export type MeasureStatuses = Readonly<Record<string, MeasureStatus>>;

export const withStatuses = (content: PlanContent, latest: MeasureStatuses | null): PlanContent => ({
  ...content,
  measures: content.measures.map((measure) => ({ ...measure, status: statusOf(measure.id, latest) ?? measure.status })),
});

/** Of every measure of the plan, after this follow-up. */
export const statusesAfter = (
  { measures }: PlanContent,
  told: readonly { id: string; status: MeasureStatus }[],
): MeasureStatuses =>
  Object.fromEntries(measures.map(({ id, status }) => [id, told.find((one) => one.id === id)?.status ?? status]));

const statusOf = (id: string, latest: MeasureStatuses | null): MeasureStatus | undefined =>
  latest !== null && Object.hasOwn(latest, id) ? latest[id] : undefined;
