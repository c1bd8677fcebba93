// Settings from the environment: typed, every fault at once, and never a value in the message.
import type { z } from 'zod';

/** Says every fault of the environment at once, one line for each setting: `NAME: what is wrong and what to do`. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads what `schema` names. A setting that is empty (`NAME=`) counts as not set. Throws {@link SettingsError}. */
export function readSettings<T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = new Set(result.error.issues.map((issue) => fault(issue, given)));
  throw new SettingsError(`The settings are not right, so the process does not start:\n${[...faults].join('\n')}`);
}

function fault(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  // Only the first part is a setting's name: what follows is a place in a list.
  const name = String(issue.path[0]);
  const missing = given[name] === undefined && issue.code === 'invalid_type';
  const what = missing ? 'is missing; set it as .env.example describes' : `${issue.message} (see .env.example)`;
  return `  ${name}: ${what}`;
}
