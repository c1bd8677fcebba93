// How a consent form is said to a guardian, and what one can do about it. Pure.
import type { FamilyConsentState } from './family-consent.rules.ts';
import { dayOf, together, type Words } from './plain-words.ts';

export interface ConsentPeriod {
  readonly validFrom: Date;
  /** The first moment when it no longer holds. */
  readonly validUntil: Date;
  /** Some of what was agreed to has been taken back. */
  readonly isPartlyWithdrawn: boolean;
}

export function consentSentence(state: FamilyConsentState, period: ConsentPeriod): Words {
  const from = dayOf(period.validFrom);
  const until = dayOf(new Date(period.validUntil.getTime() - 1));
  const sentences: Record<FamilyConsentState, Words> = {
    WAITING_FOR_YOU: {
      swedish: 'Samtycket väntar på ditt svar. Inget delas innan alla som behöver har skrivit under.',
      english: 'The consent waits for your answer. Nothing is shared before everyone who has to has signed.',
    },
    WAITING_FOR_OTHERS: {
      swedish: 'Samtycket väntar på fler underskrifter. Inget delas innan dess.',
      english: 'The consent waits for more signatures. Nothing is shared before that.',
    },
    IN_FORCE: {
      swedish: `Samtycket gäller till och med ${until.swedish}.`,
      english: `The consent is in force until ${until.english}.`,
    },
    EXPIRING: {
      swedish: `Samtycket går snart ut. Det gäller till och med ${until.swedish}.`,
      english: `The consent will soon expire. It is in force until ${until.english}.`,
    },
    NOT_YET_VALID: {
      swedish: `Samtycket är underskrivet och börjar gälla ${from.swedish}.`,
      english: `The consent is signed and comes into force on ${from.english}.`,
    },
    EXPIRED: {
      swedish: `Samtycket gick ut ${until.swedish}. Inget delas längre.`,
      english: `The consent expired on ${until.english}. Nothing is shared any longer.`,
    },
    REFUSED: {
      swedish: 'Alla har inte sagt ja till samtycket. Inget delas.',
      english: 'Not everyone has said yes to the consent. Nothing is shared.',
    },
    WITHDRAWN: {
      swedish: 'Samtycket är återkallat. Inget mer delas.',
      english: 'The consent has been withdrawn. Nothing more is shared.',
    },
  };
  const partly: Words = {
    swedish: 'En del av det är återkallad och delas inte.',
    english: 'Part of it has been withdrawn and is not shared.',
  };
  return together(sentences[state], period.isPartlyWithdrawn && state !== 'WITHDRAWN' ? partly : null);
}

const takeBack: Words = {
  swedish: 'Du kan när som helst ta tillbaka det, helt eller delvis.',
  english: 'You can take it back at any time, wholly or in part.',
};
const tellCoordinator: Words = {
  swedish: 'Säg till samordnaren om du vill ge ett nytt samtycke.',
  english: 'Tell the coordinator if you want to give a new consent.',
};

/** Null: there is nothing to do. */
export const consentAdvice: Readonly<Record<FamilyConsentState, Words | null>> = {
  WAITING_FOR_YOU: {
    swedish: 'Läs samtycket och säg ja eller nej. Det är frivilligt att samtycka.',
    english: 'Read the consent and say yes or no. Consenting is voluntary.',
  },
  WAITING_FOR_OTHERS: null,
  IN_FORCE: takeBack,
  EXPIRING: {
    swedish: 'Säg till samordnaren om du vill förnya det.',
    english: 'Tell the coordinator if you want to renew it.',
  },
  NOT_YET_VALID: takeBack,
  EXPIRED: tellCoordinator,
  REFUSED: tellCoordinator,
  WITHDRAWN: tellCoordinator,
};
