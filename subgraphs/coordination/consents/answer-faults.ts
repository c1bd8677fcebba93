// Why an answer to a consent is not taken.
import { fault } from '../process/change-fault.ts';

export const unknownConsent = fault(
  'UNKNOWN_CONSENT',
  'Det finns inget sådant samtycke i ärendet.',
  'There is no such consent.',
  'consentIds',
);

export const notASigner = fault(
  'NOT_A_SIGNER',
  'Bara de vars underskrift samtycket kräver kan svara på det.',
  'Only those whose signature the consent asks for can answer it.',
);

export const alreadyWithdrawn = fault(
  'CONSENT_WITHDRAWN',
  'Samtycket har återkallats; ett nytt behövs.',
  'The consent has been withdrawn; a new one is needed.',
);

export const consentHasEnded = fault(
  'CONSENT_EXPIRED',
  'Samtycket har gått ut. Fråga samordnaren om ett nytt.',
  'The consent has expired. Ask the coordinator for a new one.',
);

export const alreadyAnswered = fault(
  'ALREADY_ANSWERED',
  'Den här undertecknaren har redan svarat; gör ett nytt samtycke.',
  'This signer has answered already; make a new consent.',
);

export const nothingToAnswer = fault(
  'NOTHING_TO_ANSWER',
  'Inget samtycke i ärendet väntar på svar från den här personen.',
  'No consent of the case waits for an answer from this person.',
);

export const unknownForm = fault(
  'UNKNOWN_FORM',
  'Det finns ingen sådan blankett i ärendet. Välj bland ärendets blanketter.',
  'There is no such form in the case. Choose among the forms of the case.',
  'formId',
);

export const nothingToRenew = fault(
  'NOTHING_TO_RENEW',
  'Inget i blanketten går att förnya som det är: familjen har sagt nej eller tagit tillbaka det, eller verksamheterna är inte kvar. Ange vad det nya samtycket ska omfatta.',
  'Nothing of the form can be renewed as it is: the family has said no or taken it back, or the organisations have left. Name what the new consent covers.',
  'disclosures',
);

export const categoryNotInConsent = fault(
  'CATEGORY_NOT_IN_CONSENT',
  'Inget av samtyckena omfattar de uppgifterna. Välj bland dem som står i samtycket.',
  'None of the consents covers that information. Choose among what the consent names.',
  'categories',
);

export const inTheFuture = (field: string) =>
  fault(
    'IN_THE_FUTURE',
    'Tiden har inte varit ännu. Ange när det skedde.',
    'That time has not come. Tell when it happened.',
    field,
  );
