// What of a plan is shown to whom. The team sees all of it; a guardian never what the child keeps to itself, nor what the other
// guardian has said on its own (domain rule 11), and a plan only from the invitation on: before it is the team's draft.
import type { PlanContent, PlanStatus } from './plan-content.ts';

/** Null: of the team. */
type Reader = { readonly guardianId: string } | null;

export function contentFor(reader: Reader, content: PlanContent): PlanContent {
  if (reader === null) return content;
  const { childWords, childWordsHidden, guardianWords } = content;
  return {
    ...content,
    childWords: childWordsHidden ? null : childWords,
    // That something is hidden is not told either.
    childWordsHidden: false,
    guardianWords: guardianWords.filter(({ guardianId }) => guardianId === null || guardianId === reader.guardianId),
  };
}

interface Shown {
  readonly status: PlanStatus;
  /** None while nobody has been invited, also of a plan that was closed as a draft. */
  readonly meetsAt: Date | null;
}

export const isShownTo = (reader: Reader, { status, meetsAt }: Shown): boolean =>
  reader === null || (status !== 'DRAFT' && meetsAt !== null);
