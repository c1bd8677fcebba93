// How feedback is said to the guardian that it is for. Pure: the time is passed in.
import type { FeedbackOffer, FeedbackWay } from '../feedback/feedback-words.ts';
import { dayOf, together, type Words } from './plain-words.ts';

const ways: Readonly<Record<FeedbackWay, Words>> = {
  IN_PERSON: { swedish: 'personligen', english: 'in person' },
  PHONE: { swedish: 'per telefon', english: 'by telephone' },
  DIGITAL_MEETING: { swedish: 'i ett digitalt möte', english: 'in a digital meeting' },
  LETTER: { swedish: 'per brev', english: 'by letter' },
};

const offers: Readonly<Record<Exclude<FeedbackOffer, 'NOTHING_MORE'>, Words>> = {
  JOINT_MEETING: { swedish: 'ett gemensamt möte', english: 'a joint meeting' },
  SIP: { swedish: 'en samordnad individuell plan (SIP)', english: 'a coordinated individual plan (SIP)' },
  OTHER_HELP: { swedish: 'annan hjälp', english: 'other help' },
};

const lists = { swedish: new Intl.ListFormat('sv'), english: new Intl.ListFormat('en-GB') };

export interface FeedbackFacts {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly how: FeedbackWay | null;
  readonly offered: readonly FeedbackOffer[];
}

export function feedbackSentence({ dueAt, doneAt, how, offered }: FeedbackFacts, now: Date): Words {
  if (doneAt === null || how === null) return feedbackToCome(dueAt, now);
  const day = dayOf(doneAt);
  const given: Words = {
    swedish: `Du fick återkoppling ${day.swedish}, ${ways[how].swedish}.`,
    english: `You were given feedback on ${day.english}, ${ways[how].english}.`,
  };
  const named = offered.flatMap((offer) => (offer === 'NOTHING_MORE' ? [] : [offers[offer]]));
  if (named.length === 0) return given;
  return together(given, {
    swedish: `Ni erbjöds ${lists.swedish.format(named.map(({ swedish }) => swedish))}.`,
    english: `You were offered ${lists.english.format(named.map(({ english }) => english))}.`,
  });
}

function feedbackToCome(dueAt: Date, now: Date): Words {
  const day = dayOf(dueAt);
  return dueAt >= now
    ? {
        swedish: `Du ska få återkoppling efter mötet senast ${day.swedish}.`,
        english: `You will be given feedback after the meeting by ${day.english}.`,
      }
    : {
        swedish: `Du skulle ha fått återkoppling senast ${day.swedish}. Hör av dig till samordnaren.`,
        english: `You should have been given feedback by ${day.english}. Contact the coordinator.`,
      };
}
