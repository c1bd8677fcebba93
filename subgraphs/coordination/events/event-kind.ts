// What somebody is reminded of. The kind stays in the hub; what leaves says only that there is something (sent-event.rules.ts).
import type { ToDoKind } from '../todo/to-do.rules.ts';

export type EventKind = ToDoKind | 'BULLETIN' | 'SUPPORT_ENDED';
