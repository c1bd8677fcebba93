// How interventions and the plan are said to the family. Pure.
import type { InterventionKind, InterventionStatus } from '../meetings/interventions/intervention-words.ts';
import type { PlanStatus } from '../plans/plan-content.ts';
import { dayInWords } from '../todo/day-in-words.ts';
import { dayOf, momentOf, together, type Words } from './plain-words.ts';

export const interventionWords: Readonly<Record<InterventionKind, Words>> = {
  ADAPTED_SUPPORT: { swedish: 'Anpassat stöd', english: 'Adapted support' },
  PARENTAL_SUPPORT: { swedish: 'Föräldrastöd', english: 'Parental support' },
  FAMILY_TALKS: { swedish: 'Familjesamtal', english: 'Family talks' },
  PARENT_GROUP: { swedish: 'Föräldragrupp', english: 'Parent group' },
  CHILD_GROUP: { swedish: 'Barngrupp', english: 'Children’s group' },
  ASSESSMENT: { swedish: 'Kartläggning', english: 'Assessment' },
  COMBINATION: { swedish: 'Flera insatser tillsammans', english: 'Several interventions together' },
  JOINT_FOLLOW_UP: { swedish: 'Gemensam uppföljning och utvärdering', english: 'Joint follow-up and evaluation' },
};

export interface WorkFacts {
  readonly what: Words;
  readonly organisation: string;
  /** Who answers for it; null when nobody is named. */
  readonly person: string | null;
  readonly status: InterventionStatus;
  /** YYYY-MM-DD; null when no day was set. */
  readonly dueOn: string | null;
}

/** An intervention, or a measure of the plan. */
export function workSentence({ what, organisation, person, status, dueOn }: WorkFacts): Words {
  const who = person === null ? organisation : `${person}, ${organisation}`;
  const by = dueOn === null ? null : dayInWords(dueOn);
  const until: Words =
    by === null ? { swedish: '', english: '' } : { swedish: `, till ${by.swedish}`, english: `, until ${by.english}` };
  const states: Record<InterventionStatus, Words> = {
    PLANNED: { swedish: `Bestämt${until.swedish}.`, english: `Agreed${until.english}.` },
    ONGOING: { swedish: `Pågår${until.swedish}.`, english: `Going on${until.english}.` },
    DONE: { swedish: 'Genomfört.', english: 'Done.' },
    STOPPED: { swedish: 'Avbrutet.', english: 'Stopped.' },
  };
  return together(
    { swedish: `${what.swedish}. Ansvarig: ${who}.`, english: `${what.english}. Responsible: ${who}.` },
    states[status],
  );
}

export interface PlanFacts {
  readonly status: PlanStatus;
  readonly meetsAt: Date | null;
  readonly agreedAt: Date | null;
  readonly followUpOn: string | null;
  readonly closedAt: Date | null;
}

export function planSentence({ status, meetsAt, agreedAt, followUpOn, closedAt }: PlanFacts): Words {
  const next = followUpOn === null ? null : dayInWords(followUpOn);
  const followUp = next && {
    swedish: `Den följs upp ${next.swedish}.`,
    english: `It is followed up on ${next.english}.`,
  };
  if (status === 'CLOSED')
    return told(
      closedAt && dayOf(closedAt),
      ['Planen avslutades', 'The plan was closed on'],
      'Planen är avslutad.',
      'The plan is closed.',
    );
  if (status === 'FOLLOWED_UP')
    return together({ swedish: 'Planen har följts upp.', english: 'The plan has been followed up.' }, followUp);
  if (status === 'AGREED')
    return together(
      told(
        agreedAt && dayOf(agreedAt),
        ['Ni kom överens om planen', 'The plan was agreed on'],
        'Planen är överenskommen.',
        'The plan is agreed.',
      ),
      followUp,
    );
  return told(
    meetsAt && momentOf(meetsAt),
    ['Ni är kallade till ett möte om planen (SIP)', 'You are called to a meeting about the plan (SIP) on'],
    'Ett möte om planen (SIP) ska hållas.',
    'A meeting about the plan (SIP) will be held.',
  );
}

const told = (
  when: Words | null,
  [swedish, english]: readonly [string, string],
  ...without: [string, string]
): Words =>
  when === null
    ? { swedish: without[0], english: without[1] }
    : { swedish: `${swedish} ${when.swedish}.`, english: `${english} ${when.english}.` };
