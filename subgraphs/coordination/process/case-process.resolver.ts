// The process of a case, for those whose place lasts: also between the meetings, when what the organisations know is closed.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../cases/case.type.ts';
import { actorOf, mayWorkIn } from '../cases/may-work-in-case.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { CaseProcess, stateOf } from './case-process.type.ts';
import { legalSteps } from './steps.rules.ts';

@Resolver(() => Case)
export class CaseProcessResolver {
  @FieldResolver(() => CaseProcess, {
    nullable: true,
    description:
      'How the case goes (ärendets gång). Null when your place in the case is over, and for protected identity.',
  })
  async process(@Root() { id }: Case, @Ctx() { cases, now }: CoordinationContext): Promise<CaseProcess | null> {
    const standing = await cases.stand(id);
    const { place, version, case: opened } = standing;
    if (!mayWorkIn(standing, now)) return null;
    const actor = actorOf(place);
    const state = stateOf(standing);
    const of = opened.kind === 'IDENTIFIED' ? 'CASE' : 'CONSULTATION';
    return { caseId: id, state, version, legalSteps: legalSteps(of, state, actor), standing, actor };
  }
}
