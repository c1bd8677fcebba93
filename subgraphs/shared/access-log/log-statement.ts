// The one statement that writes entries, as many as there are.
import type { LogEntry } from './log-entry.ts';

const logColumns = {
  transaction_id: 'text',
  receipt_id: 'text',
  receipt_fault: 'text',
  subject: 'text',
  role: 'text',
  profession: 'text',
  organisation: 'text',
  unit: 'text',
  child_id: 'uuid',
  case_id: 'uuid',
  purpose: 'text',
  requested: 'text[]',
  released: 'text[]',
  withheld: 'jsonb',
  grants: 'jsonb',
  policy_version: 'text',
  event: 'text',
  changed: 'text[]',
  recipient: 'text',
} satisfies Record<keyof LogEntry, string>;

const names = Object.keys(logColumns).join(', ');
const typed = Object.entries(logColumns)
  .map((column) => column.join(' '))
  .join(', ');

/** `$1`: the entries as JSON. */
export const logStatement = {
  name: 'log-access',
  text: `insert into access_log (${names}) select * from jsonb_to_recordset($1::jsonb) as entry (${typed})`,
};
