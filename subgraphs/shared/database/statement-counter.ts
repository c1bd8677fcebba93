// How many SQL statements were sent. Tests assert numbers with it, so that no list grows into one query for each item.

/** Counts what reads or writes rows; BEGIN, COMMIT and `set role` are not counted. */
export interface StatementCounter {
  count(): number;
  add(statements: number): void;
}

export function createStatementCounter(): StatementCounter {
  let sent = 0;
  return {
    count: () => sent,
    add: (statements) => {
      sent += statements;
    },
  };
}
