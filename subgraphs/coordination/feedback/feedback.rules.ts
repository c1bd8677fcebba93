// When feedback is due, when it is late, and what a record of it must be (domain rule 24).
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';
import type { FeedbackOffer } from './feedback-words.ts';

const daysToFeedback = 7;
const dayMs = 86_400_000;
/** The clock of the one who sends may be this much ahead. */
const toleranceMs = 60_000;

/** Counted from the meeting, whenever it was written down that it had ended. */
export const feedbackDueAt = (meetingEndsAt: Date): Date => new Date(meetingEndsAt.getTime() + daysToFeedback * dayMs);

export const isOverdue = (dueAt: Date, doneAt: Date | null, now: Date): boolean => doneAt === null && now > dueAt;

export interface GivenFeedback {
  readonly givenAt: Date;
  readonly offered: readonly FeedbackOffer[];
}

export function faultsOfFeedback({ givenAt, offered }: GivenFeedback, meetingStartsAt: Date, now: Date): Problem[] {
  const outside = givenAt < meetingStartsAt || givenAt.getTime() > now.getTime() + toleranceMs;
  return [...(outside ? [wrongTime] : []), ...(offersHoldTogether(offered) ? [] : [wrongOffer])];
}

/** Something was offered, or nothing more. */
const offersHoldTogether = (offered: readonly FeedbackOffer[]): boolean =>
  offered.length > 0 && (offered.length === 1 || !offered.includes('NOTHING_MORE'));

const wrongTime = fault(
  'WRONG_TIME',
  'Återkopplingen ges efter mötet och kan inte ligga i framtiden. Rätta tiden.',
  'Feedback is given after the meeting and not in the future. Correct the time.',
  'givenAt',
);
const wrongOffer = fault(
  'WRONG_OFFER',
  'Ange vad familjen erbjöds, eller bara att inget mer behövdes.',
  'Tell what the family was offered, or only that nothing more was needed.',
  'offered',
);
