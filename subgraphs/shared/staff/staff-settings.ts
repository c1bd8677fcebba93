// Which people are the organisation's own staff, as its settings say it.
import { z } from 'zod';
import { luhnHolds } from '@hlt/service/identifiers/luhn.ts';
import { secrecyUnits } from '../consent/category.ts';
import type { OwnStaff } from './staff.rules.ts';

const unitNames = z.array(z.string().min(1).max(255));
const shape = 'must be JSON such as {"SCHOOL":["Björkskolan"],"STUDENT_HEALTH_MEDICAL":["Elevhälsan EMI"]}';

export const staffSettings = {
  /** The organisation's own number; without it nobody is its staff in the hub. */
  ORGANISATION_NUMBER: z
    .string()
    .regex(/^\d{10}$/, 'must be ten digits')
    .refine(luhnHolds, 'has a wrong check digit')
    .optional(),
  /** Which units of the access tokens (`orgUnit`) are whose, by secrecy unit. */
  STAFF_UNITS: z
    .string()
    .default('{}')
    .transform(parseJson)
    .pipe(z.partialRecord(z.enum(secrecyUnits), unitNames, shape)),
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Absent ones, as in a test's own settings, make nobody staff. */
export const ownStaff = (settings: {
  readonly ORGANISATION_NUMBER?: string | undefined;
  readonly STAFF_UNITS?: OwnStaff['units'] | undefined;
}): OwnStaff => ({
  organisationNumber: settings.ORGANISATION_NUMBER ?? null,
  units: settings.STAFF_UNITS ?? {},
});
