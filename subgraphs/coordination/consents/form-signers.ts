// Those who are asked to sign a form: the guardians by name, then the child.
import type { ConsentGrant, Signer } from '@hlt/shared/consent/grant.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';

export interface NamedSigner extends Signer {
  readonly name: string;
}

/** Each once: what was answered is that of the first grant on which the person has answered. */
export async function signersOfForm(
  grants: readonly ConsentGrant[],
  childId: string,
  { parts }: CoordinationContext,
): Promise<NamedSigner[]> {
  const all = grants.flatMap(({ signers }) => signers);
  const guardians = await parts.guardians.load(childId);
  const asked = [...guardians.map(({ id }) => id), childId].filter((id) => all.some((signer) => signer.id === id));
  return Promise.all(
    asked.map(async (id) => {
      const answers = all.filter((signer) => signer.id === id);
      const first = answers.find(({ signedAt, refusedAt }) => signedAt !== null || refusedAt !== null) ?? answers[0];
      const person = guardians.find((guardian) => guardian.id === id) ?? (await required(parts.child, childId));
      if (first === undefined) throw new Error('A signer has no line on the form.');
      return { ...first, name: fullName(person) };
    }),
  );
}
