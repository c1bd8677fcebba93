// The way of every mutation inside a case: who may (process/steps.rules.ts), is it legal now, has somebody else been faster, and then
// all or nothing. What is expected to go wrong is an answer; who may not at all is refused.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { HubError } from '@hlt/shared/errors.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { refusalFor } from '../cases/case-refusal.ts';
import type { Standing } from '../cases/case-opener.ts';
import { actorOf, placeLasts, type CaseActor } from '../cases/may-work-in-case.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { ChangeFault } from './change-fault.ts';
import type { CaseChange } from './case-change.type.ts';
import { madeOnce } from './client-mutation.writer.ts';
import { caseIsClosed, conflict, illegalStep, placeIsOver } from './step-faults.ts';
import { isLegal, may, stepOf, type Action, type State } from './steps.rules.ts';

export interface CaseInput {
  readonly caseId: string;
  /** The case's version as the client read it; any, when it is not told. */
  readonly caseVersion?: number | null;
  /** Of a mutation that makes something: sent twice, it is made once. */
  readonly clientMutationId?: string | null;
}

export interface CaseDoor extends Standing {
  readonly actor: CaseActor;
  /**
   * One transaction with the case's row locked. Answers with the id that `work` made or changed, if it tells one. In `work` only `tx` may
   * read and write. `to`: the case's next state, when the step leads to one of several. `first`: what is locked before the case is; a
   * step that takes several cases takes all of them there, in the order of their ids, so that nobody waits for each other.
   */
  readonly change: (work: Work, first?: (tx: SqlEntityManager) => Promise<unknown>) => Promise<string | null>;
}

type Work = (tx: SqlEntityManager) => Promise<Changed>;

export interface Changed {
  readonly id?: string;
  readonly to?: State<'CASE'> | State<'CONSULTATION'>;
}

/**
 * `work` reads what it needs, throws ChangeFault for what is wrong, and calls `door.change` once.
 * Throws CASE_NOT_FOUND for those without a place, FORBIDDEN for those whose place does not allow the step.
 */
export async function changeCase(
  action: Action,
  input: CaseInput,
  context: CoordinationContext,
  work: (door: CaseDoor) => Promise<string | null>,
): Promise<CaseChange> {
  const standing = await context.cases.stand(input.caseId);
  const actor = actorOf(standing.place);
  if (!may(action, actor)) throw forbidden(action);
  try {
    refuseFaults(faultsOfStanding(action, standing, actor, context.now));
    const change: CaseDoor['change'] = (...inside) => changeLocked(action, input, standing, context, ...inside);
    const id = await work({ ...standing, actor, change });
    context.wake();
    context.refresh();
    return { case: (await context.cases.stand(input.caseId)).case, id, problems: [] };
  } catch (error) {
    if (error instanceof ChangeFault) return { case: standing.case, id: null, problems: [...error.faults] };
    throw error;
  }
}

/** Nothing to say: all is well. */
export function refuseFaults(faults: readonly Problem[]): void {
  if (faults.length > 0) throw new ChangeFault(faults);
}

/** For everything that has a version of its own: `given` is what the client has read, any when it is not told. */
export function refuseOldVersion(current: number, given: number | null | undefined, field: string): void {
  if (given != null && given !== current) throw new ChangeFault([conflict(current, field)]);
}

export const forbidden = (action: Action): HubError =>
  new HubError('FORBIDDEN', `${action} is for ${stepOf(action).by.join(', ')}. Ask the coordinator of the case.`);

/** Why this place takes no step now, whoever may in general. */
export function faultsOfStanding(
  action: Action,
  { case: opened, place }: Standing,
  actor: CaseActor,
  now: Date,
): Problem[] {
  if (opened.refusal?.code === 'PROTECTED_IDENTITY' && stepOf(action).whenProtected !== true)
    return [{ ...refusalFor('PROTECTED_IDENTITY'), field: 'caseId' }].map(
      ({ code, field, message, messageEnglish }) => ({
        ...{ code, field, message, messageEnglish },
      }),
    );
  if (opened.status === 'CLOSED' && stepOf(action).whenClosed !== true) return [caseIsClosed];
  return actor === 'PARTICIPANT' && !placeLasts(place, now) ? [placeIsOver] : [];
}

async function changeLocked(
  action: Action,
  input: CaseInput,
  { case: { id: caseId } }: Standing,
  { em, caller, now }: CoordinationContext,
  work: Work,
  first?: (tx: SqlEntityManager) => Promise<unknown>,
): Promise<string | null> {
  const { of, to = [] } = stepOf(action);
  const ofCase = of === 'CASE' || of === 'CONSULTATION';
  return em.fork().transactional(async (tx) => {
    const inside = async (): Promise<string | null> => {
      await first?.(tx);
      const locked = await lockCase(tx, caseId);
      refuseOldVersion(locked.version, input.caseVersion, 'caseVersion');
      if (locked.state === 'CLOSED' && stepOf(action).whenClosed !== true) throw new ChangeFault([caseIsClosed]);
      if (ofCase && !isLegal(action, locked.state))
        throw new ChangeFault([illegalStep(action, of, locked.state, 'COORDINATOR', 'caseId')]);
      const { id, to: chosen = ofCase ? to[0] : undefined } = await work(tx);
      if (ofCase && chosen !== undefined && chosen !== 'CLOSED')
        await tx.execute('update hlt_case set stage = ? where id = ?', [chosen, caseId]);
      if (ofCase) await tx.execute('update hlt_case set version = version + 1 where id = ?', [caseId]);
      return id ?? null;
    };
    const { clientMutationId: key } = input;
    if (key == null) return inside();
    const once = { subject: caller.subject, mutation: action, key, content: input, caseId, now };
    return madeOnce(tx, once, async () => (await inside()) ?? caseId);
  });
}

/** One change of a case at a time; what it is now is read again under the lock. */
async function lockCase(tx: SqlEntityManager, caseId: string): Promise<{ version: number; state: State }> {
  const [row] = await tx.execute<{ version: number; state: State }[]>(
    `select version, case when status = 'CLOSED' then 'CLOSED' else stage end as state from hlt_case where id = ? for update`,
    [caseId],
  );
  if (row === undefined) throw new Error('A case that was opened is not there.');
  return row;
}
