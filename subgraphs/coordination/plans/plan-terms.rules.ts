// What a plan must have before it is agreed (domain rule 28), and the consent that it stands on.
import { grantState } from '@hlt/shared/consent/grant-state.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { PlanContent } from './plan-content.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { namesUnknownMeasure } from './plan-change.rules.ts';
import { unknownMeasure } from './plan-content-faults.ts';
import { isSamePart, partsOf, type PlanPart } from './plan-part.rules.ts';
import {
  heldInTheFuture,
  nextIsNotLater,
  noFollowUpDay,
  noMeasures,
  noResponsible,
  pastFollowUpDay,
  waitsForConfirmation,
} from './plan-faults.ts';

/** A SIP needs its own consent purpose: a consent to HLT meetings is none to this. */
export const hasSipConsent = (grants: readonly ConsentGrant[], now: Date): boolean =>
  grants.some((grant) => grant.purpose === 'SIP' && grantState(grant, now) === 'ACTIVE');

/** `today`: the day in Sweden. */
export function faultsOfAgreement({ measures, responsible, followUpOn }: PlanContent, today: string): Problem[] {
  return [
    ...(measures.length === 0 ? [noMeasures] : []),
    ...(responsible === null ? [noResponsible] : []),
    ...(followUpOn === null ? [noFollowUpDay] : followUpOn < today ? [pastFollowUpDay] : []),
  ];
}

export function faultsOfConfirmations(content: PlanContent, confirmed: readonly PlanPart[]): Problem[] {
  const waiting = partsOf(content).filter((part) => !confirmed.some((one) => isSamePart(one, part)));
  return waiting.length === 0 ? [] : [waitsForConfirmation(waiting.length)];
}

interface FollowUp {
  readonly heldOn: string;
  readonly outcome: string;
  readonly measures: readonly { readonly id: string }[];
  readonly nextOn: string | null;
}

/** `today`: the day in Sweden. */
export const faultsOfFollowUp = (
  { heldOn, outcome, measures, nextOn }: FollowUp,
  content: PlanContent,
  today: string,
): Problem[] => [
  ...faultsOfFreeText(outcome, 'outcome', { longest: 2000 }),
  ...(heldOn > today ? [heldInTheFuture] : []),
  ...(nextOn !== null && nextOn <= heldOn ? [nextIsNotLater] : []),
  ...(namesUnknownMeasure(measures, content) ? [unknownMeasure('measures')] : []),
];
