// All that leaves the hub when somebody is reminded: that there is something, and for whom. No case, no name, no kind that would tell
// what it is about: a plan, a consent and an invitation read alike. Pure.
import type { ToDoKind } from '../todo/to-do.rules.ts';

export interface StoredEvent {
  readonly id: string;
  readonly kind: ToDoKind;
  /** The subject of a professional's access token; null for a guardian. */
  readonly subject: string | null;
  readonly guardianId: string | null;
  readonly madeAt: Date;
  readonly attempts: number;
}

export interface SentEvent {
  /** The same if it comes twice. */
  readonly id: string;
  readonly kind: 'MESSAGE' | 'TO_DO';
  /** A guardian is named by the hub's own id. */
  readonly recipient:
    { readonly kind: 'PROFESSIONAL'; readonly subject: string } | { readonly kind: 'GUARDIAN'; readonly id: string };
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly textEnglish: string;
}

const texts = {
  MESSAGE: {
    text: 'Du har ett meddelande. Logga in för att läsa det.',
    textEnglish: 'You have a message. Sign in to read it.',
  },
  TO_DO: {
    text: 'Du har något som väntar på dig. Logga in för att se vad det är.',
    textEnglish: 'Something is waiting for you. Sign in to see what it is.',
  },
};

export function sentEvent({ id, kind, subject, guardianId, madeAt }: StoredEvent): SentEvent {
  const told = kind === 'MESSAGE' || kind === 'BULLETIN' ? 'MESSAGE' : 'TO_DO';
  const recipient =
    subject === null
      ? ({ kind: 'GUARDIAN', id: guardianId ?? '' } as const)
      : ({ kind: 'PROFESSIONAL', subject } as const);
  return { id, kind: told, recipient, at: madeAt.toISOString(), ...texts[told] };
}

/** Later it would be no news: the list of what waits has it. */
export const worthSendingDays = 7;

const longestWaitSeconds = 300;

/** 1, 2, 4 … 300 seconds, for as long as it is worth it. */
export const secondsUntilNextTry = (failures: number): number =>
  Math.min(longestWaitSeconds, 2 ** Math.min(failures - 1, 16));

/** A failure or two mends itself; then somebody should look. */
export const triesUntilFailing = 3;
