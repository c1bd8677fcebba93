/** Years; below it the child health centre comes in place of primary care (domain rule 22, our judgement). */
export const schoolAge = 6;
