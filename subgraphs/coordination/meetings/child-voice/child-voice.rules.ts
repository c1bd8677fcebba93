// The child's voice is always sought; who was not heard needs a reason (domain rule 25).
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';

export const waysToBeHeard = ['ATTENDED', 'THROUGH_ADULT', 'DIGITALLY', 'DECLINED', 'TOO_YOUNG'] as const;
export type ChildHeard = (typeof waysToBeHeard)[number];

export interface VoiceText {
  readonly heard: ChildHeard;
  readonly reason?: string | null;
  readonly words?: string | null;
}

const needsReason = (heard: ChildHeard): boolean => heard === 'DECLINED' || heard === 'TOO_YOUNG';

export const faultsOfVoice = ({ heard, reason, words }: VoiceText): Problem[] => [
  ...faultsOfFreeText(reason, 'reason', { longest: 500, optional: !needsReason(heard) }),
  ...faultsOfFreeText(words, 'words', { longest: 2_000, optional: true }),
];
