// Writes rounds and counts. Nothing is written of an answer but what it raises: every line of the round is written anew with each
// answer, and so is every used code, in the order of the hashes. So all rows bear the mark of the latest transaction, and neither
// xmin nor the place in the table tells which lines an answer raised, nor which code belongs to it.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { insertRow } from '../process/bound-rows.ts';
import type { FoundCode } from './survey-code.ts';
import { linesOfRound, type CountLine, type RoundDays } from './survey.rules.ts';

export async function insertRound(
  tx: SqlEntityManager,
  { name, firstDay, lastDay }: RoundDays & { readonly name: string },
  today: string,
): Promise<string> {
  const id = randomUUID();
  await insertRow(tx, 'survey_round', { id, name, first_day: firstDay, last_day: lastDay });
  await executeBound(
    tx,
    `insert into survey_count (round_id, audience, question, answer)
     select $1::uuid, line.* from jsonb_to_recordset($2::jsonb) as line(audience text, question text, answer text)`,
    [id, JSON.stringify(linesOfRound())],
  );
  // Of no use any more: a code works only while its round is open.
  const over = 'delete from survey_spent_code c using survey_round r where r.id = c.round_id and r.last_day < $1::date';
  await executeBound(tx, over, [today]);
  return id;
}

/** Answers whether it was counted: false for a code that has been used. */
export async function countAnswer(
  tx: SqlEntityManager,
  { roundId, hash }: FoundCode,
  lines: readonly CountLine[],
): Promise<boolean> {
  // One at a time, by a lock that is written in no row.
  await executeBound(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`survey ${roundId}`]);
  const used = await executeBound(tx, 'select 1 from survey_spent_code where code_hash = $1', [hash]);
  if (used.length > 0) return false;
  await executeBound(
    tx,
    `update survey_count as c set count = c.count + (
       select count(*) from jsonb_to_recordset($2::jsonb) as line(audience text, question text, answer text)
       where line.audience = c.audience and line.question = c.question and line.answer = c.answer)
     where c.round_id = $1`,
    [roundId, JSON.stringify(lines)],
  );
  await executeBound(
    tx,
    `with earlier as (delete from survey_spent_code where round_id = $1 returning code_hash)
     insert into survey_spent_code (code_hash, round_id)
     select code_hash, $1::uuid from (select code_hash from earlier union all select $2) as used order by code_hash`,
    [roundId, hash],
  );
  return true;
}

type Given = 'GIVEN' | 'GIVEN_BEFORE' | 'NOT_AGREED' | 'UNKNOWN';

/** That the codes of a plan are given: a mark on the plan, and nothing where the answers are. `planId` as a client gives it. */
export async function markCodesGiven(tx: SqlEntityManager, caseId: string, planId: string): Promise<Given> {
  const [plan] = await executeBound<{ id: string; agreed: boolean; given: boolean }>(
    tx,
    `select id, agreed_at is not null as agreed, survey_codes_given as given from plan
     where case_id = $1 and id::text = lower($2) for update`,
    [caseId, planId],
  );
  if (plan === undefined) return 'UNKNOWN';
  if (!plan.agreed) return 'NOT_AGREED';
  if (plan.given) return 'GIVEN_BEFORE';
  await executeBound(tx, 'update plan set survey_codes_given = true where id = $1', [plan.id]);
  return 'GIVEN';
}
