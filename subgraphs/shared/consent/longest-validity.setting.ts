// LONGEST_CONSENT_MONTHS: for consents at coordination, for adults' own waivers at each owner.
import { z } from 'zod';
import { defaultLongestMonths, mostMonths } from './longest-validity.rules.ts';

const fault = `must be a whole number of months, ${String(mostMonths)} at most`;

export const longestMonthsSetting = z.coerce
  .number(fault)
  .int(fault)
  .min(1, fault)
  .max(mostMonths, fault)
  .default(defaultLongestMonths);
