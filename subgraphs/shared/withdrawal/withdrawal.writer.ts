// Registers a withdrawal that was made to the organisation itself. It counts from the next request on, whatever coordination knows
// (domain rule 13), and is a change about the child: logged, or not made.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Category, SecrecyUnit } from '../consent/category.ts';
import type { ConsentGrant } from '../consent/grant.ts';
import { grantState } from '../consent/grant-state.ts';
import { WithdrawalEntity } from '../consent/withdrawal.entity.ts';
import type { OwnerContext } from '../record/guard.ts';
import { childOfCase } from '../staff/staff-lookups.ts';
import { staffProblem, type StaffProblemCode } from '../staff/staff-problems.ts';
import type { OwnConsent, OwnConsentChange, WithdrawOwnConsentInput } from './own-consent.type.ts';
import { ownConsents } from './own-consent.reader.ts';
import { withdrawProblems } from './withdraw-wish.rules.ts';

/** An arbitrary number that only withdrawals lock on: they become visible in the order of their numbers. */
const withdrawalLock = 4_811_002;

/** Of every copy in the case that the caller's own units keep; what is withdrawn already stays as it is. */
export async function withdrawOwnConsent(
  context: OwnerContext,
  input: WithdrawOwnConsentInput,
  units: ReadonlySet<SecrecyUnit>,
): Promise<OwnConsentChange> {
  const { caller, transactionId, desk } = context;
  const now = desk.now();
  const problems = withdrawProblems(input, now);
  if (problems.length > 0) return { consents: [], problems };
  const childId = await childOfCase(desk.fork(), input.caseId);
  if (childId === null) return refused('CASE_NOT_KNOWN', 'caseId');

  const wish = { caller, transactionId, childId, categories: [], reason: 'WITHDRAW_CONSENT' };
  const change = await desk.staffChange(wish, async (em) => {
    await em.execute(`select pg_advisory_xact_lock(${String(withdrawalLock)})`);
    const before = await ownConsents(em, input.caseId, units);
    if (before.length === 0) return refused('CASE_NOT_KNOWN', 'caseId');
    const named = input.categories ?? null;
    if (named?.some((category) => !before.some(({ categories }) => categories.includes(category))))
      return refused('CATEGORY_NOT_IN_CONSENT', 'categories');
    await insertWithdrawals(em, before, named, { by: input.withdrawnBy.trim(), at: input.withdrawnAt ?? now });
    const after = await ownConsents(em, input.caseId, units);
    return { consents: after.map((grant) => shownConsent(grant, now)), problems: [] };
  });
  if (change.problems.length === 0) desk.tellCoordination();
  return change;
}

async function insertWithdrawals(
  em: SqlEntityManager,
  grants: readonly ConsentGrant[],
  named: readonly Category[] | null,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const rows = grants.flatMap((grant) =>
    missing(grant, named).map((category) => ({
      id: randomUUID(),
      grantId: grant.id,
      category,
      withdrawnBy: by,
      withdrawnAt: at,
    })),
  );
  if (rows.length > 0) await em.insertMany(WithdrawalEntity, rows);
}

/** Null: the whole grant. */
function missing(grant: ConsentGrant, named: readonly Category[] | null): (Category | null)[] {
  if (grant.withdrawnAt !== null) return [];
  if (named === null) return [null];
  return [...new Set(named)].filter(
    (category) => grant.categories.includes(category) && !grant.withdrawnCategories.includes(category),
  );
}

/** To read them is in the log as well. */
export async function listOwnConsents(
  { caller, transactionId, desk }: OwnerContext,
  caseId: string,
  units: ReadonlySet<SecrecyUnit>,
): Promise<OwnConsent[]> {
  const childId = await childOfCase(desk.fork(), caseId);
  if (childId === null) return [];
  const wish = { caller, transactionId, childId, categories: [], reason: 'LIST_CONSENTS' };
  const grants = await desk.staffChange(wish, (em) => ownConsents(em, caseId, units));
  return grants.map((grant) => shownConsent(grant, desk.now()));
}

const shownConsent = (grant: ConsentGrant, now: Date): OwnConsent => {
  const { id, secrecyUnit, categories, withdrawnCategories, purpose, validFrom, validUntil } = grant;
  const state = grantState(grant, now);
  return { id, secrecyUnit, categories, withdrawnCategories, purpose, validFrom, validUntil, state };
};

const refused = (code: StaffProblemCode, field: string): OwnConsentChange => ({
  consents: [],
  problems: [staffProblem(code, field)],
});
