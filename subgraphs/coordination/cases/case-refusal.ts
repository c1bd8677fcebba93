// Why a known participant may not open the case, in words; the same for every case, so that it tells nothing about this one.
import type { RefusalCode } from './may-open-case.rules.ts';

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly messageEnglish: string;
  readonly manualRoute: string | null;
  readonly manualRouteEnglish: string | null;
}

type Sentences = Omit<Refusal, 'code'>;
const noManualRoute = { manualRoute: null, manualRouteEnglish: null };

const sentences: Readonly<Record<RefusalCode, Sentences>> = {
  PROTECTED_IDENTITY: {
    message: 'Ärendet gäller skyddade personuppgifter och öppnas inte i hubben.',
    messageEnglish: 'The case concerns protected identity and is not opened in the hub.',
    manualRoute:
      'Använd den manuella vägen: kontakta samordnaren personligen och följ er verksamhets rutin för skyddade personuppgifter. Skriv inget om familjen i hubben eller i e-post.',
    manualRouteEnglish:
      'Use the manual route: contact the coordinator in person and follow your organisation’s routine for protected identity. Write nothing about the family in the hub or by e-mail.',
  },
  CASE_CLOSED: {
    message: 'Ärendet är avslutat. Kontakta samordnaren om familjen vill ha stöd på nytt.',
    messageEnglish: 'The case is closed. Contact the coordinator if the family wants support again.',
    ...noManualRoute,
  },
  ACCESS_NOT_YET_OPEN: {
    message: 'Din åtkomst till ärendet har inte öppnat ännu. Den öppnar inför mötet; kontakta samordnaren vid frågor.',
    messageEnglish:
      'Your access to the case has not opened yet. It opens ahead of the meeting; ask the coordinator if in doubt.',
    ...noManualRoute,
  },
  ACCESS_CLOSED: {
    message: 'Din åtkomst till ärendet har stängt efter mötet. Be samordnaren om en ny tid om du behöver se det igen.',
    messageEnglish:
      'Your access to the case has closed after the meeting. Ask the coordinator for a new time if you need to see it again.',
    ...noManualRoute,
  },
};

export const refusalFor = (code: RefusalCode): Refusal => ({ code, ...sentences[code] });
