// Whoever takes a step in a case, as the hub knows the person: what is written down names the one who wrote it.
import type { CoordinationContext } from '../coordination-context.ts';
import { required } from '../row-loader.ts';

/** For those with a place as staff, who are known by their subject. */
export const callersPersonId = async ({ people, caller }: CoordinationContext): Promise<string> =>
  (await required(people.bySubject, caller.subject)).id;
