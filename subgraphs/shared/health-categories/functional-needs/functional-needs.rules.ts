// The areas of life that a need is told in: the chapters of activities and participation of the WHO's ICF.
import type { FunctionalNeedsCode } from './functional-needs.entity.ts';

const chapters: Readonly<Record<FunctionalNeedsCode, string>> = {
  LEARNING: 'd1',
  TASKS_AND_DEMANDS: 'd2',
  COMMUNICATION: 'd3',
  MOBILITY: 'd4',
  SELF_CARE: 'd5',
  DOMESTIC_LIFE: 'd6',
  RELATIONSHIPS: 'd7',
  SCHOOL_AND_PLAY: 'd8',
  COMMUNITY_LIFE: 'd9',
};

/** `d1` to `d9`. It tells as much as the code, so it is released and withheld with it (attack 5). */
export const icfChapterOf = (code: FunctionalNeedsCode): string => chapters[code];
