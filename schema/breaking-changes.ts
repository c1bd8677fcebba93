// A breaking change of the public API must be declared, with a reason, before it can land.
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { z } from 'zod';

export const declarationsSchema = z.array(z.object({ change: z.string().min(1), reason: z.string().min(20) }).strict());
export type Declarations = z.infer<typeof declarationsSchema>;

/** The breaking changes from the released API to the current one that nobody has declared; one sentence each. */
export async function undeclaredBreakingChanges(
  released: string,
  current: string,
  declared: Declarations,
): Promise<string[]> {
  const changes = await diff(buildSchema(released), buildSchema(current));
  const known = new Set(declared.map(({ change }) => change));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
    .filter((message) => !known.has(message));
}
