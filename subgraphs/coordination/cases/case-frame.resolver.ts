// Whom the process is about and who is in it, for whoever may follow it: between the meetings the case itself says nothing, and a
// coordinator still has to name a guardian or a participant in nearly every step.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { fullName } from '../people/full-name.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { required } from '../row-loader.ts';
import { Guardian } from './child.type.ts';
import { CaseOrganisation, Participant } from './participant.type.ts';

@Resolver(() => CaseProcess)
export class CaseFrameResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The child’s name (barnets namn); none in a de-identified consultation.',
  })
  async childName(@Root() { standing }: CaseProcess, @Ctx() { parts }: CoordinationContext): Promise<string | null> {
    return standing.childId === null ? null : fullName(await required(parts.child, standing.childId));
  }

  @FieldResolver(() => [Guardian], { description: 'Guardians (vårdnadshavare), also between the meetings.' })
  async guardians(
    @Root() { caseId, standing }: CaseProcess,
    @Ctx() { parts }: CoordinationContext,
  ): Promise<Guardian[]> {
    if (standing.childId === null) return [];
    const rows = await parts.guardians.load(standing.childId);
    return rows.map(({ id, givenName, familyName }) => ({ id, givenName, familyName, caseId }));
  }

  @FieldResolver(() => [Participant], {
    description: 'Professionals with a place in the case (deltagare), also between the meetings.',
  })
  async participants(@Root() { caseId }: CaseProcess, @Ctx() { parts }: CoordinationContext): Promise<Participant[]> {
    return [...(await parts.participants.load(caseId))];
  }

  @FieldResolver(() => [CaseOrganisation], {
    description: 'Organisations in the case (verksamheter), also between the meetings.',
  })
  async organisations(
    @Root() { caseId }: CaseProcess,
    @Ctx() { parts }: CoordinationContext,
  ): Promise<CaseOrganisation[]> {
    return [...(await parts.organisations.load(caseId))];
  }
}
