// Reads a consultation: those with a place in it, also between the meetings, and the guardian who holds its reference.
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { CaseProcess, type CaseState } from '../process/case-process.type.ts';
import { momentOrNull } from '../row-moment.ts';
import { ConsultationAnswer, ConsultationWork } from './consultation-answer.type.ts';
import { hashOfReference } from './reference.ts';

@Resolver(() => CaseProcess)
export class ConsultationAnswerResolver {
  @FieldResolver(() => ConsultationWork, {
    nullable: true,
    description: 'The consultation (avidentifierad fråga); none in an identified case.',
  })
  async consultation(
    @Root() { caseId, standing }: CaseProcess,
    @Ctx() { parts }: CoordinationContext,
  ): Promise<ConsultationWork | null> {
    return standing.childId === null ? ((await parts.consultation.load(caseId)) ?? null) : null;
  }

  @Query(() => ConsultationAnswer, {
    nullable: true,
    description:
      'The answer to a question that a guardian has raised (svar på min fråga), by the reference that it was given. Null when there is none.',
  })
  async consultationAnswer(
    @Arg('reference', () => String, { description: 'As it was shown when the question was raised (referens).' })
    reference: string,
    @Ctx() { em }: CoordinationContext,
  ): Promise<ConsultationAnswer | null> {
    const [row] = await executeBound<AnswerRow>(
      em,
      `select case when c.status = 'CLOSED' then 'CLOSED' else c.stage end as state, o.question, o.answer, o.answered_at
       from consultation o join hlt_case c on c.id = o.case_id where o.reference_hash = $1`,
      [hashOfReference(reference)],
    );
    if (row === undefined) return null;
    const { state, question, answer, answered_at: at } = row;
    return { state, question, answer, answeredAt: momentOrNull(at) };
  }
}

interface AnswerRow {
  readonly state: CaseState;
  readonly question: string;
  readonly answer: string | null;
  readonly answered_at: string | Date | null;
}
