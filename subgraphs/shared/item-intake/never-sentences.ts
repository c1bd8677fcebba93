// What a writer is told to do instead: the text itself is never quoted.
import type { NeverReason } from './never-in-the-hub.rules.ts';

interface Sentence {
  readonly swedish: string;
  readonly english: string;
}

export const neverSentences: Readonly<Record<NeverReason, Sentence>> = {
  PERSONAL_NUMBER: {
    swedish:
      'Texten har ett personnummer eller en sifferföljd som ser ut som ett. Ta bort det; personer anges i aboutPersons.',
    english:
      'The text has a personal identity number or digits that look like one. Remove it; name persons in aboutPersons.',
  },
  TELEPHONE: {
    swedish: 'Texten har ett telefonnummer. Ta bort det; enhetens telefon har ett eget fält där den behövs.',
    english:
      'The text has a telephone number. Remove it; a unit’s telephone has a field of its own where it is needed.',
  },
  ADDRESS: {
    swedish: 'Texten har en adress. Skriv verksamhetens namn i stället; adresser finns aldrig i hubben.',
    english: 'The text has an address. Write the name of the unit instead; addresses are never in the hub.',
  },
  DIAGNOSIS: {
    swedish: 'Texten nämner en diagnos eller diagnoskod. Skriv vad barnet behöver i vardagen i stället.',
    english: 'The text names a diagnosis or a diagnosis code. Write what the child needs in daily life instead.',
  },
  JOURNAL_TEXT: {
    swedish: 'Texten hänvisar till en journal. Skriv med egna ord vad de andra vid mötet behöver veta.',
    english:
      'The text refers to a patient record. Write in your own words what the others at the meeting need to know.',
  },
  TEST_RESULT: {
    swedish: 'Texten har ett test- eller provresultat. Skriv vilket stöd som fungerar i stället.',
    english: 'The text has a test result. Write what support works instead.',
  },
  REPORT_OF_CONCERN: {
    swedish:
      'Texten nämner en orosanmälan. Den görs genast i sin egen väg och finns aldrig i hubben (SoL 19:1). Ta bort det.',
    english:
      'The text mentions a report of concern. It goes at once through its own channel and is never in the hub (SoL 19:1). Remove it.',
  },
  COMPULSORY_CARE: {
    swedish:
      'Texten nämner vård utan samtycke. Det finns aldrig i hubben; skriv vilket frivilligt stöd som pågår, om något.',
    english: 'The text mentions compulsory care. It is never in the hub; write what voluntary support goes on, if any.',
  },
  PLACEMENT: {
    swedish:
      'Texten nämner en placering utanför hemmet. Det finns aldrig i hubben. Är det en plats i ett rum: skriv ”fast plats nära …”.',
    english:
      'The text mentions a placement outside the home. It is never in the hub. If it is a place in a room, write "fast plats nära …".',
  },
  INCOME_SUPPORT: {
    swedish: 'Texten nämner ekonomiskt stöd från socialtjänsten. Det finns aldrig i hubben. Ta bort det.',
    english: 'The text mentions income support. It is never in the hub. Remove it.',
  },
  CRIME: {
    swedish:
      'Texten nämner brott, polis eller domstol. Det finns aldrig i hubben. Ta bort det, eller skriv vilket stöd som ges.',
    english:
      'The text mentions crime, police or a court. It is never in the hub. Remove it, or write what support is given.',
  },
};
