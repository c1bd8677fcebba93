// How delivery stands, in words: what it means for the meeting, and what to do.
import type { DeliveryState } from './delivery.rules.ts';

interface Sentences {
  readonly swedish: string;
  readonly english: string;
}

export const deliverySentences: Readonly<Record<DeliveryState, Sentences>> = {
  DELIVERED: {
    swedish: 'Verksamheten har tagit emot samtycket som det är nu.',
    english: 'The organisation has received the consent as it is now.',
  },
  WAITING: {
    swedish: 'Samtycket är på väg till verksamheten. Försök igen om en stund.',
    english: 'The consent is on its way to the organisation. Try again in a while.',
  },
  FAILING: {
    swedish:
      'Samtycket har inte kunnat lämnas till verksamheten. Hubben försöker igen av sig själv; hör av er till verksamheten om mötet är nära.',
    english:
      'The consent could not be delivered to the organisation. The hub keeps trying; contact the organisation if the meeting is close.',
  },
  NOT_NEEDED: {
    swedish: 'Det finns inget undertecknat samtycke att lämna till verksamheten ännu.',
    english: 'There is no signed consent to deliver to the organisation yet.',
  },
};
