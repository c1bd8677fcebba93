// Problems of putting in, changing and withdrawing items, beside those that staff's other changes may meet.
import type { Problem } from '../problem/problem.type.ts';
import type { IntakeFault } from './intake-fault.ts';

const sentences = {
  SOURCE_ID_TAKEN: [
    'Barnet har redan en post i kategorin med det käll-id:t. Ändra den, eller välj ett annat id.',
    'The child already has an item of that category with that source id. Change it, or choose another id.',
  ],
  ITEM_NOT_FOUND: [
    'Barnet har ingen sådan post i den kategorin. Kontrollera barn, kategori och id.',
    'The child has no such item of that category. Check child, category and id.',
  ],
  CONFLICT: [
    'Posten har ändrats sedan du läste den. Läs den på nytt och gör om din ändring.',
    'The item has changed since you read it. Read it again and make your change anew.',
  ],
  ONE_CATEGORY: ['Ange posten i exakt en kategori.', 'Give the item in exactly one category.'],
} as const;

export function intakeProblem(code: keyof typeof sentences, field: string): Problem {
  const [message, messageEnglish] = sentences[code];
  return { code: code === 'ONE_CATEGORY' ? 'INVALID_ITEM' : code, field, message, messageEnglish };
}

/** A fault of a line, told by the argument's fields: `item.summary` of a line is `item.attendanceSummary.summary` here. */
export function problemOf({ code, field, swedish, english }: IntakeFault, inputField: string): Problem {
  const [first, ...rest] = (field ?? '').split('.');
  const path = first === 'item' ? ['item', inputField, ...rest] : ['item', first, ...rest];
  return { code, field: path.filter((part) => part !== '').join('.'), message: swedish, messageEnglish: english };
}
