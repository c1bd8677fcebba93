// What must be there before a case's meeting is ended: interventions or a stated reason, the child's voice, the next date (rules
// 25 and 26). All that is missing is told at once.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../../process/change-fault.ts';

export interface MeetingNotes {
  readonly interventions: number;
  readonly noInterventionReason: string | null;
  readonly childVoice: boolean;
  /** Both YYYY-MM-DD. */
  readonly nextDate: string;
  readonly today: string;
}

export function missingAtTheEnd(notes: MeetingNotes): Problem[] {
  const { interventions, noInterventionReason, childVoice, nextDate, today } = notes;
  const lastDay = `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`;
  return [
    ...(interventions === 0 && (noInterventionReason ?? '').trim() === '' ? [noInterventions] : []),
    ...(childVoice ? [] : [noChildVoice]),
    ...(nextDate > today && nextDate <= lastDay ? [] : [wrongNextDate]),
  ];
}

const noInterventions = fault(
  'NO_INTERVENTIONS',
  'Lägg till det som bestämdes (addIntervention): vad, vem som ansvarar och när. Bestämdes inget, skriv varför.',
  'Add what was agreed (addIntervention): what, who answers for it and when. If nothing was agreed, write why.',
  'noInterventionReason',
);

const noChildVoice = fault(
  'NO_CHILD_VOICE',
  'Skriv först hur barnet kom till tals (recordChildVoice).',
  'First write how the child was heard (recordChildVoice).',
  'meetingId',
);

const wrongNextDate = fault(
  'WRONG_NEXT_DATE',
  'Ange nästa datum: en kommande dag inom ett år.',
  'Give the next date: a coming day within a year.',
  'nextDate',
);
