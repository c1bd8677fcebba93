// When absence is a reason to act. It is computed from the absence itself, so it is never told where that is withheld (attack 5).

/** Per cent of the scheduled time. Practice in the schools, not law. */
const concernThresholdPercent = 15;

export const isAboveConcernThreshold = (absencePercent: number): boolean => absencePercent >= concernThresholdPercent;
