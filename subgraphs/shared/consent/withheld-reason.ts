// Why a category is withheld: a normal answer that a parent understands, and that reveals nothing of what exists (domain rule 16).

export const withheldReasons = [
  'NO_CONSENT',
  'WAITING_FOR_OTHER_GUARDIAN',
  'CONSENT_REFUSED',
  'CONSENT_NOT_YET_VALID',
  'CONSENT_EXPIRED',
  'CONSENT_WITHDRAWN',
  'CONSENT_NOT_DELIVERED',
  'RECIPIENT_NOT_NAMED',
  'RECIPIENT_EXCLUDED',
  'GUARDIAN_NOT_RECIPIENT',
  'PURPOSE_NOT_NAMED',
  'HELD_BY_OWNER',
  'OTHER_UNIT',
  'ACCESS_NOT_PROVEN',
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

interface Sentences {
  readonly swedish: string;
  readonly english: string;
}

export const withheldSentences: Readonly<Record<WithheldReason, Sentences>> = {
  NO_CONSENT: {
    swedish: 'Samtycket omfattar inte de här uppgifterna. Vill familjen dela dem behövs ett nytt samtycke.',
    english: 'The consent does not cover this information. If the family wants to share it, a new consent is needed.',
  },
  WAITING_FOR_OTHER_GUARDIAN: {
    swedish: 'Alla vårdnadshavare har inte skrivit under ännu. Påminn den som återstår.',
    english: 'Not every guardian has signed yet. Remind the one who remains.',
  },
  CONSENT_REFUSED: {
    swedish: 'En vårdnadshavare har sagt nej. Uppgifterna delas inte; prata med familjen om ni vill fråga igen.',
    english: 'A guardian has said no. The information is not shared; talk with the family before asking again.',
  },
  CONSENT_NOT_YET_VALID: {
    swedish: 'Samtycket har inte börjat gälla ännu. Vänta till dess första dag eller be familjen om ett nytt.',
    english: 'The consent is not valid yet. Wait until its first day or ask the family for a new one.',
  },
  CONSENT_EXPIRED: {
    swedish: 'Samtycket har gått ut. Fråga familjen om de vill förnya det.',
    english: 'The consent has expired. Ask the family whether they want to renew it.',
  },
  CONSENT_WITHDRAWN: {
    swedish:
      'Samtycket har tagits tillbaka. Uppgifterna delas inte längre; ett nytt samtycke krävs om familjen ändrar sig.',
    english:
      'The consent has been withdrawn. The information is no longer shared; a new consent is needed if the family changes its mind.',
  },
  CONSENT_NOT_DELIVERED: {
    swedish: 'Verksamheten har inte fått samtycket ännu. Försök igen om en stund; hör annars av er till verksamheten.',
    english: 'The organisation has not received the consent yet. Try again in a while, or contact the organisation.',
  },
  RECIPIENT_NOT_NAMED: {
    swedish: 'Samtycket nämner inte dig eller din verksamhet som mottagare. Be familjen lägga till verksamheten.',
    english:
      'The consent does not name you or your organisation as a recipient. Ask the family to add the organisation.',
  },
  RECIPIENT_EXCLUDED: {
    swedish: 'Familjen har valt att inte dela med din verksamhet. Prata med familjen om det behöver ändras.',
    english: 'The family has chosen not to share with your organisation. Talk with the family if that needs to change.',
  },
  GUARDIAN_NOT_RECIPIENT: {
    swedish:
      'Samtycket omfattar inte dig som vårdnadshavare. Fråga verksamheten direkt, eller be att ni går igenom det tillsammans på mötet.',
    english:
      'The consent does not cover you as a guardian. Ask the organisation itself, or ask to go through it together at the meeting.',
  },
  PURPOSE_NOT_NAMED: {
    swedish: 'Samtycket gäller ett annat ändamål. Be familjen om ett samtycke för det här ändamålet.',
    english: 'The consent is for another purpose. Ask the family for a consent for this purpose.',
  },
  HELD_BY_OWNER: {
    swedish: 'Verksamheten lämnar inte ut de här uppgifterna just nu. Kontakta verksamheten.',
    english: 'The organisation does not release this information at present. Contact the organisation.',
  },
  OTHER_UNIT: {
    swedish:
      'Uppgifterna hör till en annan enhet i din verksamhet och samtycket öppnar dem inte för dig. Be den enheten att förhandsgranska dem.',
    english:
      'The information belongs to another unit of your organisation, and the consent does not open it to you. Ask that unit to preview it.',
  },
  ACCESS_NOT_PROVEN: {
    swedish:
      'Din rätt att se uppgifterna kunde inte styrkas. Öppna ärendet på nytt; kontakta samordnaren om det inte hjälper.',
    english:
      'Your right to see the information could not be proven. Open the case again; contact the coordinator if that does not help.',
  },
};
