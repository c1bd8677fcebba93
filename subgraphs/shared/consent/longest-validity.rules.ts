// How long what the family or an adult signs may last (domain rule 8): a setting, twelve months unless told.
export const defaultLongestMonths = 12;
/** Whatever an operator has set, an owner believes nothing longer. */
export const mostMonths = 36;

export function lastsTooLong(from: Date, until: Date, longestMonths: number): boolean {
  const longest = new Date(from);
  longest.setUTCMonth(longest.getUTCMonth() + longestMonths);
  return until > longest;
}
