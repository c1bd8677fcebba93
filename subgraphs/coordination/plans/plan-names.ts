// What those are called who have worked on a plan.
import type { People } from '../people/person.reader.ts';
import { required } from '../row-loader.ts';

export async function personName({ byId }: People, personId: string): Promise<string> {
  const { givenName, familyName } = await required(byId, personId);
  return `${givenName} ${familyName}`;
}
