// Raises a worry without consent (domain rules 19 and 20): by a professional of any sector, or by a guardian who stays unknown.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { personActingAs } from '../people/acting-person.ts';
import type { PersonRow } from '../people/person.entity.ts';
import { forbidden } from '../process/case-change.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { madeOnce } from '../process/client-mutation.writer.ts';
import { keyUsed } from '../process/step-faults.ts';
import { ConsultationChange } from './consultation-change.type.ts';
import { RaiseConcernInput } from './consultation.input.ts';
import { consultationResult } from './judge-text.ts';
import { readFrame, type ConcernFrame } from './raise-concern.frame.ts';
import { writeConsultation } from './raise-concern.writer.ts';
import { hashOfReference } from './reference.ts';

@Resolver()
export class RaiseConcernResolver {
  @Mutation(() => ConsultationChange, {
    description:
      'Raises a worry without consent (avidentifierad fråga): age band, cause and question, and nothing that leads to a child. For professionals, and for guardians, who get a reference. A report of concern (orosanmälan) goes directly to social services instead.',
  })
  async raiseConcern(
    @Arg('input', () => RaiseConcernInput, { description: 'The question (frågan).' }) input: RaiseConcernInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsultationChange> {
    const raiser = await personActingAs('PROFESSIONAL', context);
    if (raiser === null && !context.caller.roles.includes('GUARDIAN')) throw forbidden('raiseConcern');
    return consultationResult(async () => {
      const frame = await readFrame(input, raiser, context);
      return raiser === null ? raiseUnknown(input, frame, context) : raiseKnown(input, frame, raiser, context);
    });
  }
}

type Raised = Omit<ConsultationChange, 'warnings' | 'reportOfConcern' | 'reportOfConcernEnglish'>;

async function raiseKnown(
  input: RaiseConcernInput,
  frame: ConcernFrame,
  { id: raiserId }: PersonRow,
  context: CoordinationContext,
): Promise<Raised> {
  const { em, caller, now } = context;
  const { clientMutationId: key } = input;
  const id = await em.fork().transactional((tx) => {
    const once = {
      subject: caller.subject,
      mutation: 'raiseConcern',
      key,
      content: input,
      caseId: frame.caseId,
      now,
    } as const;
    return madeOnce(tx, once, () => writeConsultation(tx, { ...frame, raiserId, referenceHash: null }));
  });
  context.refresh();
  return { case: (await context.cases.stand(id)).case, id, reference: null, problems: [] };
}

/** Who asks is written nowhere: that the same is sent twice is told from the hash of the reference alone. */
async function raiseUnknown(
  input: RaiseConcernInput,
  frame: ConcernFrame,
  context: CoordinationContext,
): Promise<Raised> {
  const reference = context.consultationReference(input.clientMutationId);
  const referenceHash = hashOfReference(reference);
  await context.em.fork().transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [referenceHash]);
    const earlier = await findByReference(tx, referenceHash);
    if (earlier === undefined) await writeConsultation(tx, { ...frame, raiserId: null, referenceHash });
    else if (earlier.question !== input.question.trim() || earlier.team_id !== input.teamId)
      throw new ChangeFault([keyUsed]);
  });
  return { case: null, id: null, reference, problems: [] };
}

async function findByReference(
  tx: SqlEntityManager,
  hash: string,
): Promise<{ question: string; team_id: string } | undefined> {
  const [row] = await executeBound<{ question: string; team_id: string }>(
    tx,
    'select o.question, c.team_id from consultation o join hlt_case c on c.id = o.case_id where o.reference_hash = $1',
    [hash],
  );
  return row;
}
