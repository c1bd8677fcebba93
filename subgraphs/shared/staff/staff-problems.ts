// The problems that a change by the organisation's own staff may meet, in words to act on. None repeats what was sent.
import type { Problem } from '../problem/problem.type.ts';

const sentences = {
  CHILD_NOT_NAMED: [
    'Ange barnet på ett sätt: ärendets id eller barnets personnummer.',
    'Name the child in one way: the id of the case, or the child’s personal identity number.',
  ],
  CASE_NOT_KNOWN: [
    'Verksamheten har inget samtycke i det ärendet. Kontrollera ärendets id, eller ange barnets personnummer.',
    'The organisation has no consent of that case. Check the id of the case, or give the child’s personal identity number.',
  ],
  INVALID_PERSONAL_NUMBER: [
    'Personnumret stämmer inte. Kontrollera det och skriv tolv siffror, ÅÅÅÅMMDDNNNN.',
    'The personal identity number does not hold. Check it and write twelve digits, YYYYMMDDNNNN.',
  ],
  REASON_MISSING: [
    'Skriv ett skäl, högst 280 tecken. Det visas bara för verksamhetens egen personal.',
    'Write a reason, at most 280 characters. Only the organisation’s own staff sees it.',
  ],
  PERIOD_NOT_AHEAD: [
    'Slutet måste ligga efter början och efter denna stund. Välj ett senare slut.',
    'The end must come after the beginning and after this moment. Choose a later end.',
  ],
  PERIOD_TOO_LONG: [
    'Ett samtycke får inte gälla så länge: högst tolv månader, om verksamheten inte har bestämt annat. Välj ett tidigare slut.',
    'A waiver may not last that long: twelve months at most, unless the organisation has decided otherwise. Choose an earlier end.',
  ],
  ITEM_NOT_NAMED: [
    'Ange posten på ett sätt: dess id, eller dess id i verksamhetens eget system.',
    'Name the item in one way: its id, or its id in the organisation’s own system.',
  ],
  ITEM_NOT_FOUND: [
    'Barnet har ingen sådan post i den kategorin. Kontrollera barn, kategori och id.',
    'The child has no such item of that category. Check child, category and id.',
  ],
  SOURCE_ID_TAKEN: [
    'Barnet har redan en post i kategorin med det käll-id:t. Ändra den, eller välj ett annat id.',
    'The child already has an item of that category with that source id. Change it, or choose another id.',
  ],
  CONFLICT: [
    'Posten har ändrats sedan du läste den. Läs den på nytt och gör om din ändring.',
    'The item has changed since you read it. Read it again and make your change anew.',
  ],
  ONE_CATEGORY: ['Ange posten i exakt en kategori.', 'Give the item in exactly one category.'],
  NOT_EXTRA_SENSITIVE: [
    'Kategorin behöver inte öppnas post för post. Håll inne posten om den inte ska visas.',
    'This category is not released item by item. Hold the item back if it must not be shown.',
  ],
  HOLD_NOT_FOUND: [
    'Det finns inget sådant innehållande hos din enhet. Kontrollera id:t i listan.',
    'Your unit has no such hold. Check the id in the list.',
  ],
  WAIVER_NOT_FOUND: [
    'Det finns inget sådant eget samtycke hos din enhet. Kontrollera id:t i listan.',
    'Your unit has no such waiver. Check the id in the list.',
  ],
  PERSON_NOT_ADULT: [
    'Den som inte fyllt 18 år kan inte lämna ett eget samtycke här. Uppgifter om ett syskon visas inte.',
    'Somebody under 18 cannot give a waiver here. What is about a sibling is not shown.',
  ],
  SIGNED_AHEAD: [
    'Underskriften har ett datum som inte har varit ännu. Rätta det.',
    'The signature has a date that has not been yet. Correct it.',
  ],
  WITHDRAWN_BY_MISSING: [
    'Skriv vem som återkallade, i vilken egenskap och hur, högst 200 tecken och utan personnummer.',
    'Write who withdrew, in what capacity and how, at most 200 characters and without a personal number.',
  ],
  WITHDRAWN_AHEAD: [
    'Återkallelsen har en tidpunkt som inte har varit ännu. Rätta den.',
    'The withdrawal has a time that has not been yet. Correct it.',
  ],
  CATEGORY_NOT_IN_CONSENT: [
    'Din enhets samtycken i ärendet nämner inte alla de kategorierna. Välj bland dem som nämns.',
    'Your unit’s consents in the case do not name all those categories. Choose among those that are named.',
  ],
  NO_CATEGORY: ['Ange minst en kategori.', 'Name at least one category.'],
  NO_RECIPIENT: [
    'Ange minst en mottagare: en sektor, en verksamhet eller vårdnadshavarna.',
    'Name at least one recipient: a sector, an organisation or the guardians.',
  ],
} as const satisfies Record<string, readonly [swedish: string, english: string]>;

export type StaffProblemCode = keyof typeof sentences;

export function staffProblem(code: StaffProblemCode, field: string | null = null): Problem {
  const [message, messageEnglish] = sentences[code];
  return { code, field, message, messageEnglish };
}
