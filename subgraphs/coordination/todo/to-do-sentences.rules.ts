// What each thing to do says, and to whom. Pure: no name, nothing that somebody wrote.
import { dayInWords } from './day-in-words.ts';
import { isOverdue, type ToDoKind } from './to-do.rules.ts';

export interface ToDoFact {
  readonly kind: ToDoKind;
  readonly forFamily: boolean;
  /** YYYY-MM-DD in Sweden; null when it has no day. */
  readonly dueOn: string | null;
  /** Of messages. */
  readonly count: number;
}

export interface Sentence {
  readonly swedish: string;
  readonly english: string;
}

export function sentenceOf(fact: ToDoFact, today: string): Sentence {
  const late = isOverdue(fact.dueOn, today);
  const day = fact.dueOn === null ? null : dayInWords(fact.dueOn);
  if (fact.kind === 'MESSAGE') return messages(fact.count);
  if (fact.kind === 'CONSENT_EXPIRING' && day !== null) return expiring(day, late, fact.forFamily);
  const { swedish, english } = (fact.forFamily ? forFamilies[fact.kind] : undefined) ?? forStaff[fact.kind];
  if (day === null) return { swedish, english };
  const [sv, en] = deadlines[fact.kind] ?? ['Senast', 'By'];
  return late
    ? {
        swedish: `${swedish} Det skulle ha gjorts ${day.swedish}.`,
        english: `${english} It was due on ${day.english}.`,
      }
    : { swedish: `${swedish} ${sv} ${day.swedish}.`, english: `${english} ${en} ${day.english}.` };
}

type Said = Exclude<ToDoKind, 'MESSAGE'>;

const forStaff: Readonly<Record<Said, Sentence>> = {
  INVITATION: {
    swedish: 'Er verksamhet är inbjuden till ett HLT-möte. Svara och säg vem som kommer.',
    english: 'Your organisation is invited to an HLT meeting. Answer, and say who comes.',
  },
  BULLETIN: {
    swedish: 'Ett meddelandeblad väntar på att du läser det.',
    english: 'A bulletin waits for you to read it.',
  },
  SUPPORT_ENDED: {
    swedish: 'En vårdnadshavare vill avsluta stödet. Tala med familjen och avsluta ärendet.',
    english: 'A guardian wants to end the support. Talk with the family and close the case.',
  },
  CONSULTATION: {
    swedish: 'En avidentifierad fråga väntar på svar.',
    english: 'A de-identified question waits for an answer.',
  },
  CONSENT_WAITING: {
    swedish: 'Ett samtycke väntar på underskrift. Hör av dig till familjen.',
    english: 'A consent waits for a signature. Contact the family.',
  },
  CONSENT_EXPIRING: {
    swedish: 'Ett samtycke går ut. Fråga familjen om den vill förnya det.',
    english: 'A consent is about to expire. Ask the family whether it wants to renew it.',
  },
  MEETING_NOTES: {
    swedish: 'Mötet har varit. Skriv in vad ni kom överens om.',
    english: 'The meeting has been held. Write down what was agreed.',
  },
  FEEDBACK_DUE: {
    swedish: 'Ge återkoppling till vårdnadshavaren efter mötet.',
    english: 'Give the guardian feedback after the meeting.',
  },
  INTERVENTION_DUE: {
    swedish: 'Följ upp och utvärdera insatsen tillsammans med familjen.',
    english: 'Follow up and evaluate the intervention together with the family.',
  },
  PLAN_CONFIRMATION: {
    swedish: 'Bekräfta er del av planen (SIP).',
    english: 'Confirm your part of the plan (SIP).',
  },
  INVITATION_DECLINED: {
    swedish: 'En inbjuden verksamhet har tackat nej till mötet. Bjud in någon annan, eller ta tillbaka inbjudan.',
    english: 'An invited organisation has declined the meeting. Invite somebody else, or take the invitation back.',
  },
  EXPORT_MISSING: {
    swedish:
      'Ärendet är avslutat, men alla verksamheter har inte hämtat det som rör dem till sin egen akt. Påminn dem, eller hämta det åt dem.',
    english:
      'The case is closed, and not every organisation has taken what concerns it to its own file. Remind them, or do it for them.',
  },
  PLAN_FOLLOW_UP: { swedish: 'Följ upp planen (SIP).', english: 'Follow up the plan (SIP).' },
};

/** For guardians, and for a child that signs. */
const forFamilies: Partial<Readonly<Record<ToDoKind, Sentence>>> = {
  CONSENT_WAITING: {
    swedish: 'Ett samtycke väntar på ditt svar. Läs det, och säg ja eller nej.',
    english: 'A consent waits for your answer. Read it, and say yes or no.',
  },
};

/** Whose day is something else than a last day. */
const deadlines: Partial<Readonly<Record<ToDoKind, readonly [string, string]>>> = {
  INVITATION: ['Mötet är', 'The meeting is on'],
  INVITATION_DECLINED: ['Mötet är', 'The meeting is on'],
  CONSENT_WAITING: ['Mötet är', 'The meeting is on'],
  PLAN_CONFIRMATION: ['SIP-mötet är', 'The SIP meeting is on'],
  EXPORT_MISSING: ['Ärendet gallras tidigast', 'The case is purged no earlier than'],
};

function messages(count: number): Sentence {
  if (count === 1) return { swedish: 'Du har ett oläst meddelande.', english: 'You have one unread message.' };
  return {
    swedish: `Du har ${String(count)} olästa meddelanden.`,
    english: `You have ${String(count)} unread messages.`,
  };
}

function expiring(day: Sentence, late: boolean, forFamily: boolean): Sentence {
  const when: Sentence = late
    ? { swedish: `gick ut ${day.swedish}`, english: `expired on ${day.english}` }
    : { swedish: `gäller till och med ${day.swedish}`, english: `is valid until ${day.english}` };
  return forFamily
    ? {
        swedish: `Ditt samtycke ${when.swedish}. Säg till samordnaren om du vill förnya det.`,
        english: `Your consent ${when.english}. Tell the coordinator if you want to renew it.`,
      }
    : {
        swedish: `Ett samtycke ${when.swedish}. Fråga familjen om den vill förnya det.`,
        english: `A consent ${when.english}. Ask the family whether it wants to renew it.`,
      };
}
