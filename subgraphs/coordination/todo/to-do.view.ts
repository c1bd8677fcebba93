// A row of what waits, as it is shown.
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { ToDoRow } from './to-do.reader.ts';
import { isOverdue } from './to-do.rules.ts';
import { sentenceOf } from './to-do-sentences.rules.ts';
import type { ToDo } from './to-do.type.ts';

/** `childId`: when the case is open to the one who asks. */
export function toDoOf(row: ToDoRow, childId: string | null, now: Date): ToDo {
  const { kind, thing, caseId, dueOn } = row;
  const today = swedishDay(now);
  const { swedish, english } = sentenceOf(row, today);
  const aboutId = thing.split(' ')[0] ?? thing;
  return {
    ...{ id: `${kind} ${thing}`, kind, aboutId, dueOn, caseId, childId },
    overdue: isOverdue(dueOn, today),
    ...{ sentence: swedish, sentenceEnglish: english },
  };
}
