// Reads the rounds of the survey: public facts. There is no reader of the counts here: they are published with the statistics' care.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { RoundDays } from './survey.rules.ts';

export interface StoredRound extends RoundDays {
  readonly id: string;
  readonly name: string;
}

/** The latest first. */
export const readRounds = (em: SqlEntityManager): Promise<StoredRound[]> =>
  executeBound<StoredRound>(
    em,
    `select id, name, first_day::text as "firstDay", last_day::text as "lastDay"
     from survey_round order by first_day desc`,
    [],
  );
